# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# Finds what builds Fairlead: Maven, CMake, ninja, a C++ compiler, headers. What was found is kept in $state/tools.

. "$root/ci/launcher/jdk.sh"

tool_variables='jdk jdk_version jdk_key maven maven_version cmake cmake_version ninja ninja_version cxx cxx_version gtest zlib python3'

# version_at_least VERSION WANTED: compares up to three numbers.
version_at_least() {
    at_least_ifs=$IFS
    IFS=.-
    # shellcheck disable=SC2086 # split into numbers
    set -- $1 0 0 0 -- $2 0 0 0
    IFS=$at_least_ifs
    at_least_1=${1%%[!0-9]*} at_least_2=${2%%[!0-9]*} at_least_3=${3%%[!0-9]*}
    while [ "$1" != -- ]; do shift; done
    [ "${at_least_1:-0}" -eq "$2" ] || { [ "${at_least_1:-0}" -gt "$2" ] && return 0 || return 1; }
    [ "${at_least_2:-0}" -eq "$3" ] || { [ "${at_least_2:-0}" -gt "$3" ] && return 0 || return 1; }
    [ "${at_least_3:-0}" -ge "$4" ]
}

# first_number TEXT: the first word that starts with a digit, in $number.
first_number() {
    number=
    for number_word in $1; do
        case $number_word in
        [0-9]*)
            number=$number_word
            return
            ;;
        esac
    done
}

# on_path NAME...: the first of the programs that there is, in $on_path.
on_path() {
    for on_path_name in "$@"; do
        on_path=$(command -v "$on_path_name" 2>/dev/null) && [ -x "$on_path" ] && return 0
    done
    on_path=
    return 1
}

# Maven's version is in the names of its jars; where they have none (Debian) it is asked.
consider_maven() {
    [ -z "$maven" ] && [ -x "$1" ] || return 0
    real_path "$1"
    maven_version=
    for maven_jar in "${real%/bin/*}"/lib/maven-core-[0-9]*.[0-9]*.[0-9]*.jar; do
        [ -f "$maven_jar" ] || continue
        maven_version=${maven_jar##*/maven-core-}
        maven_version=${maven_version%.jar}
    done
    if [ -z "$maven_version" ] && [ -n "$jdk" ]; then
        first_number "$(JAVA_HOME=$jdk "$1" --version 2>/dev/null </dev/null | sed -n 's/^.*Apache Maven \([0-9][0-9A-Za-z.-]*\).*/\1/p')"
        maven_version=$number
    fi
    # Without a JDK it cannot say its version: asked again when there is one.
    if [ -z "$jdk$maven_version" ] || { [ -n "$maven_version" ] && version_at_least "$maven_version" "$maven_wanted"; }; then
        maven=$1
    else
        tools_seen="$tools_seen$1: Maven ${maven_version:-of an unknown version}, and $maven_wanted or newer is needed
"
    fi
}

find_maven() {
    maven=
    [ -z "${FAIRLEAD_MVN:-}" ] || consider_maven "$FAIRLEAD_MVN"
    ! on_path mvn || consider_maven "$on_path"
    for maven_home in "${MAVEN_HOME:-}" "${M2_HOME:-}" "$cache"/maven/*; do
        [ -z "$maven_home" ] || consider_maven "$maven_home/bin/mvn"
    done
    [ -n "$maven" ] || maven_version=
}

find_cmake() {
    cmake='' cmake_version=''
    for cmake_candidate in "${FAIRLEAD_CMAKE:-}" "$(command -v cmake)" "${FAIRLEAD_SYSROOT:-}/opt/homebrew/bin/cmake" \
        "${FAIRLEAD_SYSROOT:-}/usr/local/bin/cmake" "${FAIRLEAD_SYSROOT:-}/Applications/CMake.app/Contents/bin/cmake"; do
        [ -x "$cmake_candidate" ] || continue
        first_number "$("$cmake_candidate" --version 2>/dev/null </dev/null)"
        if [ -n "$number" ] && version_at_least "$number" "$cmake_wanted"; then
            cmake=$cmake_candidate cmake_version=$number
            return 0
        fi
        tools_seen="$tools_seen$cmake_candidate: CMake ${number:-of an unknown version}, and $cmake_wanted or newer is needed
"
    done
}

find_ninja() {
    ninja='' ninja_version=''
    if [ -x "${FAIRLEAD_NINJA:-}" ]; then
        ninja=$FAIRLEAD_NINJA
    elif on_path ninja ninja-build samu "${FAIRLEAD_SYSROOT:-}/opt/homebrew/bin/ninja"; then
        ninja=$on_path
    else
        return 0
    fi
    first_number "$("$ninja" --version 2>/dev/null </dev/null)"
    ninja_version=$number
}

# The compiler must take C++20 with its library; it is also asked which headers it sees.
find_cxx() {
    cxx='' cxx_version='' gtest='' zlib=''
    for cxx_candidate in "${CXX:-}" c++ g++ clang++; do
        if [ -z "$cxx_candidate" ] || ! on_path "$cxx_candidate"; then
            continue
        fi
        cxx_path=$on_path
        if printf '#include <span>\ntemplate <class T> concept Any = true;\n' |
            "$cxx_path" -std=c++20 -fsyntax-only -x c++ - >/dev/null 2>&1; then
            cxx=$cxx_path
            first_number "$("$cxx" -dumpfullversion -dumpversion 2>/dev/null </dev/null)"
            cxx_version=$number
            find_headers
            return 0
        fi
        tools_seen="$tools_seen$cxx_path: does not compile C++20
"
    done
}

find_headers() {
    headers=$(printf '%s\n' '#if __has_include(<gtest/gtest.h>)' 'found gtest' '#endif' \
        '#if __has_include(<zlib.h>)' 'found zlib' '#endif' | "$cxx" -E -P -x c++ - 2>/dev/null)
    case $headers in *'found gtest'*) gtest=header ;; esac
    case $headers in *'found zlib'*) zlib=header ;; esac
    for headers_folder in "${FAIRLEAD_SYSROOT:-}/opt/homebrew/include" "${FAIRLEAD_SYSROOT:-}/usr/local/include"; do
        [ -n "$gtest" ] || ! [ -f "$headers_folder/gtest/gtest.h" ] || gtest=header
    done
}

# find_tools: looks for everything and keeps what it found.
find_tools() {
    tools_seen=
    find_jdk
    find_maven
    find_cmake
    find_ninja
    find_cxx
    python3=$(command -v python3) || python3=
    found_path=${PATH:-} found_for="${JAVA_HOME:-}|${FAIRLEAD_JDK:-}|${FAIRLEAD_MVN:-}|${FAIRLEAD_CMAKE:-}|${FAIRLEAD_NINJA:-}|${CXX:-}"
    # shellcheck disable=SC2086 # a list of names
    remember found_path found_for $tool_variables >"$state/tools.$$"
    mv "$state/tools.$$" "$state/tools"
}
