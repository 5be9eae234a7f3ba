# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# How the command line is started.

started() {
    log=$sysroot/usr/lib/jvm/jdk-25/java.log
    exits 0
}

test_start_passes_arguments_folder_and_tools() {
    full_machine
    mkdir -p "$machine/some where"
    cd "$machine/some where" || exit 1
    variables='MAVEN_OPTS=-Dmine=1'
    fairlead bind 'a b.h' --output '' -- --yes '*'
    started
    file_has "$log" "argument -Dfairlead.root=$co" "argument dev.fairlead.cli.Main" 'argument a b.h' 'argument --yes' 'argument *' \
        "JAVA_HOME $sysroot/usr/lib/jvm/jdk-25" 'enable-native-access=ALL-UNNAMED -Dmine=1' "FAIRLEAD_MVN $bin/mvn" "folder $machine/some where"
    grep -qx 'argument ' "$log" || complain 'the empty argument got lost'
}

test_start_through_a_link() {
    full_machine
    ln -s "check out/fairlead" "$machine/relative"
    ln -s "$machine/relative" "$home/absolute"
    launcher="$home/absolute"
    fairlead --help
    started
    file_has "$log" "argument -Dfairlead.root=$co"
}

test_start_through_a_link_that_is_named_without_a_folder() {
    full_machine
    ln -s "check out/fairlead" "$machine/fl"
    cd "$machine" || exit 1
    in_machine sh fl --help >"$machine/out" 2>"$machine/err" </dev/null
    code=$?
    started
    file_has "$log" "argument -Dfairlead.root=$co"
}

test_start_from_the_checkout_itself() {
    full_machine
    cd "$co" || exit 1
    launcher=./fairlead
    fairlead --help
    started
    file_has "$log" "argument -Dfairlead.root=$co"
}

test_start_uses_the_aot_cache_of_this_jdk() {
    full_machine
    fairlead --help
    started
    file_has "$log" 'argument -XX:AOTCache='
    fake_jdk "$home/.jdks/other" 25.0.4
    ln -s "$home/.jdks/other" "$work/other"
    variables="FAIRLEAD_JDK=$work/other"
    fairlead --help
    exits 0
    caches=$(find "$co/.fairlead/cli" -name '*.aot' | wc -l)
    [ "$caches" -eq 2 ] || complain "$caches AOT caches for two JDKs"
    lines_are "$machine/mvn.log" 1
}

test_start_without_aot_cache_when_training_fails() {
    full_machine
    : >"$sysroot/usr/lib/jvm/jdk-25/no-training"
    fairlead --help
    started
    file_has_not "$log" 'AOTCache='
    lines_are "$machine/err" 0
}

test_exit_code_is_that_of_the_command() {
    full_machine
    fairlead --help
    fake "$sysroot/usr/lib/jvm/jdk-25/bin/java" <<'TEXT'
exit 6
TEXT
    fairlead bind x.h
    exits 6
}

test_start_with_jdk_runs_the_java_of_that_jdk() {
    full_machine
    cp "$source_root/ci/with-jdk" "$co/ci/"
    fake_jdk "$machine/old" 17.0.9
    ln -s "$machine/old/bin/java" "$bin/java"
    for home_of_jdk in "$sysroot/usr/lib/jvm/jdk-25" "$machine/old"; do
        in_machine env JAVA_HOME="$home_of_jdk" "$co/ci/with-jdk" java -version \
            >"$machine/out" 2>"$machine/err" </dev/null
        code=$?
        started
        file_has "$log" 'argument -version' "JAVA_HOME $sysroot/usr/lib/jvm/jdk-25"
        [ ! -e "$machine/old/java.log" ] || complain 'the java of PATH ran'
        rm "$log"
    done
    in_machine "$co/ci/with-jdk" mvn --version >"$machine/out" 2>"$machine/err" </dev/null
    code=$?
    exits 0
    prints 'Apache Maven 3.9.9 (test)'
}
