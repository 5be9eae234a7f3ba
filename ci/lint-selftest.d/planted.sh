# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# The violations that ci/lint-selftest plants, one function a tool. $copy is the checkout that they go into.

runtime=$copy/java/runtime/src/main/java/dev/fairlead/runtime

# planted PATH: unplant removes it. Remembered in a file, because what is at the end of a pipe has variables of its own.
planted() {
    echo "$1" >>"$work/planted"
}

# java_file NAME: a planted class of the runtime from standard input; the class is named NAME.
java_file() {
    cat >"$runtime/$1.java"
    planted "$runtime/$1.java"
}

unplant() {
    while IFS= read -r unplant_path; do
        rm -rf "$unplant_path"
    done <"$work/planted"
    : >"$work/planted"
    find "$copy/native" -name '*.kept' | while IFS= read -r unplant_path; do
        mv "$unplant_path" "${unplant_path%.kept}"
        # Newer than what was built from it with the violation.
        touch "${unplant_path%.kept}"
    done
}

# append FILE: adds standard input to a file of the checkout until unplant.
append() {
    cp "$copy/$1" "$copy/$1.kept"
    cat >>"$copy/$1"
}

head_of() {
    printf '// SPDX-License-Identifier: Apache-2.0\npackage dev.fairlead.runtime;\n\n'
}

class_of() { # NAME BODY
    head_of
    printf '/** Planted. */\nfinal class %s {\n%s\n}\n' "$1" "$2"
}

plant_java_style() {
    class_of LongFile "$(seq 1 420 | sed 's|.*|    // line &|')" | java_file LongFile
    class_of LongMethod "    int f(int x) {
$(seq 1 70 | sed 's|.*|        x += &;|')
        return x;
    }" | java_file LongMethod
    { head_of; echo 'public final class NoTypeDoc {}'; } | java_file NoTypeDoc
    { head_of; printf '/** Planted. */\npublic final class NoMethodDoc {\n    public void f(int a) {\n        int b = a;\n        int c = b;\n    }\n}\n'; } | java_file NoMethodDoc
    printf 'package dev.fairlead.runtime;\n\n/** Planted. */\nfinal class NoLicence {}\n' | java_file NoLicence
    class_of MutableStatic '    static int counter;' | java_file MutableStatic
    { head_of; printf 'import java.util.*;\n\n/** Planted. */\nfinal class StarImport {\n    List<String> names;\n}\n'; } | java_file StarImport
    mkdir -p "$runtime/undocumented"
    printf '// SPDX-License-Identifier: Apache-2.0\npackage dev.fairlead.runtime.undocumented;\n' >"$runtime/undocumented/package-info.java"
    planted "$runtime/undocumented"
}

plant_java_format() {
    class_of BadlyFormatted '  int   x=1;' | java_file BadlyFormatted
}

plant_java_compile() {
    class_of RawType '    java.util.List names = new java.util.ArrayList<String>();' | java_file RawType
}

plant_java_doc() {
    { head_of; printf '/** Planted: {@link NoSuchClass}. */\npublic final class BrokenLink {}\n'; } | java_file BrokenLink
}

plant_java_bugs() {
    class_of DroppedException '    void f() { new IllegalStateException("never thrown"); }' | java_file DroppedException
    class_of ReturnsNull '    String f() { return null; }' | java_file ReturnsNull
}

# The same in a folder of generated sources.
plant_java_generated() {
    generated=$copy/java/runtime/target/generated-sources/annotations/dev/fairlead/runtime
    mkdir -p "$generated"
    planted "$generated"
    printf 'package dev.fairlead.runtime;\nfinal class Generated { String  f( ) { new IllegalStateException("never thrown"); return null; } }\n' \
        >"$generated/Generated.java"
}

plant_module_direction() {
    class_of RuntimeUsesSql '    java.sql.Connection connection;' | java_file RuntimeUsesSql
}

plant_architecture() {
    emitter=$copy/java/generator/src/main/java/dev/fairlead/generator/emit/ffm/EmitterReads.java
    printf '// SPDX-License-Identifier: Apache-2.0\npackage dev.fairlead.generator.emit.ffm;\n\nimport dev.fairlead.generator.read.ReadRequest;\n\n/** Planted. */\nrecord EmitterReads(ReadRequest request) {}\n' >"$emitter"
    planted "$emitter"
}

plant_cxx_warning() {
    printf '\nstatic int planted_warning() {\n    int planted = 1;\n    return 0;\n}\n' | append native/cpu/tier.cpp
}

plant_cxx_format() {
    printf '\nextern "C"   int planted_format( int x ){return x;}\n' | append native/cpu/tier.cpp
}

plant_cxx_tidy() {
    printf '\nextern "C" double planted_tidy(int x) {\n    return x / 2;\n}\n' | append native/cpu/features.cpp
}

plant_shell() {
    # shellcheck disable=SC2016 # it is the planted script that expands
    printf '#!/bin/sh\n# SPDX-License-Identifier: Apache-2.0\nrm $1\n' >"$copy/ci/planted-shell"
    chmod +x "$copy/ci/planted-shell"
    planted "$copy/ci/planted-shell"
}
