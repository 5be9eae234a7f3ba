# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# When the command line is built, and when not.

# builds_are COUNT: so often was Maven started to build.
builds_are() {
    lines_are "$machine/mvn.log" "$1"
}

test_built_on_first_use_and_then_kept() {
    full_machine
    fairlead bind x.h
    exits 0
    builds_are 1
    file_has "$machine/mvn.log" '-pl java/cli -am package' '-Dfairlead.target=target/launcher' '-Dlint.skip=true'
    fairlead bind y.h
    fairlead classpath
    builds_are 1
    lines_are "$machine/err" 0
}

test_changed_source_is_built() {
    full_machine
    fairlead --help
    echo 'class changed {}' >"$co/java/cli/src/main/cli.java"
    fairlead --help
    exits 0
    builds_are 2
    fairlead --help
    builds_are 2
}

test_deleted_and_added_sources_are_built() {
    full_machine
    echo 'class extra {}' >"$co/java/cli/src/main/extra.java"
    fairlead --help
    rm "$co/java/cli/src/main/extra.java"
    fairlead --help
    builds_are 2
    echo 'class more {}' >"$co/java/runtime/src/main/more.java"
    fairlead --help
    builds_are 3
}

test_source_that_comes_back_with_its_old_date_is_noticed() {
    full_machine
    echo 'class older {}' >"$machine/older.java"
    touch -t 202001010000 "$machine/older.java"
    fairlead --help
    cp -p "$machine/older.java" "$co/java/cli/src/main/cli.java"
    fairlead --help
    builds_are 2
}

test_changed_pom_is_built_and_tests_are_not_looked_at() {
    full_machine
    fairlead --help
    mkdir -p "$co/java/cli/src/test"
    echo 'class test {}' >"$co/java/cli/src/test/test.java"
    fairlead --help
    builds_are 1
    echo '<project><!-- changed --></project>' >"$co/pom.xml"
    fairlead --help
    builds_are 2
}

test_sources_that_were_built_before_are_not_built_again() {
    full_machine
    cp "$co/java/cli/src/main/cli.java" "$machine/kept"
    fairlead --help
    echo 'class other {}' >"$co/java/cli/src/main/cli.java"
    fairlead --help
    cp "$machine/kept" "$co/java/cli/src/main/cli.java"
    fairlead --help
    exits 0
    builds_are 2
    touch "$co/java/cli/src/main/cli.java"
    fairlead --help
    builds_are 2
}

test_failed_build_shows_the_errors_and_the_log() {
    full_machine
    : >"$machine/mvn.fails"
    fairlead --help
    exits 4
    says 'cannot build' 'a planted error' "$co/.fairlead/logs/build-cli.log"
    says_not 'Re-run Maven'
    rm "$machine/mvn.fails"
    fairlead --help
    exits 0
}

test_two_starts_build_once() {
    full_machine
    : >"$machine/mvn.slow"
    fairlead --help &
    first=$!
    # shellcheck disable=SC2086 # a command with its arguments
    in_machine ${FAIRLEAD_TEST_SH:-} "$co/fairlead" --help >/dev/null 2>"$machine/second" </dev/null || complain 'the second failed'
    wait $first
    exits_both=$?
    same $exits_both 0
    builds_are 1
    grep -c '^start' "$sysroot/usr/lib/jvm/jdk-25/java.log" | grep -qx 2 || complain 'both should have run'
}

test_lock_of_a_process_that_died_is_broken() {
    full_machine
    mkdir -p "$co/.fairlead/cli"
    sh -c 'echo $$' >"$machine/dead"
    ln -s "$(cat "$machine/dead")@$(uname -n)" "$co/.fairlead/cli/lock"
    fairlead --help
    exits 0
    builds_are 1
    [ ! -L "$co/.fairlead/cli/lock" ] || complain 'the lock is still there'
}

test_lock_of_a_process_that_lives_is_waited_for() {
    full_machine
    mkdir -p "$co/.fairlead/cli"
    sleep 60 &
    holder=$!
    ln -s "$holder@$(uname -n)" "$co/.fairlead/cli/lock"
    fairlead --help &
    waiting=$!
    sleep 0.6
    builds_are 0
    rm "$co/.fairlead/cli/lock"
    kill $holder
    wait $waiting || complain 'it did not go on'
    builds_are 1
}

test_interrupted_build_leaves_no_lock_and_the_next_builds() {
    full_machine
    : >"$machine/mvn.slow"
    fairlead --help &
    interrupted=$!
    tries=0
    until [ -f "$machine/mvn.log" ] || [ $((tries += 1)) -gt 100 ]; do sleep 0.1; done
    holder=$(readlink "$co/.fairlead/cli/lock")
    kill "${holder%%@*}"
    wait $interrupted
    same $? 130
    [ ! -L "$co/.fairlead/cli/lock" ] || complain 'the lock is still there'
    fairlead --help
    exits 0
}

test_old_builds_are_removed() {
    full_machine
    for number in 1 2 3 4 5; do
        echo "class number$number {}" >"$co/java/cli/src/main/cli.java"
        fairlead --help
    done
    builds_are 5
    kept=$(find "$co/.fairlead/cli" -mindepth 1 -maxdepth 1 -type d | wc -l)
    [ "$kept" -le 3 ] || complain "$kept builds are kept"
    fairlead --help
    builds_are 5
}

test_progress_line_on_a_terminal_only() {
    full_machine
    on_terminal '' --help
    exits 0
    says 'building the command line (first use)'
    rm -rf "$co/.fairlead"
    fairlead --help
    says_not 'building'
}

test_checkout_that_may_not_be_written() {
    full_machine
    chmod -R a+rX "$machine" && chmod -R a-w "$co" && chmod 777 "$home" "$machine"
    : >"$sysroot/usr/lib/jvm/jdk-25/java.log"
    chmod 666 "$sysroot/usr/lib/jvm/jdk-25/java.log"
    # shellcheck disable=SC2086 # a command with its arguments
    in_machine "$test_python" "$tests/unprivileged.py" ${FAIRLEAD_TEST_SH:-} "$co/fairlead" --help >"$machine/out" 2>"$machine/err" </dev/null
    code=$?
    chmod -R u+w "$co"
    exits 0
    builds_are 1
    [ ! -e "$co/.fairlead" ] || complain 'it wrote into the checkout'
    [ -n "$(find "$home/.cache/fairlead/checkouts" -name fairlead-cli.jar)" ] || complain 'no build in the cache'
    [ -z "$(find "$home/.cache/fairlead/checkouts" -name 'build.*' -type d)" ] || complain 'the copy is left over'
}
