# SPDX-License-Identifier: Apache-2.0
# A tier that is unknown is an error that lists those there are; a known one runs, and alone.
#
# cmake -D TESTS=<test program> [-D EMULATOR=<command that runs it>] -P force_tier_test.cmake

function(run_with_tier tier result output)
    execute_process(
        COMMAND "${CMAKE_COMMAND}" -E env "FAIRLEAD_FORCE_TIER=${tier}" ${EMULATOR} "${TESTS}" --gtest_filter=Tier.*
        RESULT_VARIABLE code
        OUTPUT_VARIABLE text
        ERROR_VARIABLE text
    )
    set(${result} "${code}" PARENT_SCOPE)
    set(${output} "${text}" PARENT_SCOPE)
endfunction()

run_with_tier(avx1024 code text)
if(NOT code EQUAL 2 OR NOT text MATCHES "FAIRLEAD_FORCE_TIER=avx1024: .* it has scalar")
    message(FATAL_ERROR "FAIRLEAD_FORCE_TIER=avx1024 gave exit code ${code} and:\n${text}")
endif()

run_with_tier(scalar code text)
if(NOT code EQUAL 0)
    message(FATAL_ERROR "FAIRLEAD_FORCE_TIER=scalar gave exit code ${code} and:\n${text}")
endif()
