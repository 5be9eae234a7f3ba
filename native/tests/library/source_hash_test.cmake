# SPDX-License-Identifier: Apache-2.0
# The library carries the hash of the sources as they are now.
#
# cmake -D LIBRARY=<file> -D ROOT=<repository> -D SCRIPT=<source_hash.cmake> -D HEADER=<file to write> -P source_hash_test.cmake

execute_process(
    COMMAND "${CMAKE_COMMAND}" -D "ROOT=${ROOT}" -D "HEADER=${HEADER}" -P "${SCRIPT}"
    COMMAND_ERROR_IS_FATAL ANY
)
file(READ "${HEADER}" header)
if(NOT header MATCHES "#define FAIRLEAD_SOURCE_HASH \"([0-9a-f]+)\"")
    message(FATAL_ERROR "no hash in ${HEADER}: ${header}")
endif()
set(expected "${CMAKE_MATCH_1}")
file(STRINGS "${LIBRARY}" found REGEX "${expected}")
if(NOT found)
    message(FATAL_ERROR "${LIBRARY} does not carry ${expected}, the hash of the sources in ${ROOT}: build it again")
endif()
