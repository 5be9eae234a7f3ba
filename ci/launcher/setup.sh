# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# Installs what is missing: from the package manager where it has it, else as a pinned archive.

. "$root/ci/launcher/packages.sh"
. "$root/ci/launcher/archives.sh"
. "$root/ci/launcher/lock.sh"

setup_usage() {
    cat <<'TEXT'
Usage: fairlead setup [--yes] [--dry-run]

Installs what Fairlead needs and this machine lacks: JDK 25, Maven, CMake, ninja, a C++ compiler, GoogleTest, zlib's
header, python3. Uses the system's package manager (apt, dnf, apk, brew; winget in fairlead.cmd) and prints each command
that it runs. A JDK 25 or Maven that the package manager does not have is fetched as a pinned archive, checked against
its SHA-256, and kept in the user's cache.

  --yes       do not ask
  --dry-run   print the commands and run none

Variables: FAIRLEAD_JDK (a JDK to use), FAIRLEAD_CACHE (where archives go), http_proxy, https_proxy.
TEXT
}

# plan NEED...: sorts what is missing into $plan_packages, $plan_archives and $plan_pages (nothing here can bring it).
plan() {
    plan_packages='' plan_archives='' plan_pages=''
    for plan_need in "$@"; do
        if from_manager "$plan_need"; then
            plan_packages="$plan_packages $package"
            continue
        fi
        case $plan_need in jdk | maven) find_archive "$plan_need" ;; *) archive_url= ;; esac
        if [ -n "$archive_url" ]; then
            plan_archives="$plan_archives $plan_need"
        else
            page_of "$plan_need"
            plan_pages="$plan_pages    $page
"
        fi
    done
    if [ -n "$plan_archives" ] && ! command -v curl >/dev/null 2>&1 && ! command -v wget >/dev/null 2>&1; then
        package_of curl
        plan_packages="$plan_packages $package"
    fi
    plan_packages=${plan_packages# }
}

page_of() {
    case $1 in
    jdk) page="JDK 25: https://adoptium.net/temurin/releases/?version=25" ;;
    maven) page="Maven $maven_wanted or newer: https://maven.apache.org/download.cgi" ;;
    cmake) page="CMake $cmake_wanted or newer: https://cmake.org/download/" ;;
    ninja) page="ninja: https://github.com/ninja-build/ninja/releases" ;;
    cxx)
        page="a C++ compiler with C++20: your system's GCC 11 or Clang 14, or newer"
        [ "$system" != macos ] || page="a C++ compiler: run xcode-select --install"
        ;;
    gtest) page="GoogleTest: https://github.com/google/googletest" ;;
    zlib) page="zlib's header: https://zlib.net" ;;
    *) page="$1: from your system" ;;
    esac
}

# print_plan: the commands, as they will be run.
print_plan() {
    if [ -n "$plan_packages" ]; then
        refresh_command
        [ -z "$command_line" ] || say "    $command_line"
        # shellcheck disable=SC2086 # a list of packages
        install_command $plan_packages
        say "    $command_line"
    fi
    for print_tool in $plan_archives; do
        find_archive "$print_tool"
        say "    fetch $archive_url (SHA-256 checked) into $archive_folder"
    done
    if [ -n "$plan_pages" ]; then
        say "  by hand, because nothing here has it:"
        printf '%s' "$plan_pages" >&2
    fi
}

run_command() {
    say "  \$ $1"
    sh -c "$1" >&2 </dev/null || fail 4 "'$1' failed" "hint: what it said is above; run it by hand, then ./fairlead setup again"
}

# install NEED...: refreshes the manager's lists before it asks what the manager has.
install() {
    if [ -n "$plan_packages" ]; then
        if [ -z "$as_root" ] && [ "$manager" != brew ] && [ "$(id -u)" -ne 0 ]; then
            fail 3 "$manager installs only as root, and there is no sudo" "hint: run './fairlead setup --yes' as root once"
        fi
        refresh_command
        if [ -n "$command_line" ]; then
            run_command "$command_line"
            plan "$@"
        fi
    fi
    if [ -n "$plan_packages" ]; then
        # shellcheck disable=SC2086 # a list of packages
        install_command $plan_packages
        run_command "$command_line"
    fi
    for install_tool in $plan_archives; do
        fetch_archive "$install_tool"
    done
}

