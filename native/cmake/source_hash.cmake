# SPDX-License-Identifier: Apache-2.0
# The hash of the native sources, by which a test tells that a binary is older than they are.
#
# For every file below native/include, native/kernels, native/cpu and native/cmake, for CMakeLists.txt and for
# native/CMakeLists.txt, sorted by path (relative to the root, forward slashes, bytewise): the line
# `<SHA-256 of the content>  <path>` and a line feed. The SHA-256 of these lines is the hash.
#
# cmake -D ROOT=<repository> -D HEADER=<file to write> -P source_hash.cmake

set(folders native/include native/kernels native/cpu native/cmake)
list(TRANSFORM folders PREPEND "${ROOT}/" OUTPUT_VARIABLE patterns)
list(TRANSFORM patterns APPEND "/*")
file(GLOB_RECURSE paths RELATIVE "${ROOT}" ${patterns})
list(APPEND paths CMakeLists.txt native/CMakeLists.txt)
list(SORT paths COMPARE STRING)

set(lines "")
foreach(path IN LISTS paths)
    file(SHA256 "${ROOT}/${path}" hash)
    string(APPEND lines "${hash}  ${path}\n")
endforeach()
string(SHA256 hash "${lines}")
file(WRITE "${HEADER}" "#define FAIRLEAD_SOURCE_HASH \"${hash}\"\n")
