# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# The system's package manager: which there is, what it has, the commands that install.

# find_system: $system and $processor, in the words of archives.tsv.
find_system() {
    case $(uname -s) in
    Linux) system=linux ;;
    Darwin) system=macos ;;
    *) system=$(uname -s) ;;
    esac
    for musl in "${FAIRLEAD_SYSROOT:-}"/lib/ld-musl-*.so.1; do
        [ "$system" != linux ] || ! [ -e "$musl" ] || system=linux-musl
    done
    case $(uname -m) in
    x86_64 | amd64) processor=x86_64 ;;
    aarch64 | arm64) processor=aarch64 ;;
    *) processor=$(uname -m) ;;
    esac
}

# find_manager: $manager, or empty; its column in packages.tsv; $as_root, what goes before its commands.
find_manager() {
    manager='' manager_column='' as_root=''
    for manager_candidate in apt-get:2 dnf:3 apk:4 brew:5; do
        if command -v "${manager_candidate%:*}" >/dev/null 2>&1; then
            manager=${manager_candidate%:*} manager_column=${manager_candidate#*:}
            break
        fi
    done
    if [ "$manager" != brew ] && [ "$(id -u)" -ne 0 ] && command -v sudo >/dev/null 2>&1; then
        as_root='sudo '
    fi
}

# package_of NEED: what the manager calls it, in $package; empty when it has none.
package_of() {
    package=
    [ -n "$manager" ] || return 0
    package=$(awk -F '\t' -v need="$1" -v column="$manager_column" '$1 == need { print $column }' "$root/ci/launcher/packages.tsv")
    [ "$package" != - ] || package=
}

# offered_version PACKAGE: the version that the manager would install, in $offered; empty when it has none.
offered_version() {
    case $manager in
    apt-get) offered=$(LC_ALL=C apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: *\([0-9].*\)$/\1/p') ;;
    dnf) offered=$(dnf -q repoquery --latest-limit=1 --qf '%{version}\n' "$1" 2>/dev/null | head -n 1) ;;
    apk) offered=$(apk search -x "$1" 2>/dev/null | sed -n "s/^$1-\([0-9].*\)$/\1/p" | head -n 1) ;;
    *) offered=$(brew info --formula "$1" 2>/dev/null | sed -n '1s/^.*stable \([0-9][^ ,]*\).*/\1/p') ;;
    esac
    offered=${offered#*:}
}

# from_manager NEED: true when the manager has it in a version that will do. What is not JDK or Maven is simply tried.
from_manager() {
    package_of "$1"
    [ -n "$package" ] || return 1
    case $1 in
    jdk)
        offered_version "$package"
        [ -n "$offered" ]
        ;;
    maven)
        offered_version "$package"
        [ -n "$offered" ] && version_at_least "$offered" "$maven_wanted"
        ;;
    esac
}

# refresh_command, install_command PACKAGE...: what to run, in $command_line.
refresh_command() {
    case $manager in
    apt-get) command_line="${as_root}apt-get update" ;;
    apk) command_line="${as_root}apk update" ;;
    *) command_line= ;;
    esac
}

install_command() {
    case $manager in
    apt-get) command_line="${as_root}env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $*" ;;
    dnf) command_line="${as_root}dnf install -y $*" ;;
    apk) command_line="${as_root}apk add $*" ;;
    brew) command_line="brew install $*" ;;
    esac
}
