# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# A machine of faked programs, and what a test can say about a run of the launcher on it.

real_tools='sh awk cat chmod cksum cp cut dirname env find grep gzip head id ls ln mkdir mv printf readlink rm rmdir sed
    sha256sum shasum openssl perl sleep sort tail tar touch tr uname wc'

# new_machine NAME: an empty one. $bin is its PATH, $home its home, $sysroot what lies below /, $co a checkout.
new_machine() {
    machine="$work/$1 ü"
    bin=$machine/bin home=$machine/home sysroot=$machine/root co="$machine/check out"
    mkdir -p "$bin" "$home" "$sysroot/usr/lib/jvm" "$co/ci"
    for tool in $real_tools; do
        found=$(command -v "$tool") || continue
        case $found in /*) ln -s "$found" "$bin/$tool" ;; esac
    done
    cp "$source_root/fairlead" "$co/"
    cp -R "$source_root/ci/launcher" "$co/ci/"
    for module in runtime javacpp cache generator packager cli; do
        mkdir -p "$co/java/$module/src/main"
        echo "class $module {}" >"$co/java/$module/src/main/$module.java"
        echo "<project/>" >"$co/java/$module/pom.xml"
    done
    mkdir -p "$co/.mvn" "$co/bindings" "$co/native"
    echo "{}" >"$co/native/platforms.json"
    echo "<project/>" >"$co/pom.xml"
}

# fake PATH: a program from standard input.
fake() {
    mkdir -p "${1%/*}"
    { echo '#!/bin/sh' && cat; } >"$1"
    chmod +x "$1"
}

# fake_jdk HOME VERSION: records how its java is started in HOME/java.log.
fake_jdk() {
    fake "$1/bin/java" <<'TEXT'
log=${0%/bin/java}/java.log
for argument in "$@"; do
    case $argument in
    -XX:AOTCacheOutput=*)
        [ ! -e "${0%/bin/java}/no-training" ] || exit 1
        echo trained >"${argument#*=}"
        exit 0
        ;;
    esac
done
{
    echo "start"
    for argument in "$@"; do echo "argument $argument"; done
    echo "JAVA_HOME $JAVA_HOME"
    echo "MAVEN_OPTS $MAVEN_OPTS"
    echo "FAIRLEAD_MVN $FAIRLEAD_MVN"
    echo "folder $(pwd)"
} >>"$log"
TEXT
    cp "$1/bin/java" "$1/bin/javac"
    printf 'IMPLEMENTOR="Test"\nJAVA_VERSION="%s"\n' "$2" >"$1/release"
}

# fake_maven HOME: records its calls in $machine/mvn.log; mvn.fails and mvn.slow there change what it does.
fake_maven() {
    fake "$1/bin/mvn" <<TEXT
case \$1 in --version) echo 'Apache Maven 3.9.9 (test)'; exit 0 ;; esac
echo "\$*" >>"$machine/mvn.log"
[ ! -e "$machine/mvn.slow" ] || sleep 1
if [ -e "$machine/mvn.fails" ]; then
    echo '[ERROR] cli.java:[1,7] a planted error'
    echo '[ERROR] Re-run Maven using the -X switch'
    exit 1
fi
mkdir -p java/cli/target/launcher/lib
cat java/*/src/main/*.java >java/cli/target/launcher/lib/fairlead-cli.jar
TEXT
}

fake_cmake() {
    fake "$bin/cmake" <<TEXT
echo 'cmake version $1'
TEXT
}

fake_ninja() {
    fake "$bin/ninja" <<'TEXT'
echo 1.11.1
TEXT
}

# fake_compiler [HEADER...]: takes C++20 and sees these headers.
fake_compiler() {
    fake "$bin/c++" <<TEXT
case "\$*" in
*-dumpfullversion*) echo 12.2.0 ;;
*-E*) for header in $*; do echo "found \$header"; done ;;
esac
cat >/dev/null
TEXT
}

# full_machine: everything is there.
full_machine() {
    fake_jdk "$sysroot/usr/lib/jvm/jdk-25" 25.0.3
    fake_maven "$machine/maven"
    ln -s "$machine/maven/bin/mvn" "$bin/mvn"
    fake_cmake 3.25.1
    fake_ninja
    fake_compiler gtest zlib
    echo 'exit 0' | fake "$bin/python3"
}

# in_machine COMMAND...: runs it with nothing of this process's environment but what $variables adds.
variables=
in_machine() {
    # shellcheck disable=SC2086 # a list of assignments without spaces
    env -i PATH="$bin" HOME="$home" FAIRLEAD_SYSROOT="$sysroot" ${variables} "$@"
}

# fairlead ARGUMENT...: runs the launcher; $code is its exit code, $machine/out and $machine/err what it said.
fairlead() {
    # shellcheck disable=SC2086 # a command with its arguments
    in_machine ${FAIRLEAD_TEST_SH:-} "${launcher:-$co/fairlead}" "$@" >"$machine/out" 2>"$machine/err" </dev/null
    code=$?
    return $code
}

# on_terminal ANSWER ARGUMENT...: the same on a terminal, where ANSWER is typed at the first question.
on_terminal() {
    answer=$1
    shift
    # shellcheck disable=SC2086 # a command with its arguments
    in_machine TERM=xterm "$test_python" "$tests/on_terminal.py" "$answer" ${FAIRLEAD_TEST_SH:-} "$co/fairlead" "$@" \
        >"$machine/err" 2>&1 </dev/null
    code=$?
}

# Itself, not a script that chooses one.
test_python=$(python3 -c 'import sys; print(sys.executable)')

complain() {
    echo "$1"
    echo "--- out"
    cat "$machine/out" 2>/dev/null
    echo "--- err"
    cat "$machine/err" 2>/dev/null
    exit 1
}

exits() {
    [ "$code" -eq "$1" ] || complain "exit code $code, expected $1"
}

# prints TEXT...: on standard output.
prints() {
    file_has "$machine/out" "$@"
}

# says TEXT..., says_not TEXT...: on standard error.
says() {
    for text in "$@"; do
        grep -qF -- "$text" "$machine/err" || complain "nothing says: $text"
    done
}

says_not() {
    for text in "$@"; do
        ! grep -qF -- "$text" "$machine/err" || complain "something says: $text"
    done
}

# file_has FILE TEXT..., file_has_not FILE TEXT...
file_has() {
    file=$1
    shift
    for text in "$@"; do
        grep -qF -- "$text" "$file" || { cat "$file"; complain "not in $file: $text"; }
    done
}

file_has_not() {
    file=$1
    shift
    for text in "$@"; do
        ! grep -qF -- "$text" "$file" || { cat "$file"; complain "in $file: $text"; }
    done
}

# lines_are FILE COUNT: a missing file has none.
lines_are() {
    count=0
    [ ! -f "$1" ] || count=$(grep -c '' "$1")
    [ "$count" -eq "$2" ] || complain "$1 has $count lines, expected $2"
}

same() {
    [ "$1" = "$2" ] || complain "'$1' is not '$2'"
}
