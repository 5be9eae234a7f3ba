# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# JUnit's own launcher runs the tests of a binding from its jars in $run; what became of each is in reports.

# junit WHERE BINDING RUN SEPARATOR JVM...: RUN is $run as this JVM calls it. What is said goes to a log. $junit_more: one
# more option.
junit() {
    junit_reports=$out/reports/$2-$1 junit_binding=$2
    junit_path="$3/$2.jar$4$3/$2-tests.jar$4$3/lib/*"
    shift 4
    rm -rf "$junit_reports"
    mkdir -p "$junit_reports"
    # shellcheck disable=SC2086 # an option, or none
    (cd "$junit_reports" && run_with_progress "testing: ${junit_reports##*/}" "$junit_reports/log" "$@" \
        --enable-native-access=ALL-UNNAMED --illegal-native-access=deny -cp "$junit_path" \
        org.junit.platform.console.ConsoleLauncher execute --disable-banner --disable-ansi-colors --details=tree \
        --details-theme=ascii --reports-dir=. "--select-package=dev.fairlead.$junit_binding" ${junit_more:-})
}

junit_here() {
    junit here "$1" "$run" : "$root/ci/with-jdk" java "-Dfairlead.root=$root"
}

# What Wine does not have the JVM warns of, on standard output; so does one that a test starts. The folders that the
# runtime is told for this machine are no folders of the other one.
junit_windows() (
    unset FAIRLEAD_CACHE FAIRLEAD_LIBRARY_PATH
    junit_quiet='-XX:+UnlockDiagnosticVMOptions -XX:-PrintWarnings'
    # shellcheck disable=SC2086 # two options
    junit windows "$1" "Z:$run" ';' "$wine" "$windows_java" $junit_quiet "-Dfairlead.forked.options=$junit_quiet" \
        "-Dfairlead.root=Z:$root"
)

# junit_native BINDING: with whatever JVM this machine has; one of Windows does not know the paths of Git's bash.
junit_native() (
    unset FAIRLEAD_CACHE FAIRLEAD_LIBRARY_PATH
    native_java=${JAVA_HOME:+$JAVA_HOME/bin/}java native_root=$root native_separator=:
    case $(uname -s) in MINGW* | MSYS* | CYGWIN*) native_root=$(cygpath -m "$root") native_separator=';' ;; esac
    junit here "$1" "$native_root${run#"$root"}" "$native_separator" "$native_java" "-Dfairlead.root=$native_root"
)

# here: how os.name begins on this machine.
here() {
    case $(uname -s) in
    Darwin) echo Mac ;;
    MINGW* | MSYS* | CYGWIN*) echo Windows ;;
    *) uname -s ;;
    esac
}

# judge BINDING: both ran to their end, and did the same.
judge() {
    python3 "$parts/same-tests" "$out/reports/$1-here" "$(here)" "$out/reports/$1-windows" Windows &&
        [ "$here_code $windows_code" = '0 0' ]
}

judge_here() {
    judge_python=$(command -v python3 || command -v python)
    "$judge_python" "$parts/same-tests" "$out/reports/$1-here" "$(here)" && [ "$here_code" = 0 ]
}
