# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# Builds the command line, and the JVM's AOT cache of it. $state/cli/KEY/lib holds one build; KEY says from which sources.

. "$root/ci/launcher/lock.sh"

# source_key: from what the sources say, so that a branch that comes back finds its build again.
source_key() {
    # shellcheck disable=SC2086 # a list of paths without spaces
    cli_key=$(cd "$root" && find $cli_sources -type f | LC_ALL=C sort | {
        while IFS= read -r key_file; do
            printf '%s\n' "$key_file"
            cat "$key_file"
        done
    } | sha256 | cut -c 1-16)
}

# make_cli: $cli is the folder of a build of the sources as they are now. Two launchers at once build once.
make_cli() {
    : >"$state/seen.new.$$"
    list_sources
    cli_list=$sources_list
    source_key
    cli=$state/cli/$cli_key
    if ! [ -d "$cli/lib" ]; then
        mkdir -p "$state/cli" "$state/logs"
        lock "$state/cli/lock" "building the command line"
        [ -d "$cli/lib" ] || build_cli
        unlock
    fi
    remember cli_key cli_list >"$state/current.$$"
    # The mark is older than what was listed: a change after it is newer than it.
    touch -r "$state/seen.new.$$" "$state/current.$$"
    rm -f "$state/seen.new.$$"
    mv "$state/current.$$" "$state/current"
}

build_cli() {
    build_log=$state/logs/build-cli.log
    build_root=$root
    if ! [ -w "$root/java/cli" ]; then
        copy_sources
    fi
    build_lib=$build_root/java/cli/target/launcher/lib
    rm -rf "$build_lib"
    if ! (cd "$build_root" && run_with_progress "building the command line (first use)" "$build_log" \
        "$maven" -q -B -ntp -Dstyle.color=never -pl java/cli -am package -Dmaven.test.skip=true \
        -Dlint.skip=true -Dfairlead.target=target/launcher) || ! [ -d "$build_lib" ]; then
        unlock
        build_lines=$(grep '^\[ERROR\]' "$build_log" | grep -v -e '^\[ERROR\] *$' -e 'Re-run Maven' -e 'To see the full stack' \
            -e 'For more information' | head -n 20)
        fail 4 "cannot build Fairlead's command line from '$build_root'" "${build_lines:-Maven left no $build_lib}" \
            "all that Maven said: $build_log"
    fi
    # Moved, not linked: Maven writes into its own files again at the next build, and this one may be in use then.
    rm -rf "$cli.new.$$"
    mkdir "$cli.new.$$" && mv "$build_lib" "$cli.new.$$/lib" && mv "$cli.new.$$" "$cli"
    [ "$build_root" = "$root" ] || rm -rf "$build_root"
    forget_old
}

# A checkout that may not be written is built in a copy.
copy_sources() {
    build_root=$state/build.$$
    mkdir -p "$build_root/native"
    cp "$root/native/platforms.json" "$build_root/native/"
    for copy_item in pom.xml .mvn java bindings; do
        cp -R "$root/$copy_item" "$build_root/"
    done
    chmod -R u+w "$build_root"
}

# The newest three stay: a command that still runs reads its jars from one of them.
forget_old() {
    # shellcheck disable=SC2010 # names are ours: hexadecimal
    ls -t "$state/cli" | grep -v -e '^lock' -e '\.new\.' | sed '1,3d' | while IFS= read -r old; do
        rm -rf "$state/cli/${old:?}"
    done
}

# make_aot: trains on a real binding, so that the next start finds its classes linked. None is made where that fails.
make_aot() {
    aot_work=$state/aot.$$
    mkdir -p "$aot_work"
    progress "preparing a quick start (once)…"
    train bind "$root/ci/launcher/training.h" --target-package training --output "$aot_work/out" || train --help || :
    if [ -s "$aot_work/cache" ]; then
        mv "$aot_work/cache" "$cli/$jdk_key.aot"
    else
        : >"$cli/$jdk_key.aot"
    fi
    rm -rf "$aot_work"
    progress_done
}

train() {
    # shellcheck disable=SC2086 # a list of flags
    (cd "$aot_work" && "$jdk/bin/java" -XX:AOTCacheOutput="$aot_work/cache" $jvm_flags -cp "$cli/lib/*" \
        dev.fairlead.cli.Main "$@") >"$state/logs/aot.log" 2>&1 </dev/null
}
