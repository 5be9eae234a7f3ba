# SPDX-License-Identifier: Apache-2.0
# How a library is built that runs everywhere: no C++ runtime, no libm, no libc; only what its headers declare is
# visible; nothing in it tells where it was built.

include_guard(GLOBAL)
include(fairlead_warnings)

set(FAIRLEAD_NATIVE_DIR "${CMAKE_CURRENT_LIST_DIR}/..")
cmake_path(NORMAL_PATH FAIRLEAD_NATIVE_DIR)

if(NOT CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    message(FATAL_ERROR "${CMAKE_CXX_COMPILER_ID} cannot build the kernels: they use the vector types of GCC 12 or Clang 15 "
        "and newer. Set CXX to one of these.")
endif()

# What every file of such a library is compiled with. One rounding for each operation (no contraction), and nothing
# that would need a runtime: exceptions, type information, guards of statics, stack protection.
function(fairlead_freestanding target)
    target_compile_features(${target} PRIVATE cxx_std_20)
    set_target_properties(${target} PROPERTIES
        CXX_EXTENSIONS OFF
        CXX_VISIBILITY_PRESET hidden
        VISIBILITY_INLINES_HIDDEN ON
        POSITION_INDEPENDENT_CODE ON
    )
    target_include_directories(${target} PRIVATE "${FAIRLEAD_NATIVE_DIR}" "${FAIRLEAD_NATIVE_DIR}/include")
    target_compile_definitions(${target} PRIVATE FAIRLEAD_BUILD)
    target_compile_options(${target} PRIVATE
        -ffreestanding
        -fno-exceptions
        -fno-rtti
        -fno-threadsafe-statics
        -fno-stack-protector
        -fno-math-errno
        -ffp-contract=off
        "-ffile-prefix-map=${PROJECT_SOURCE_DIR}/=" "-ffile-prefix-map=${PROJECT_BINARY_DIR}/=build/"
    )
    if(WIN32)
        # Windows finds its way out of a function by its tables, also when the JVM handles a fault in it.
        target_compile_options(${target} PRIVATE -fasynchronous-unwind-tables)
    endif()
    if(FAIRLEAD_ARCHITECTURE STREQUAL "aarch64")
        # Atomics in place, not as calls of the compiler's own library.
        target_compile_options(${target} PRIVATE -mno-outline-atomics)
    endif()
    fairlead_warnings(${target})
    fairlead_sanitizers(${target})
endfunction()

# fairlead_add_library(name SOURCES file... [ALONE file...])
#
# Compiles the sources to objects, of which other libraries may be made, too (fairlead_link_objects), and links a library
# of them and of the files that only a library without libc needs.
function(fairlead_add_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;ALONE")
    add_library(${name}-objects OBJECT ${arg_SOURCES})
    fairlead_freestanding(${name}-objects)
    add_library(${name} SHARED $<TARGET_OBJECTS:${name}-objects> ${arg_ALONE})
    set_property(TARGET ${name} PROPERTY FAIRLEAD_PARTS ${name}-objects)
    fairlead_freestanding(${name})
    target_include_directories(${name} INTERFACE "${FAIRLEAD_NATIVE_DIR}/include")
    set_target_properties(${name} PROPERTIES SKIP_BUILD_RPATH ON)
    if(WIN32)
        # The name that System.mapLibraryName gives; no import library, because Java looks up by name.
        set_target_properties(${name} PROPERTIES PREFIX "")
    elseif(APPLE)
        set_target_properties(${name} PROPERTIES MACOSX_RPATH ON INSTALL_NAME_DIR "@rpath" BUILD_WITH_INSTALL_NAME_DIR ON)
    endif()
    if(NOT FAIRLEAD_SANITIZE)
        fairlead_link_alone(${name})
    endif()
endfunction()

# Links nothing that was not named, and lets no symbol stay open.
function(fairlead_link_alone target)
    target_link_options(${target} PRIVATE -nostdlib)
    if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
        target_link_options(${target} PRIVATE -Wl,-z,defs -Wl,-z,noexecstack -Wl,-z,relro -Wl,-z,now)
    elseif(WIN32)
        target_link_options(${target} PRIVATE -Wl,--no-insert-timestamp)
    elseif(APPLE)
        # The system's loader refuses a library that links with nothing at all.
        target_link_options(${target} PRIVATE "${FAIRLEAD_NATIVE_DIR}/cmake/macos/libSystem.tbd")
    endif()
endfunction()

# fairlead_add_tier(library tier VECTOR_BYTES n [FLAGS flag...] SOURCES file...)
#
# Compiles the sources with the tier's flags, FL_TIER (the namespace of all that they define) and FL_VECTOR_BYTES (the
# size of its registers), and links them into the library. The same file may be in any number of tiers.
function(fairlead_add_tier library tier)
    cmake_parse_arguments(PARSE_ARGV 2 arg "" "VECTOR_BYTES" "FLAGS;SOURCES")
    set(name "${library}-${tier}")
    add_library(${name} OBJECT ${arg_SOURCES})
    fairlead_freestanding(${name})
    target_compile_definitions(${name} PRIVATE FL_TIER=${tier} FL_VECTOR_BYTES=${arg_VECTOR_BYTES})
    target_compile_options(${name} PRIVATE ${arg_FLAGS})
    target_sources(${library} PRIVATE $<TARGET_OBJECTS:${name}>)
    set_property(TARGET ${library} APPEND PROPERTY FAIRLEAD_PARTS ${name})
endfunction()

# Links all that a library consists of into another target, which has a libc.
function(fairlead_link_objects target library)
    get_target_property(parts ${library} FAIRLEAD_PARTS)
    foreach(part IN LISTS parts)
        target_sources(${target} PRIVATE $<TARGET_OBJECTS:${part}>)
    endforeach()
endfunction()

# Generates fairlead_source_hash.h, anew whenever one of the sources has changed; see source_hash.cmake.
function(fairlead_embed_source_hash library)
    set(script "${FAIRLEAD_NATIVE_DIR}/cmake/source_hash.cmake")
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/generated")
    set(patterns "")
    foreach(part include kernels cpu cmake)
        list(APPEND patterns "${FAIRLEAD_NATIVE_DIR}/${part}/*")
    endforeach()
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${patterns})
    add_custom_command(
        OUTPUT "${folder}/fairlead_source_hash.h"
        COMMAND "${CMAKE_COMMAND}" -D "ROOT=${PROJECT_SOURCE_DIR}" -D "HEADER=${folder}/fairlead_source_hash.h" -P "${script}"
        DEPENDS ${sources} "${PROJECT_SOURCE_DIR}/CMakeLists.txt" "${FAIRLEAD_NATIVE_DIR}/CMakeLists.txt"
        COMMENT "Hashing the native sources"
        VERBATIM
    )
    target_sources(${library}-objects PRIVATE "${folder}/fairlead_source_hash.h")
    target_include_directories(${library}-objects PRIVATE "${folder}")
endfunction()

# Puts the library where it stands in a classifier jar: the installation's root is the jar's root.
function(fairlead_install_runtime library)
    set(folder "META-INF/native/${FAIRLEAD_PLATFORM}")
    install(TARGETS ${library}
        LIBRARY DESTINATION "${folder}" COMPONENT runtime
        RUNTIME DESTINATION "${folder}" COMPONENT runtime
        ARCHIVE DESTINATION "${folder}" COMPONENT development EXCLUDE_FROM_ALL
    )
endfunction()

# Puts the library where it stands in Maven's native archives.
function(fairlead_install_nar library)
    set(folder "lib/${FAIRLEAD_AOL}/shared")
    install(TARGETS ${library}
        LIBRARY DESTINATION "${folder}" COMPONENT nar-shared EXCLUDE_FROM_ALL
        RUNTIME DESTINATION "${folder}" COMPONENT nar-shared EXCLUDE_FROM_ALL
        ARCHIVE DESTINATION "${folder}" COMPONENT nar-shared EXCLUDE_FROM_ALL
    )
endfunction()

# Installs a folder of headers, C and C++, for those who compile against the library: include/<folder>.
function(fairlead_install_headers folder)
    install(DIRECTORY ${folder}
        DESTINATION include COMPONENT development EXCLUDE_FROM_ALL
        FILES_MATCHING PATTERN "*.h" PATTERN "*.hpp"
    )
endfunction()
