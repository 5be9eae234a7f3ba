# SPDX-License-Identifier: Apache-2.0
# Links a DLL out of what zig has compiled: `cmake -P FILE -- COMPILER… -- TARGET IMPORT_LIBRARY -- ARGUMENT…`. Zig links it
# first, and tells which libraries it takes; then lld links it again, with the same libraries in another order.
#
# Set by what is written above this text:
# FAIRLEAD_ZIG_TARGET   the platform as zig names it
# FAIRLEAD_ZIG_CACHE    zig's folder of the libraries that it builds
# FAIRLEAD_CLANG        clang, which calls lld
# FAIRLEAD_TRIPLE       the platform as clang names it

cmake_minimum_required(VERSION 3.22)

# The arguments behind the first --, in three lists.
set(lists compiler places arguments)
set(current "")
math(EXPR last "${CMAKE_ARGC} - 1")
foreach(i RANGE ${last})
    set(argument "${CMAKE_ARGV${i}}")
    if(argument STREQUAL "--" AND lists)
        list(POP_FRONT lists current)
    elseif(current)
        string(REPLACE ";" "\\;" argument "${argument}")
        list(APPEND ${current} "${argument}")
    endif()
endforeach()
list(GET places 0 dll)

function(run result)
    execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE said ERROR_VARIABLE said RESULT_VARIABLE failed)
    if(failed)
        # The linker's own words come first; what it was called with is no one's concern.
        string(REGEX REPLACE "(^|\n)lld-link -[^\n]*\n" "\\1" said "${said}")
        message("${said}")
        message(FATAL_ERROR "${dll} was not linked")
    endif()
    set(${result} "${said}" PARENT_SCOPE)
endfunction()

set(trial "${dll}.zig")
file(MAKE_DIRECTORY "${trial}")
run(said "${CMAKE_COMMAND}" -E env ZIG_VERBOSE_LINK=1
    ${compiler} -target ${FAIRLEAD_ZIG_TARGET} -O2 -shared -o "${trial}/trial.dll" ${arguments})

string(REGEX REPLACE "([][+.*()^$?|\\])" "\\\\\\1" cache "${FAIRLEAD_ZIG_CACHE}")
string(REPLACE "\\" "/" said "${said}")
string(REGEX MATCHALL "${cache}/o/[0-9a-f]+/[A-Za-z0-9_+.-]+\\.(lib|obj)" taken "${said}")
if(NOT taken)
    message("${said}")
    message(FATAL_ERROR "zig does not tell which libraries it links into ${dll}")
endif()

# Zig has functions of its own for much of what Windows has (exp, memcpy), and takes these first: with other results than
# those of the system, which other libraries of the process call. Here the system comes first.
set(system ${taken})
set(own ${taken})
set(toolchains "/(dllcrt2|libmingw[^/]*|mingw[^/]*|zigc|compiler_rt)\\.(lib|obj)$")
list(FILTER system EXCLUDE REGEX "${toolchains}")
list(FILTER own INCLUDE REGEX "${toolchains}")

# What zig builds import libraries of by itself, lld would look for in vain.
foreach(argument IN LISTS arguments)
    if(argument MATCHES "^-l([A-Za-z0-9_.-]+)$")
        set(library ${taken})
        list(FILTER library INCLUDE REGEX "/${CMAKE_MATCH_1}\\.lib$")
        if(library)
            list(REMOVE_ITEM arguments "${argument}")
        endif()
    endif()
endforeach()

list(LENGTH places count)
set(import "")
if(count GREATER 1)
    list(GET places 1 import)
    set(import "-Wl,--out-implib,${import}")
endif()
run(said "${FAIRLEAD_CLANG}" --target=${FAIRLEAD_TRIPLE} -fuse-ld=lld -nostdlib -shared -o "${dll}" ${import}
    -Wl,--gc-sections -Wl,--no-insert-timestamp -Wl,--build-id -Wl,-Xlink=-alternatename:__image_base__=__ImageBase
    ${arguments} ${system} ${own})
if(said)
    message("${said}")
endif()
file(REMOVE_RECURSE "${trial}")
