// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.binary.BinaryImage;
import java.util.List;
import java.util.Optional;

/** The oldest system that a library runs on, as it says itself. */
final class SystemVersion {
    static final String GLIBC = "GLIBC_";

    private SystemVersion() {}

    /** The highest version of a library that it asks for by versions with a prefix, such as GLIBC_. */
    static Optional<Version> highest(BinaryImage image, String prefix) {
        return versions(image, prefix).stream().max(Version::compareTo);
    }

    private static List<Version> versions(BinaryImage image, String prefix) {
        return image.linkage().versions().stream()
                .filter(it -> it.startsWith(prefix))
                .map(it -> Version.of(it.substring(prefix.length())))
                .filter(it -> !it.numbers().isEmpty())
                .toList();
    }

    /** For people: {@code glibc 2.17}, {@code macOS 11.0}; empty when it asks for none. */
    static Optional<String> describe(BinaryImage image) {
        return switch (image.format()) {
            case ELF -> highest(image, GLIBC).map(it -> "glibc " + it);
            case MACH_O -> image.origin().minimumSystem().map(it -> "macOS " + it);
            case PE -> Optional.empty();
        };
    }
}
