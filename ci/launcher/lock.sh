# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# A lock between launchers. It is a symbolic link whose text says who holds it: made in one step, or not at all.

lock_me=$$@$(uname -n)

# lock PATH WHAT: waits until it is ours.
lock() {
    lock_path=$1
    lock_said=no
    until ln -s "$lock_me" "$lock_path" 2>/dev/null; do
        lock_holder=$(readlink "$lock_path" 2>/dev/null) || lock_holder=
        if [ -n "$lock_holder" ] && lock_is_stale "$lock_holder"; then
            lock_break "$lock_holder"
            continue
        fi
        [ -n "$lock_holder" ] || [ -w "${lock_path%/*}" ] || fail 5 "cannot write '${lock_path%/*}'"
        if [ $lock_said = no ]; then
            lock_said=yes
            progress "waiting for another fairlead (process ${lock_holder%%@*}), which is $2"
        fi
        lock_rounds=$((${lock_rounds:-0} + 1))
        [ "$lock_rounds" -ne 300 ] ||
            say "  still waiting for process ${lock_holder%%@*} of ${lock_holder#*@}; if it is gone, delete '$lock_path'"
        sleep 0.2 2>/dev/null || sleep 1
    done
    # However this ends, the lock goes with it.
    trap unlock EXIT
    trap 'exit 130' INT TERM HUP
    [ $lock_said = no ] || progress_done
}

unlock() {
    trap - EXIT INT TERM HUP
    if [ "$(readlink "$lock_path" 2>/dev/null)" = "$lock_me" ]; then
        rm -f "$lock_path"
    fi
}

# Its holder ran on this machine and runs no more. One of another machine, in a shared folder, is left alone.
lock_is_stale() {
    [ "${1#*@}" = "${lock_me#*@}" ] || return 1
    ! kill -0 "${1%%@*}" 2>/dev/null || return 1
    # It may belong to another user.
    if [ -d /proc/self ]; then
        ! [ -d "/proc/${1%%@*}" ]
    else
        ! ps -p "${1%%@*}" >/dev/null 2>&1
    fi
}

# Two that wait may both find it stale: only the one that renames it first removes it, and puts back what it did not mean.
lock_break() {
    [ "$(readlink "$lock_path" 2>/dev/null)" = "$1" ] || return 0
    lock_aside=$lock_path.stale.$$
    mv "$lock_path" "$lock_aside" 2>/dev/null || return 0
    if [ "$(readlink "$lock_aside")" != "$1" ]; then
        ln -s "$(readlink "$lock_aside")" "$lock_path" 2>/dev/null || :
    fi
    rm -f "$lock_aside"
}
