# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# Finds a JDK 25 without starting any: each JDK has a file `release` that says what it is.

jdk_wanted=25

# read_release FILE: the version that a JDK's file states, in $release_version and its first number in $release_feature.
read_release() {
    release_version=
    while IFS= read -r release_line || [ -n "$release_line" ]; do
        case $release_line in
        JAVA_VERSION=*)
            release_version=${release_line#JAVA_VERSION=}
            release_version=${release_version#\"}
            release_version=${release_version%%\"*}
            ;;
        esac
    done <"$1"
    release_feature=${release_version%%[!0-9]*}
}

# consider_jdk HOME: keeps the first JDK 25 in $jdk, the first newer one in $newer_jdk, the others in $jdks_seen.
consider_jdk() {
    if [ -n "$jdk" ] || ! [ -r "$1/release" ]; then
        return 0
    fi
    read_release "$1/release"
    if [ -z "$release_feature" ]; then
        return 0
    elif ! [ -x "$1/bin/javac" ]; then
        jdk_seen "Java $release_version without a compiler (bin/javac)" "$1"
    elif [ "$release_feature" -eq $jdk_wanted ]; then
        jdk=$1 jdk_version=$release_version
    elif [ "$release_feature" -gt $jdk_wanted ] && [ -z "$newer_jdk" ]; then
        newer_jdk=$1 newer_version=$release_version
    elif [ "$release_feature" -lt $jdk_wanted ]; then
        jdk_seen "JDK $release_version is too old" "$1"
    fi
}

# jdk_seen WHY HOME: once, whatever links lead to it.
jdk_seen() {
    real_path "$2"
    case $real in */..* | */./*) real=$2 ;; esac
    case "
$jdks_seen" in
    *"
$real: "*) ;;
    *) jdks_seen="$jdks_seen$real: $1
" ;;
    esac
}

# real_path PATH: where it leads to through symbolic links, in $real.
real_path() {
    real=$1
    while [ -L "$real" ]; do
        real_target=$(readlink "$real")
        case $real_target in
        /*) real=$real_target ;;
        *) real=${real%/*}/$real_target ;;
        esac
    done
}

consider_path() {
    path_java=$(command -v java) || return 0
    real_path "$path_java"
    consider_jdk "${real%/bin/java}"
}

# The usual folders. FAIRLEAD_SYSROOT goes before those of the system, so that tests see a machine of their own.
consider_folders() {
    sysroot=${FAIRLEAD_SYSROOT:-}
    home=${HOME:-/nonexistent}
    for jdk_candidate in \
        "$sysroot"/usr/lib/jvm/* "$sysroot"/usr/lib64/jvm/* "$sysroot"/usr/java/* "$sysroot"/opt/* "$sysroot"/opt/*/openjdk* \
        "$home"/.sdkman/candidates/java/* "$home"/.jdks/* "$home"/.jdks/*/Contents/Home \
        "$home"/.asdf/installs/java/* "$home"/.local/share/mise/installs/java/* \
        "$home"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$sysroot"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$sysroot"/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "$sysroot"/usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "$sysroot"/home/linuxbrew/.linuxbrew/opt/openjdk*/libexec \
        "$cache"/jdk/* "$cache"/jdk/*/Contents/Home; do
        consider_jdk "$jdk_candidate"
    done
}

# find_jdk: in $jdk and $jdk_version, empty when there is none. FAIRLEAD_JDK, where set, is the only one asked.
find_jdk() {
    jdk='' jdk_version='' newer_jdk='' newer_version='' jdks_seen='' jdk_key=''
    if [ -n "${FAIRLEAD_JDK:-}" ]; then
        consider_jdk "$FAIRLEAD_JDK"
        if [ -z "$jdk$newer_jdk" ]; then
            fail 3 "FAIRLEAD_JDK is '$FAIRLEAD_JDK', which is no JDK $jdk_wanted" \
                "${jdks_seen:-it has no file 'release', as each JDK has}" \
                "hint: set it to the folder that has bin/javac, or unset it: ./fairlead then looks for one"
        fi
    else
        [ -z "${JAVA_HOME:-}" ] || consider_jdk "$JAVA_HOME"
        consider_path
        consider_folders
    fi
    if [ -z "$jdk" ]; then
        jdk=$newer_jdk jdk_version=$newer_version
    fi
    if [ -n "$jdk" ]; then
        jdk_key=$(cksum <"$jdk/release")
        jdk_key=${jdk_key%% *}
    fi
}
