// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.build;

import dev.fairlead.packager.config.ConfigKey;
import java.util.Set;

/** What can be said of a build: by an option, and in the table {@code [build]} of a fairlead.toml. */
public enum BuildKey implements ConfigKey {
    /** The platforms, or all; this machine's when none is named. */
    TARGETS(Kind.LIST),
    /** The folder of the project's CMakeLists.txt. */
    SOURCE(Kind.PATH),
    /** The folder for all that is written. */
    OUTPUT(Kind.PATH),
    /** A toolchain's name, or a CMake toolchain file. */
    TOOLCHAIN(Kind.NAME_OR_PATH),
    /** The symbols that the libraries export. */
    EXPORTS(Kind.LIST),
    /** Libraries that they may need beside those of the system. */
    ALLOW_NEEDED(Kind.LIST),
    /** The CMake targets to build. */
    LIBRARY(Kind.LIST),
    /** Variables for CMake: {@code NAME=VALUE}. */
    DEFINE(Kind.LIST);

    /** The table's name. */
    public static final String TABLE = "build";

    /** What is of the machine that builds, and not of the project. */
    public static final Set<BuildKey> OF_THE_MACHINE = Set.of(TARGETS, OUTPUT, TOOLCHAIN);

    /** The toolchains that have a name. */
    public static final Set<String> TOOLCHAINS = Set.of("zig", "clang", "host");

    private final Kind kind;

    BuildKey(Kind kind) {
        this.kind = kind;
    }

    private enum Kind {
        LIST,
        PATH,
        NAME_OR_PATH
    }

    @Override
    public boolean isList() {
        return kind == Kind.LIST;
    }

    @Override
    public boolean isPath(String value) {
        return kind == Kind.PATH || (kind == Kind.NAME_OR_PATH && !TOOLCHAINS.contains(value));
    }
}
