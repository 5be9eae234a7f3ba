# SPDX-License-Identifier: Apache-2.0
# Read by CMake at the end of the project's first project(): makes every shared library of it one that Java finds by
# System.mapLibraryName, that exports what is declared, and that tells nothing of the machine which built it.
#
# FAIRLEAD_PREFIX, FAIRLEAD_SUFFIX   what stands around a library's name in its file's name
# FAIRLEAD_EXPORTS                   the symbols to export, patterns with * among them; empty: what the code says
# FAIRLEAD_EXPORTS_BY                how the linker is told: version-script, exported-symbols-list, or nothing
# FAIRLEAD_LINK_RULE                 how a shared library is linked, where the toolchain does it otherwise than CMake would;
#                                    <COMPILER> is the compiler of the language

include_guard(GLOBAL)

if(FAIRLEAD_LINK_RULE)
    foreach(language IN ITEMS C CXX)
        string(REPLACE "<COMPILER>" "<CMAKE_${language}_COMPILER>" rule "${FAIRLEAD_LINK_RULE}")
        set(CMAKE_${language}_CREATE_SHARED_LIBRARY "${rule}")
        set(CMAKE_${language}_CREATE_SHARED_MODULE "${rule}")
    endforeach()
endif()

function(fairlead_targets_below folder result)
    get_property(targets DIRECTORY "${folder}" PROPERTY BUILDSYSTEM_TARGETS)
    get_property(folders DIRECTORY "${folder}" PROPERTY SUBDIRECTORIES)
    foreach(below IN LISTS folders)
        fairlead_targets_below("${below}" more)
        list(APPEND targets ${more})
    endforeach()
    set(${result} "${targets}" PARENT_SCOPE)
endfunction()

# Writes the declared exports as the linker reads them, and tells it.
function(fairlead_declare_exports target)
    set(file "${CMAKE_BINARY_DIR}/fairlead-exports.txt")
    if(FAIRLEAD_EXPORTS_BY STREQUAL "version-script")
        list(JOIN FAIRLEAD_EXPORTS ";\n        " names)
        file(CONFIGURE OUTPUT "${file}" CONTENT "{\n    global:\n        ${names};\n    local:\n        *;\n};\n")
        target_link_options(${target} PRIVATE "LINKER:--version-script=${file}")
    elseif(FAIRLEAD_EXPORTS_BY STREQUAL "exported-symbols-list")
        list(TRANSFORM FAIRLEAD_EXPORTS PREPEND _ OUTPUT_VARIABLE names)
        list(JOIN names "\n" names)
        file(CONFIGURE OUTPUT "${file}" CONTENT "${names}\n")
        target_link_options(${target} PRIVATE "LINKER:-exported_symbols_list,${file}")
    else()
        return()
    endif()
    set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS "${file}")
endfunction()

function(fairlead_shape_library target)
    # One file of one name: a version in it would be a chain of links, which no jar holds.
    set_property(TARGET ${target} PROPERTY VERSION)
    set_property(TARGET ${target} PROPERTY SOVERSION)
    set_target_properties(${target} PROPERTIES
        PREFIX "${FAIRLEAD_PREFIX}"
        SUFFIX "${FAIRLEAD_SUFFIX}"
        SKIP_BUILD_RPATH ON
        MACOSX_RPATH ON
        INSTALL_NAME_DIR "@rpath"
        BUILD_WITH_INSTALL_NAME_DIR ON
    )
    if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
        # By it a debugger finds the information that was split off.
        target_link_options(${target} PRIVATE "LINKER:--build-id=sha1")
    endif()
    if(FAIRLEAD_EXPORTS)
        fairlead_declare_exports(${target})
    endif()
endfunction()

# Writes what the record of the build says of the project: its build type, and what compiles each language.
function(fairlead_write_facts)
    set(lines "type\t${CMAKE_BUILD_TYPE}\n")
    get_property(languages GLOBAL PROPERTY ENABLED_LANGUAGES)
    foreach(language IN LISTS languages)
        if(CMAKE_${language}_COMPILER_ID)
            string(APPEND lines
                "${language}\t${CMAKE_${language}_COMPILER_ID} ${CMAKE_${language}_COMPILER_VERSION}\n")
        endif()
    endforeach()
    file(GENERATE OUTPUT "${CMAKE_BINARY_DIR}/fairlead-project.txt" CONTENT "${lines}")
endfunction()

function(fairlead_finish)
    fairlead_targets_below("${CMAKE_SOURCE_DIR}" targets)
    set(lines "")
    foreach(target IN LISTS targets)
        get_target_property(type ${target} TYPE)
        get_target_property(excluded ${target} EXCLUDE_FROM_ALL)
        if(type MATCHES "^(SHARED|MODULE)_LIBRARY$" AND NOT excluded)
            fairlead_shape_library(${target})
            string(APPEND lines "${target}\t$<TARGET_FILE:${target}>\n")
        endif()
    endforeach()
    file(GENERATE OUTPUT "${CMAKE_BINARY_DIR}/fairlead-libraries.txt" CONTENT "${lines}")
    fairlead_write_facts()
endfunction()

cmake_language(DEFER DIRECTORY "${CMAKE_SOURCE_DIR}" CALL fairlead_finish)
