# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# Fetching the pinned JDK from a server on loopback.

# archive_machine TOOL WAY: no JDK, no package manager; the table names an archive at /WAY/ of a server that runs.
archive_machine() {
    full_machine
    mv "$sysroot/usr/lib/jvm/jdk-25" "$machine/jdk-25.0.4+1"
    served=$machine/served
    mkdir -p "$served"
    (cd "$machine" && tar -czf "$served/jdk-25.tar.gz" jdk-25.0.4+1)
    ln -s "$(command -v "$1")" "$bin/$1" || complain "this test needs $1"
    "$test_python" "$tests/archive_server.py" "$served" "$machine/port" &
    server=$!
    trap 'kill "$server" 2>/dev/null' EXIT
    while ! [ -f "$machine/port" ]; do sleep 0.05; done
    pin "$2" "$(sha256_of "$served/jdk-25.tar.gz")"
    table=$work/$server.tsv
    cp "$machine/table.tsv" "$table"
    variables="FAIRLEAD_JDK_TABLE=$table"
    jdk_home="$home/.cache/fairlead/jdk/jdk-25"
}

pin() {
    printf 'jdk\tlinux\tx86_64\t25.0.4\t%s\thttp://127.0.0.1:%s/%s/jdk-25.tar.gz\n' "$2" "$(cat "$machine/port")" "$1" >"$machine/table.tsv"
    [ -z "${table:-}" ] || cp "$machine/table.tsv" "$table"
}

sha256_of() {
    { sha256sum "$1" 2>/dev/null || shasum -a 256 "$1"; } | cut -d ' ' -f 1
}

linux_x86_64() {
    rm -f "$bin/uname"
    fake "$bin/uname" <<'TEXT'
case $1 in -s) echo Linux ;; -m) echo x86_64 ;; *) echo test ;; esac
TEXT
}

fetched() {
    exits 0
    [ -x "$jdk_home/bin/javac" ] || complain "no JDK in $jdk_home"
    [ -z "$(find "$home/.cache" -name '*.part' -o -name '*.new.*' -o -name lock)" ] || complain 'something was left over'
}

test_fetch_with_curl() {
    archive_machine curl whole
    linux_x86_64
    fairlead --yes --print-jdk
    fetched
    same "$(cat "$machine/out")" "$jdk_home"
    says 'fetching http://127.0.0.1'
}

test_fetch_with_wget() {
    archive_machine wget whole
    linux_x86_64
    fairlead setup --yes
    fetched
    prints 'jdk          installed  25.0.3'
}

test_wrong_checksum_is_refused_and_deleted() {
    archive_machine curl whole
    linux_x86_64
    pin whole 0000000000000000000000000000000000000000000000000000000000000000
    fairlead --yes bind x.h
    exits 4
    says 'refused and deleted' 'SHA-256 expected  0000' "$(sha256_of "$served/jdk-25.tar.gz")"
    [ -z "$(find "$home/.cache" -name '*jdk-25*')" ] || complain 'the archive is still there'
}

test_broken_transfer_is_resumed() {
    archive_machine curl broken
    linux_x86_64
    right=$(sha256_of "$served/jdk-25.tar.gz")
    fairlead --yes bind x.h
    exits 4
    says 'cannot fetch http://127.0.0.1' 'the next try goes on from there'
    [ -s "$jdk_home.tar.gz.part" ] || complain 'nothing was kept'
    pin whole "$right"
    fairlead --yes bind x.h
    fetched
    file_has "$served/requests" '/whole/jdk-25.tar.gz bytes='
}

test_server_that_cannot_resume_is_asked_for_all() {
    archive_machine curl plain
    linux_x86_64
    mkdir -p "${jdk_home%/*}"
    head -c 100 "$served/jdk-25.tar.gz" >"$jdk_home.tar.gz.part"
    fairlead --yes bind x.h
    fetched
}

test_truncated_archive_is_refused() {
    archive_machine curl whole
    linux_x86_64
    head -c 200 "$served/jdk-25.tar.gz" >"$served/short"
    mv "$served/short" "$served/jdk-25.tar.gz"
    fairlead --yes bind x.h
    exits 4
    says 'refused and deleted'
}

test_not_found_is_said() {
    archive_machine curl nowhere
    linux_x86_64
    fairlead --yes bind x.h
    exits 4
    says 'cannot fetch http://127.0.0.1' 404 'FAIRLEAD_JDK'
}

test_cache_folder_can_be_chosen() {
    archive_machine curl whole
    linux_x86_64
    mkdir -p "$machine/elsewhere"
    ln -s "$machine/elsewhere" "$work/elsewhere"
    variables="$variables FAIRLEAD_CACHE=$work/elsewhere"
    fairlead --yes --print-jdk
    exits 0
    same "$(cat "$machine/out")" "$work/elsewhere/jdk/jdk-25"
}

test_two_fetch_once() {
    archive_machine curl whole
    linux_x86_64
    fairlead --yes --print-jdk &
    (machine=$machine/second && mkdir -p "$machine" && fairlead --yes --print-jdk && exits 0) || complain 'the second failed'
    wait $!
    code=$?
    fetched
    lines_are "$served/requests" 1
}
