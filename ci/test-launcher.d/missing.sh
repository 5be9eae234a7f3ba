# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# A command that needs what is not there: prints, asks, or installs.

# apt_machine: Debian without cmake; its apt-get brings it.
apt_machine() {
    full_machine
    rm "$bin/cmake"
    # shellcheck disable=SC2119 # it offers nothing
    fake_apt
}

# fake_apt [PACKAGE=VERSION...]: offers these; records its calls; installing cmake makes one.
# shellcheck disable=SC2120 # setup.sh passes some
fake_apt() {
    fake "$bin/apt-cache" <<TEXT
for offer in $*; do
    [ "\${offer%%=*}" != "\$2" ] || printf '%s:\n  Candidate: %s\n' "\$2" "\${offer#*=}"
done
TEXT
    fake "$bin/apt-get" <<TEXT
echo "apt-get \$*" >>"$machine/manager.log"
case "\$*" in
*install*cmake*) printf '#!/bin/sh\necho cmake version 3.30.1\n' >"$bin/cmake"; chmod +x "$bin/cmake" ;;
esac
TEXT
    echo 'echo 0' | fake "$machine/fakes/id"
    rm -f "$bin/id"
    cp "$machine/fakes/id" "$bin/id"
}

test_no_terminal_prints_the_commands_and_exits_3() {
    apt_machine
    fairlead demo
    exits 3
    says "'fairlead demo' needs CMake 3.22 or newer" 'apt-get update' 'install -y --no-install-recommends cmake' './fairlead setup --yes'
    lines_are "$machine/manager.log" 0
}

test_commands_that_do_not_build_need_no_cmake() {
    apt_machine
    fairlead bind x.h
    exits 0
}

test_yes_installs_without_asking() {
    apt_machine
    fairlead --yes demo
    exits 0
    file_has "$machine/manager.log" 'apt-get update' 'apt-get install -y --no-install-recommends cmake'
    file_has_not "$machine/manager.log" 'ninja'
    file_has "$sysroot/usr/lib/jvm/jdk-25/java.log" 'argument demo'
    file_has_not "$sysroot/usr/lib/jvm/jdk-25/java.log" 'argument --yes'
}

test_ci_installs_without_asking() {
    apt_machine
    variables='CI=true'
    fairlead demo
    exits 0
    file_has "$machine/manager.log" 'cmake'
}

test_ci_false_is_no_ci() {
    apt_machine
    variables='CI=false'
    fairlead demo
    exits 3
}

test_terminal_asks_and_no_installs_nothing() {
    apt_machine
    on_terminal n demo
    exits 3
    says '[y/N]' 'nothing was installed'
    lines_are "$machine/manager.log" 0
}

test_terminal_takes_an_empty_answer_for_no() {
    apt_machine
    on_terminal '' demo
    exits 3
    lines_are "$machine/manager.log" 0
}

test_terminal_asks_and_yes_installs() {
    apt_machine
    on_terminal y demo
    exits 0
    file_has "$machine/manager.log" 'cmake'
    file_has "$sysroot/usr/lib/jvm/jdk-25/java.log" 'argument demo'
}

test_failed_install_names_the_command() {
    apt_machine
    fake "$bin/apt-get" <<'TEXT'
echo 'E: no network' >&2
exit 100
TEXT
    fairlead --yes demo
    exits 4
    says 'E: no network' "'apt-get update' failed"
}

test_install_that_brings_nothing_is_an_error() {
    apt_machine
    echo 'exit 0' | fake "$bin/apt-get"
    fairlead --yes demo
    exits 3
    says 'still missing: CMake 3.22 or newer'
}

test_colour_only_on_a_terminal_and_without_no_color() {
    apt_machine
    escape=$(printf '\033[1;31m')
    fairlead demo
    says_not "$escape"
    on_terminal n demo
    says "$escape"
    variables='NO_COLOR=1'
    on_terminal n demo
    says_not "$escape"
}
