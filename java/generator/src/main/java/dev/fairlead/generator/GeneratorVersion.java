// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

/** The generator's own version, as the build wrote it. */
public final class GeneratorVersion {
    private GeneratorVersion() {}

    /** {@return the version, {@code development} when it runs from class folders} */
    public static String current() {
        String version = GeneratorVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
