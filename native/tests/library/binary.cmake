# SPDX-License-Identifier: Apache-2.0
# The library must run everywhere: it needs no other library, imports nothing, shows what its headers declare and no
# more, and tells nothing about the machine that built it.
#
# cmake -D LIBRARY=<file> -D HEADERS=<folder> -D READELF=<program> -D FORBIDDEN=<folder;folder> -P binary.cmake

function(read_elf option result)
    execute_process(COMMAND "${READELF}" ${option} -W "${LIBRARY}" OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
    set(${result} "${output}" PARENT_SCOPE)
endfunction()

function(declared_functions result)
    file(GLOB headers "${HEADERS}/*.h")
    set(names "")
    foreach(header IN LISTS headers)
        file(READ "${header}" text)
        string(REGEX MATCHALL "\nFL_API fl_status[ \n]fl_[a-z0-9_]+\\(" declarations "${text}")
        list(TRANSFORM declarations REPLACE "^\nFL_API fl_status[ \n](fl_[a-z0-9_]+)\\($" "\\1")
        list(APPEND names ${declarations})
    endforeach()
    list(SORT names)
    set(${result} "${names}" PARENT_SCOPE)
endfunction()

set(problems "")

read_elf(-d dynamic)
foreach(tag NEEDED RPATH RUNPATH TEXTREL)
    if(dynamic MATCHES "\\(${tag}\\)[^\n]*")
        list(APPEND problems "dynamic section: ${CMAKE_MATCH_0}")
    endif()
endforeach()

read_elf(--dyn-syms symbols)
if(symbols MATCHES "UND +([A-Za-z_][^\n]*)")
    list(APPEND problems "imports ${CMAKE_MATCH_1}")
endif()
string(REGEX MATCHALL "(GLOBAL|WEAK|UNIQUE) +[A-Z]+ +[0-9]+ +[^ \n]+" exports "${symbols}")
list(TRANSFORM exports REPLACE "^.* ([^ ]+)$" "\\1")
list(SORT exports)
declared_functions(declared)
if(NOT declared)
    list(APPEND problems "no declaration found in ${HEADERS}")
endif()
if(NOT exports STREQUAL declared)
    list(APPEND problems "exports [${exports}], the headers declare [${declared}]")
endif()

file(STRINGS "${LIBRARY}" strings)
foreach(folder IN LISTS FORBIDDEN)
    string(FIND "${strings}" "${folder}" at)
    if(NOT at EQUAL -1)
        list(APPEND problems "contains the path ${folder}")
    endif()
endforeach()

if(problems)
    list(JOIN problems "\n  " text)
    message(FATAL_ERROR "${LIBRARY}:\n  ${text}")
endif()
list(LENGTH exports count)
message(STATUS "${count} functions exported, nothing imported")
