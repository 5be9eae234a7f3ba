// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.config.ConfigKey;

/**
 * What can be said of a package: on the command line as {@code --group}, in the table {@code [package]} of a
 * fairlead.toml as {@code group}. What a repository such as Maven Central demands is required.
 */
public enum PackageKey implements ConfigKey {
    /** The group. */
    GROUP(Kind.REQUIRED),
    /** The name in the group. */
    ARTIFACT(Kind.REQUIRED),
    /** The version. */
    VERSION(Kind.REQUIRED),
    /** The name for people. */
    NAME(Kind.REQUIRED),
    /** What it is, in a sentence. */
    DESCRIPTION(Kind.REQUIRED),
    /** The project's page. */
    URL(Kind.REQUIRED),
    /** Licences: {@code NAME <URL>}, or an SPDX identifier alone. */
    LICENSE(Kind.REQUIRED_LIST),
    /** Developers: {@code NAME <EMAIL>}. */
    DEVELOPER(Kind.REQUIRED_LIST),
    /** The URL of the source repository. */
    SCM(Kind.REQUIRED),
    /** The Java module's name, where the classes do not say it. */
    MODULE(Kind.TEXT),
    /** What the classes need: {@code group:artifact:version}. */
    DEPENDENCY(Kind.LIST),
    /** The jar or folder of the classes. */
    CLASSES(Kind.PATH),
    /** The jar of their sources, or the folders of them: those that were written, and those that were generated. */
    SOURCES(Kind.PATHS),
    /** The jar or folder of their documentation. */
    JAVADOC(Kind.PATH),
    /** The folder of the C headers. */
    HEADERS(Kind.PATH),
    /** The folder of the native sources. */
    NATIVE_SOURCES(Kind.PATH),
    /** The text of the project's licence. */
    LICENSE_FILE(Kind.PATH),
    /** The program that signs a file. */
    SIGN(Kind.TEXT);

    /** The table's name. */
    public static final String TABLE = "package";

    private final Kind kind;

    PackageKey(Kind kind) {
        this.kind = kind;
    }

    private enum Kind {
        TEXT,
        REQUIRED,
        LIST,
        REQUIRED_LIST,
        PATH,
        PATHS
    }

    /** {@return as it stands on the command line} */
    public String option() {
        return "--" + key();
    }

    boolean isRequired() {
        return kind == Kind.REQUIRED || kind == Kind.REQUIRED_LIST;
    }

    @Override
    public boolean isList() {
        return kind == Kind.LIST || kind == Kind.REQUIRED_LIST || kind == Kind.PATHS;
    }

    @Override
    public boolean isPath(String value) {
        return kind == Kind.PATH || kind == Kind.PATHS;
    }
}
