# SPDX-License-Identifier: Apache-2.0
# Finds the row of native/platforms.json, the one table of platforms, that this build is for.
#
# FAIRLEAD_PLATFORM          its id, such as linux-x86_64 (may be given: -D FAIRLEAD_PLATFORM=linux-x86_64-musl)
# FAIRLEAD_ARCHITECTURE      x86_64, aarch64 or riscv64

include_guard(GLOBAL)

# The id that the compiler's target has in the table, by its operating system, processor and C library.
function(fairlead_detect_platform result)
    string(TOLOWER "${CMAKE_SYSTEM_PROCESSOR}" processor)
    if(processor MATCHES "^(x86_64|amd64)$")
        set(processor x86_64)
    elseif(processor MATCHES "^(aarch64|arm64)$")
        set(processor aarch64)
    endif()

    string(TOLOWER "${CMAKE_SYSTEM_NAME}" system)
    if(system STREQUAL "darwin")
        set(system macosx)
    endif()

    set(suffix "")
    if(system STREQUAL "linux")
        execute_process(
            COMMAND ${CMAKE_CXX_COMPILER} -dumpmachine
            OUTPUT_VARIABLE triple
            OUTPUT_STRIP_TRAILING_WHITESPACE
        )
        if("${CMAKE_CXX_COMPILER_TARGET} ${triple}" MATCHES "musl")
            set(suffix -musl)
        endif()
    endif()
    set(${result} "${system}-${processor}${suffix}" PARENT_SCOPE)
endfunction()

function(fairlead_read_platforms table result)
    string(JSON count LENGTH "${table}" platforms)
    math(EXPR last "${count} - 1")
    set(ids "")
    foreach(index RANGE ${last})
        string(JSON id GET "${table}" platforms ${index} id)
        list(APPEND ids "${id}")
    endforeach()
    set(${result} "${ids}" PARENT_SCOPE)
endfunction()

set(platforms_file "${CMAKE_CURRENT_LIST_DIR}/../platforms.json")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${platforms_file}")
file(READ "${platforms_file}" platforms_table)
fairlead_read_platforms("${platforms_table}" known_platforms)

if(NOT FAIRLEAD_PLATFORM)
    fairlead_detect_platform(FAIRLEAD_PLATFORM)
endif()
if(NOT FAIRLEAD_PLATFORM IN_LIST known_platforms)
    list(JOIN known_platforms ", " known)
    message(FATAL_ERROR "platform ${FAIRLEAD_PLATFORM} is not in native/platforms.json, which has ${known}. "
        "Add a row there, or name one of these with -D FAIRLEAD_PLATFORM=ID.")
endif()
string(REGEX REPLACE "^[a-z]+-([a-z0-9_]+).*$" "\\1" FAIRLEAD_ARCHITECTURE "${FAIRLEAD_PLATFORM}")
list(FIND known_platforms "${FAIRLEAD_PLATFORM}" platform_row)
# The platform's name in Maven's native archives: architecture, system, linker.
string(JSON FAIRLEAD_AOL GET "${platforms_table}" platforms ${platform_row} aol)
