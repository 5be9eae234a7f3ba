# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# Archives that are pinned by their SHA-256: fetched into the user's cache, verified, then unpacked.

archives=${FAIRLEAD_JDK_TABLE:-$root/ci/launcher/archives.tsv}

# find_archive TOOL: its row for this system, in $archive_version, $archive_sha256, $archive_url; empty when there is none.
find_archive() {
    archive_row=$(awk -F '\t' -v tool="$1" -v os="$system" -v cpu="$processor" \
        '$1 == tool && ($2 == os || $2 == "any") && ($3 == cpu || $3 == "any") { print $4 " " $5 " " $6; exit }' \
        "$archives")
    archive_version=${archive_row%% *}
    archive_url=${archive_row##* }
    archive_sha256=${archive_row#* }
    archive_sha256=${archive_sha256%% *}
    archive_folder=$cache/$1
}

# fetch_archive TOOL: leaves the tool unpacked in its folder of the cache.
fetch_archive() {
    find_archive "$1"
    archive_name=${archive_url##*/}
    archive_home=$archive_folder/${archive_name%.tar.gz}
    [ ! -d "$archive_home" ] || return 0
    mkdir -p "$archive_folder" || fail 5 "cannot write '$archive_folder'" "hint: set FAIRLEAD_CACHE to a folder of yours"
    lock "$archive_folder/lock" "fetching the same archive"
    if ! [ -d "$archive_home" ]; then
        download "$archive_url" "$archive_folder/$archive_name.part"
        verify "$archive_folder/$archive_name.part" "$archive_sha256"
        unpack "$archive_folder/$archive_name.part" "$archive_home"
    fi
    unlock
}

# download ADDRESS FILE: goes on where an earlier try broke off. Proxies are those of curl's or wget's environment.
download() {
    say "  fetching $1"
    download_had=no
    [ ! -s "$2" ] || download_had=yes
    download_once "$1" "$2" && return 0
    # A server that cannot go on, or a file that is complete already: once more from the start.
    if [ $download_had = yes ]; then
        rm -f "$2"
        download_once "$1" "$2" && return 0
    fi
    unlock
    [ ! -s "$2" ] || download_problem="$download_problem (what came is kept: the next try goes on from there)"
    fail 4 "cannot fetch $1: $download_problem" \
        "hint: behind a proxy set https_proxy; or install it by hand and set FAIRLEAD_JDK to a JDK's folder"
}

download_once() {
    download_said=$2.said
    if command -v curl >/dev/null 2>&1; then
        download_meter=--silent
        [ ! -t 2 ] || download_meter=--progress-bar
        if [ -t 2 ]; then
            curl --fail --location --retry 2 --connect-timeout 30 -C - $download_meter --output "$2" "$1" >&2
        else
            curl --fail --location --retry 2 --connect-timeout 30 -C - $download_meter --show-error --output "$2" "$1" 2>"$download_said"
        fi
        download_code=$?
        download_problem=$(sed -n '$p' "$download_said" 2>/dev/null)
        download_problem=${download_problem:-curl ended with $download_code}
    elif command -v wget >/dev/null 2>&1; then
        wget -q -c -O "$2" "$1" 2>"$download_said"
        download_code=$?
        download_problem="wget ended with $download_code"
    else
        download_code=1 download_problem='there is neither curl nor wget'
    fi
    rm -f "$download_said"
    return $download_code
}

verify() {
    verify_has=$(sha256 <"$1")
    if [ "$verify_has" != "$2" ]; then
        rm -f "$1"
        unlock
        fail 4 "$archive_url is not what it should be: it was refused and deleted" \
            "SHA-256 expected  $2" "SHA-256 received  $verify_has" \
            "hint: try again; if it stays so, something between here and the server changes what is fetched"
    fi
}

# unpack ARCHIVE HOME: under another name first, so that HOME is there in full or not at all.
unpack() {
    unpack_new=$2.new.$$
    rm -rf "$unpack_new"
    mkdir -p "$unpack_new/top"
    if ! tar -xzf "$1" -C "$unpack_new/top"; then
        rm -rf "$unpack_new"
        unlock
        fail 5 "cannot unpack '$1' in '${2%/*}'" "hint: is the disk full?"
    fi
    for unpack_top in "$unpack_new"/top/*; do
        mv "$unpack_top" "$2"
        break
    done
    rm -rf "$unpack_new" "$1"
}
