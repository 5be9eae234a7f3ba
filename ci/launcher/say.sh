# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# How the launcher speaks: on standard error, in colour only on a terminal and never under NO_COLOR.

say() {
    printf '%s\n' "$*" >&2
}

say_error() {
    if [ -t 2 ] && [ -z "${NO_COLOR:-}" ] && [ "${TERM:-}" != dumb ]; then
        printf '\033[1;31merror\033[0m: %s\n' "$1" >&2
    else
        printf 'error: %s\n' "$1" >&2
    fi
}

# fail CODE LINE...: an error and what to do about it; ends the launcher.
fail() {
    fail_code=$1
    say_error "$2"
    shift 2
    printf '%s\n' "$@" | sed -e '/^ *$/d' -e 's/^ */  /' >&2
    exit "$fail_code"
}

# progress TEXT: what is going on now, on a terminal only; overwritten by the next.
progress() {
    if [ -t 2 ]; then
        printf '\r\033[K  %s' "$*" >&2
    fi
}

progress_done() {
    if [ -t 2 ]; then
        printf '\r\033[K' >&2
    fi
}

# run_with_progress TEXT LOG COMMAND...: runs it, all it says goes to LOG; counts the seconds on a terminal.
run_with_progress() {
    run_text=$1 run_log=$2
    shift 2
    if ! [ -t 2 ]; then
        "$@" >"$run_log" 2>&1 </dev/null
        return
    fi
    "$@" >"$run_log" 2>&1 </dev/null &
    run_pid=$!
    trap 'kill "$run_pid" 2>/dev/null; progress_done; exit 130' INT TERM
    run_seconds=0
    while kill -0 "$run_pid" 2>/dev/null; do
        progress "$run_text… $run_seconds s"
        sleep 1
        run_seconds=$((run_seconds + 1))
    done
    trap - INT TERM
    progress_done
    wait "$run_pid"
}
