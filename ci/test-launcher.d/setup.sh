# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# What `setup` runs with each package manager.

# empty_machine: nothing but a shell; $1 is what uname says of the system, $2 of the processor.
empty_machine() {
    rm -f "$bin/uname"
    fake "$bin/uname" <<TEXT
case \$1 in -s) echo $1 ;; -m) echo $2 ;; *) echo test ;; esac
TEXT
    rm -f "$bin/id"
    echo 'echo 1000' | fake "$bin/id"
    fake "$bin/sudo" <<TEXT
echo "sudo \$*" >>"$machine/manager.log"
"\$@"
TEXT
}

# recorder NAME: a package manager that writes down what it is asked.
recorder() {
    fake "$bin/$1" <<TEXT
echo "$1 \$*" >>"$machine/manager.log"
TEXT
}

test_setup_apt() {
    empty_machine Linux x86_64
    fake_apt openjdk-25-jdk-headless=25.0.3+9-1 maven=3.8.7-1
    echo 'echo 1000' | fake "$bin/id"
    fairlead setup --dry-run
    exits 0
    says 'sudo apt-get update' 'sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends openjdk-25-jdk-headless maven cmake ninja-build g++ libgtest-dev zlib1g-dev python3'
    lines_are "$machine/manager.log" 0
}

test_setup_apt_without_jdk_25_fetches_it() {
    empty_machine Linux aarch64
    fake_apt maven=3.6.3-5
    echo 'exit 0' | fake "$bin/curl"
    fairlead setup --dry-run
    exits 0
    says 'fetch https://' 'OpenJDK25U-jdk_aarch64_linux_hotspot' 'apache-maven-' 'SHA-256 checked'
    says_not 'openjdk-25-jdk-headless' 'recommends maven' ' curl '
}

test_setup_brings_curl_to_fetch_with() {
    empty_machine Linux x86_64
    fake_apt maven=3.8.7
    fairlead setup --dry-run
    says 'python3 curl ca-certificates'
}

test_setup_dnf() {
    empty_machine Linux x86_64
    fake "$bin/dnf" <<TEXT
case "\$*" in
*repoquery*maven*) echo 3.9.9 ;;
*repoquery*) echo 25.0.1 ;;
*) echo "dnf \$*" >>"$machine/manager.log" ;;
esac
TEXT
    fairlead setup --yes
    exits 4
    file_has "$machine/manager.log" 'sudo dnf install -y java-25-openjdk-devel maven cmake ninja-build gcc-c++ gtest-devel zlib-devel python3'
    says 'still missing: JDK 25'
}

test_setup_apk_on_musl() {
    empty_machine Linux x86_64
    mkdir -p "$sysroot/lib"
    : >"$sysroot/lib/ld-musl-x86_64.so.1"
    fake "$bin/apk" <<TEXT
case "\$*" in
'search -x maven') echo maven-3.9.9-r0 ;;
search*) ;;
*) echo "apk \$*" >>"$machine/manager.log" ;;
esac
TEXT
    fairlead setup --dry-run
    exits 0
    says 'sudo apk update' 'sudo apk add maven cmake samurai build-base gtest-dev zlib-dev python3' 'jdk_x64_alpine-linux_hotspot'
}

test_setup_brew_never_as_root() {
    empty_machine Darwin arm64
    fake "$bin/brew" <<TEXT
case "\$1 \$3" in
'info openjdk@25') echo '==> openjdk@25: stable 25.0.4 (bottled) [keg-only]' ;;
'info maven') echo '==> maven: stable 3.9.11 (bottled)' ;;
*) echo "brew \$*" >>"$machine/manager.log" ;;
esac
TEXT
    fairlead setup --yes
    file_has "$machine/manager.log" 'brew install openjdk@25 maven cmake ninja googletest python@3'
    file_has_not "$machine/manager.log" sudo
    says 'xcode-select --install'
}

test_setup_mac_without_brew_fetches_jdk_and_maven() {
    empty_machine Darwin arm64
    echo 'exit 0' | fake "$bin/curl"
    fairlead setup --dry-run
    exits 0
    says 'jdk_aarch64_mac_hotspot' 'apache-maven' 'https://cmake.org/download/'
}

test_setup_unknown_processor_names_the_page() {
    empty_machine Linux riscv64
    fairlead setup --dry-run
    says 'https://adoptium.net/temurin/releases/?version=25'
    says_not 'fetch https://github.com'
}

test_setup_as_root_needs_no_sudo() {
    empty_machine Linux x86_64
    fake_apt maven=3.9
    fairlead setup --dry-run
    says '    apt-get update'
    says_not 'sudo apt-get' 'sudo env'
}

test_setup_without_root_and_sudo_says_so() {
    apt_machine
    echo 'echo 1000' | fake "$bin/id"
    rm -f "$bin/sudo"
    fairlead setup --yes
    exits 3
    says 'only as root'
    lines_are "$machine/manager.log" 0
}

test_setup_when_all_is_there_runs_nothing() {
    full_machine
    fake_apt
    fairlead setup
    exits 0
    prints 'cmake        found      3.25.1' "$sysroot/usr/lib/jvm/jdk-25"
    lines_are "$machine/manager.log" 0
}

test_setup_ends_with_a_table() {
    apt_machine
    fairlead setup --yes
    exits 0
    prints 'cmake        installed  3.30.1' 'ninja        found      1.11.1' 'jdk          found      25.0.3'
}

test_setup_without_terminal_needs_yes() {
    apt_machine
    fairlead setup
    exits 3
    says 'recommends cmake' './fairlead setup --yes'
    lines_are "$machine/manager.log" 0
}

test_setup_asks_on_a_terminal() {
    apt_machine
    on_terminal n setup
    exits 3
    lines_are "$machine/manager.log" 0
    on_terminal yes setup
    exits 0
    file_has "$machine/manager.log" cmake
}

test_setup_help_and_unknown_option() {
    fairlead setup --help
    exits 0
    prints 'Usage: fairlead setup'
    fairlead help setup
    exits 0
    prints 'Usage: fairlead setup'
    fairlead setup --frobnicate
    exits 1
    says "'--frobnicate'"
}
