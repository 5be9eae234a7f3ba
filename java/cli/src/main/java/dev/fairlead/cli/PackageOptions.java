// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.packager.pack.PackageKey;
import picocli.CommandLine.Option;

/** The options of {@code package} that say what the package is. A table {@code [package]} may say the same. */
final class PackageOptions extends SettingsOptions<PackageKey> {
    @Option(order = 1, names = "--group", paramLabel = "G", description = "The group in the repository: org.example")
    void group(String value) {
        set(PackageKey.GROUP, value);
    }

    @Option(order = 2, names = "--artifact", paramLabel = "A", description = "The name in the group: scan")
    void artifact(String value) {
        set(PackageKey.ARTIFACT, value);
    }

    @Option(order = 3, names = "--version", paramLabel = "V", description = "The version: 1.0.0")
    void version(String value) {
        set(PackageKey.VERSION, value);
    }

    @Option(order = 4, names = "--name", paramLabel = "TEXT", description = "The name for people.")
    void name(String value) {
        set(PackageKey.NAME, value);
    }

    @Option(order = 5, names = "--description", paramLabel = "TEXT", description = "What it is, in a sentence.")
    void description(String value) {
        set(PackageKey.DESCRIPTION, value);
    }

    @Option(order = 6, names = "--url", paramLabel = "URL", description = "The project's page.")
    void url(String value) {
        set(PackageKey.URL, value);
    }

    @Option(
            order = 7,
            names = "--license",
            paramLabel = "NAME [<URL>]",
            description = "A licence: an SPDX identifier, or a name and a URL. May stand several times.")
    void license(String value) {
        add(PackageKey.LICENSE, value);
    }

    @Option(
            order = 8,
            names = "--developer",
            paramLabel = "NAME [<EMAIL>]",
            description = "Who made it. May stand several times.")
    void developer(String value) {
        add(PackageKey.DEVELOPER, value);
    }

    @Option(order = 9, names = "--scm", paramLabel = "URL", description = "The repository of the sources.")
    void scm(String value) {
        set(PackageKey.SCM, value);
    }

    @Option(
            order = 10,
            names = "--module",
            paramLabel = "NAME",
            description = "The Java module (default: as the classes say, else group and artifact).")
    void module(String value) {
        set(PackageKey.MODULE, value);
    }

    @Option(
            order = 11,
            names = "--dependency",
            paramLabel = "G:A:V",
            description = "What the classes need. May stand several times.")
    void dependency(String value) {
        add(PackageKey.DEPENDENCY, value);
    }

    @Option(
            order = 12,
            names = "--classes",
            paramLabel = "JAR|DIR",
            description = "The classes; what they look up must be exported.")
    void classes(String value) {
        set(PackageKey.CLASSES, value);
    }

    @Option(
            order = 13,
            names = "--sources",
            paramLabel = "JAR|DIR",
            description = "Their sources. A folder may stand beside others.")
    void sources(String value) {
        add(PackageKey.SOURCES, value);
    }

    @Option(order = 14, names = "--javadoc", paramLabel = "JAR|DIR", description = "Their documentation.")
    void javadoc(String value) {
        set(PackageKey.JAVADOC, value);
    }

    @Option(order = 15, names = "--headers", paramLabel = "DIR", description = "The C headers, for native archives.")
    void headers(String value) {
        set(PackageKey.HEADERS, value);
    }

    @Option(
            order = 16,
            names = "--native-sources",
            paramLabel = "DIR",
            description = "The CMake project, for who builds it where there is no binary.")
    void nativeSources(String value) {
        set(PackageKey.NATIVE_SOURCES, value);
    }

    @Option(
            order = 17,
            names = "--license-file",
            paramLabel = "FILE",
            description = "The text of the project's licence.")
    void licenseFile(String value) {
        set(PackageKey.LICENSE_FILE, value);
    }

    @Option(
            order = 18,
            names = "--sign",
            paramLabel = "COMMAND",
            description = "Run with each file as its last argument; writes FILE.asc.")
    void sign(String value) {
        set(PackageKey.SIGN, value);
    }
}
