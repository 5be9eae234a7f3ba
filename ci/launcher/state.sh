# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# What the launcher keeps between starts: $state for this checkout, $cache for this user.

if [ -n "${FAIRLEAD_CACHE:-}" ]; then
    cache=$FAIRLEAD_CACHE
elif [ -d "${HOME:-/nonexistent}/Library/Caches" ]; then
    cache=$HOME/Library/Caches/fairlead
else
    cache=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/fairlead
fi

# In the checkout; where that may not be written, in the user's cache under a name made of the checkout's path.
state=$root/.fairlead
if ! [ -w "$state" ] && ! { [ -w "$root" ] && mkdir -p "$state" 2>/dev/null; }; then
    state_name=$(printf '%s' "$root" | cksum)
    state=$cache/checkouts/${root##*/}-${state_name%% *}
    mkdir -p "$state" 2>/dev/null ||
        fail 5 "cannot keep anything: neither '$root/.fairlead' nor '$state' can be written" \
            "hint: set FAIRLEAD_CACHE to a folder of yours"
fi

# quote TEXT: the text as one word of sh, in $quoted.
quote() {
    case $1 in
    *\'*) quoted=\'$(printf '%s' "$1" | sed "s/'/'\\\\''/g")\' ;;
    *) quoted=\'$1\' ;;
    esac
}

# remember NAME...: writes these variables as assignments to standard output, to be read with `.`
remember() {
    for remember_name in "$@"; do
        eval "quote \"\$$remember_name\""
        # shellcheck disable=SC2154 # quote sets it
        printf '%s=%s\n' "$remember_name" "$quoted"
    done
}

# sha256: the checksum of standard input, hexadecimal.
sha256() {
    if command -v sha256sum >/dev/null 2>&1; then
        sha256sum
    elif command -v shasum >/dev/null 2>&1; then
        shasum -a 256
    else
        openssl dgst -sha256 -r
    fi | cut -d ' ' -f 1
}
