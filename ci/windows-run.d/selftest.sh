# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# Faults that ci/windows-run must not pass, each planted by itself.

# expect NAME TEXT [OPTION]: Windows runs the tests, and the comparison fails with TEXT; empty: it does not fail.
expect() {
    windows_code=0 junit_more=${3:-}
    junit_windows widths || windows_code=$?
    expect_code=0
    judge widths >"$out/selftest.log" || expect_code=$?
    if [ -n "$2" ] && [ $expect_code -ne 0 ] && grep -q -- "$2" "$out/selftest.log"; then
        echo "  caught   $1"
    elif [ -z "$2" ] && [ $expect_code -eq 0 ]; then
        echo "  passed   $1"
    else
        failed=1
        echo "  WRONG    $1"
        sed 's/^/    /' "$out/selftest.log"
        tail -n 20 "$out/reports/widths-windows/log" | sed 's/^/    /'
    fi
}

# As on a machine whose user has said where the cache is.
FAIRLEAD_CACHE=$cache
export FAIRLEAD_CACHE
here_code=0 junit_more=
junit_here widths || here_code=$?
expect "the library as it is" ''
expect "tests that are left out" 'skipped on Windows' --config=junit.platform.execution.dryRun.enabled=true
expect "no tests" 'no test passed on Windows' --include-classname=nothing
expect "fewer tests" 'only on one of the systems' '--exclude-classname=.*ScalarTest'

one_jar widths "$root/bindings/widths/target/native/libraries"
expect "a jar without the library of Windows" 'LoadingTest.theRuntimeFindsItOnTheClassPath(): error'

# As everywhere else, but not as Microsoft's compilers lay them out.
built planted "$root/fairlead" build --target windows-x86_64 --toolchain clang -S "$root/native/samples/widths" \
    -D CMAKE_C_FLAGS=-mno-ms-bitfields -o "$out/planted"
one_jar widths "$out/planted/libraries"
expect "bit-fields that lie elsewhere" 'BitFieldTest.placesAndWidthsAreThoseOfC(): failure'
rm -rf "$run"

FAIRLEAD_WINE=$out/nothing "$root/ci/windows-run" 2>"$out/selftest.log"
if [ $? -eq 3 ] && grep -q 'there is no Wine' "$out/selftest.log"; then
    echo "  caught   no Wine"
else
    failed=1
    echo "  WRONG    no Wine"
    sed 's/^/    /' "$out/selftest.log"
fi
