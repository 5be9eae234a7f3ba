# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# Which JDK and which tools are taken.

print_jdk() {
    fairlead --print-jdk
}

test_jdk_of_the_usual_folders() {
    full_machine
    print_jdk
    exits 0
    same "$(cat "$machine/out")" "$sysroot/usr/lib/jvm/jdk-25"
}

test_java_home_goes_before_path_and_folders() {
    full_machine
    fake_jdk "$machine/mine" 25.0.1
    fake_jdk "$machine/on path" 25.0.2
    ln -s "$machine/on path/bin/java" "$bin/java"
    print_jdk
    same "$(cat "$machine/out")" "$machine/on path"
    ln -s "$machine/mine" "$work/mine"
    variables="JAVA_HOME=$work/mine"
    print_jdk
    same "$(cat "$machine/out")" "$work/mine"
}

test_java_on_path_is_followed_through_links() {
    full_machine
    fake_jdk "$machine/other" 25.0.9
    ln -s ../other/bin/java "$machine/bin/java-alternative"
    ln -s java-alternative "$bin/java"
    print_jdk
    exits 0
    [ "$(cat "$machine/out")" -ef "$machine/other" ] || complain "not the JDK on the PATH"
}

test_older_default_java_is_passed_over() {
    full_machine
    fake_jdk "$machine/seventeen" 17.0.15
    ln -s "$machine/seventeen/bin/java" "$bin/java"
    print_jdk
    same "$(cat "$machine/out")" "$sysroot/usr/lib/jvm/jdk-25"
}

test_25_goes_before_newer() {
    full_machine
    fake_jdk "$sysroot/usr/lib/jvm/a-jdk-27" 27
    print_jdk
    same "$(cat "$machine/out")" "$sysroot/usr/lib/jvm/jdk-25"
    rm -rf "$sysroot/usr/lib/jvm/jdk-25"
    print_jdk
    same "$(cat "$machine/out")" "$sysroot/usr/lib/jvm/a-jdk-27"
}

test_runtime_without_compiler_is_no_jdk() {
    full_machine
    rm "$sysroot/usr/lib/jvm/jdk-25/bin/javac"
    print_jdk
    exits 3
    says 'JDK 25' 'without a compiler'
}

test_folder_without_release_is_no_jdk() {
    full_machine
    rm "$sysroot/usr/lib/jvm/jdk-25/release"
    print_jdk
    exits 3
}

test_fairlead_jdk_that_is_none_is_refused() {
    full_machine
    fake_jdk "$machine/old" 21.0.1
    ln -s "$machine/old" "$work/old"
    variables="FAIRLEAD_JDK=$work/old"
    print_jdk
    exits 3
    says "FAIRLEAD_JDK is '$work/old'" '21.0.1 is too old'
}

test_jdks_of_sdkman_idea_and_mac() {
    full_machine
    rm -rf "$sysroot/usr/lib/jvm/jdk-25"
    for place in "$home/.sdkman/candidates/java/25-tem" "$home/.jdks/temurin-25" "$sysroot/opt/jdk-25" \
        "$sysroot/Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home" \
        "$sysroot/opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home" "$home/.cache/fairlead/jdk/jdk-25"; do
        fake_jdk "$place" 25
        print_jdk
        exits 0
        same "$(cat "$machine/out")" "$place"
        rm -rf "$place"
    done
}

test_what_was_found_is_kept_until_something_changes() {
    full_machine
    print_jdk
    fake_jdk "$sysroot/usr/lib/jvm/a-first-jdk-25" 25.0.9
    print_jdk
    same "$(cat "$machine/out")" "$sysroot/usr/lib/jvm/jdk-25"
    rm -rf "$sysroot/usr/lib/jvm/jdk-25"
    print_jdk
    same "$(cat "$machine/out")" "$sysroot/usr/lib/jvm/a-first-jdk-25"
    fake_jdk "$home/.jdks/x" 25
    ln -s "$home/.jdks/x" "$work/x"
    variables="JAVA_HOME=$work/x"
    print_jdk
    same "$(cat "$machine/out")" "$work/x"
}

test_old_maven_and_cmake_are_refused_by_version() {
    full_machine
    fake_cmake 3.18.4
    mkdir -p "$machine/maven/lib"
    : >"$machine/maven/lib/maven-core-3.6.3.jar"
    fairlead demo
    exits 3
    says 'Maven 3.6.3, and 3.8.7 or newer is needed' 'CMake 3.18.4, and 3.22 or newer is needed'
}

test_compiler_without_cxx20_is_refused() {
    full_machine
    echo 'exit 1' | fake "$bin/c++"
    fairlead demo
    exits 3
    says 'does not compile C++20'
}

test_compiler_of_cxx_variable() {
    full_machine
    mv "$bin/c++" "$bin/my-compiler"
    fairlead demo
    exits 3
    variables='CXX=my-compiler'
    fairlead demo
    exits 0
}