# setup_missing COMMAND NEED...: another command needs these. Asks on a terminal; else prints what to do, and ends.
setup_missing() {
    missing_for=$1
    shift
    find_system
    find_manager
    plan "$@"
    describe_needs "$@"
    if [ "$yes" = no ] && ! { [ -t 0 ] && [ -t 2 ]; }; then
        fail_missing "'fairlead $missing_for' needs $described, and it is not here"
    fi
    say "'fairlead $missing_for' needs $described, and it is not here. To install:"
    print_plan
    if [ "$yes" = no ]; then
        printf 'Install now? [y/N] ' >&2
        IFS= read -r missing_answer || missing_answer=
        case $missing_answer in
        [yY] | [yY][eE][sS]) ;;
        *) fail 3 "nothing was installed" "hint: './fairlead setup' asks again; './fairlead setup --yes' does not ask" ;;
        esac
    fi
    install "$@"
    find_tools
}

# fail_missing MESSAGE: the commands, and exit code 3.
fail_missing() {
    say_error "$1"
    [ -z "$jdks_seen$tools_seen" ] || printf '%s' "$jdks_seen$tools_seen" | sed 's/^/  found /' >&2
    say "  to install it:"
    print_plan
    say "  or let './fairlead setup --yes' run this."
    exit 3
}

describe_needs() {
    described=
    for describe_need in "$@"; do
        case $describe_need in
        jdk) describe_name='JDK 25' ;;
        maven) describe_name="Maven $maven_wanted or newer" ;;
        cmake) describe_name="CMake $cmake_wanted or newer" ;;
        ninja) describe_name='ninja' ;;
        cxx) describe_name='a C++20 compiler' ;;
        gtest) describe_name='GoogleTest' ;;
        zlib) describe_name="zlib's header" ;;
        *) describe_name=$describe_need ;;
        esac
        described="$described${described:+, }$describe_name"
    done
}

# print_table: what there is now, and what setup brought.
print_table() {
    printf '  %-12s %-10s %-12s %s\n' tool state version where
    for table_tool in $all_needs; do
        eval "table_where=\$$table_tool"
        eval "table_version=\${${table_tool}_version:-}"
        table_state=found
        case " $setup_needs " in *" $table_tool "*) table_state=installed ;; esac
        [ -n "$table_where" ] || table_state=MISSING
        printf '  %-12s %-10s %-12s %s\n' "$table_tool" $table_state "${table_version:--}" "${table_where:--}"
    done
}

# setup_command OPTION...: the command `setup`.
setup_command() {
    setup_dry=no
    for setup_option in "$@"; do
        case $setup_option in
        --dry-run) setup_dry=yes ;;
        -h | --help)
            setup_usage
            exit 0
            ;;
        *) fail 1 "unknown option of setup: '$setup_option'" "hint: fairlead setup --help" ;;
        esac
    done
    find_tools
    find_system
    find_manager
    # shellcheck disable=SC2086 # a list of words
    missing_of $all_needs
    setup_needs=$missing
    # shellcheck disable=SC2086
    plan $setup_needs
    if [ -n "$setup_needs" ]; then
        say "missing: $setup_needs"
        print_plan
    fi
    if [ $setup_dry = no ] && [ -n "$setup_needs" ]; then
        setup_ask
        # shellcheck disable=SC2086
        install $setup_needs
        find_tools
    fi
    print_table
    # shellcheck disable=SC2086
    missing_of $all_needs
    if [ -n "$missing" ] && [ $setup_dry = no ]; then
        # shellcheck disable=SC2086
        describe_needs $missing
        fail 4 "still missing: $described" "$jdks_seen$tools_seen$plan_pages"
    fi
    exit 0
}

setup_ask() {
    [ "$yes" = no ] || return 0
    if ! { [ -t 0 ] && [ -t 2 ]; }; then
        fail 3 "setup has nobody to ask: standard input is no terminal" "hint: ./fairlead setup --yes runs the commands above"
    fi
    printf 'Run this? [y/N] ' >&2
    IFS= read -r setup_answer || setup_answer=
    case $setup_answer in
    [yY] | [yY][eE][sS]) ;;
    *) fail 3 "nothing was installed" ;;
    esac
}
