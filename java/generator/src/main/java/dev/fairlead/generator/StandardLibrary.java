// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import java.util.List;
import java.util.Set;

/**
 * The C library, whose symbols generated code finds without opening anything: the JVM has it loaded, and the linker's
 * default lookup looks in it on every system.
 */
public final class StandardLibrary {
    /**
     * Its parts, as a linker calls them. A file of that name is for the linker alone, where there is one at all: the
     * script libm.so, or no libpthread.so since glibc 2.34.
     */
    private static final Set<String> PARTS = Set.of("c", "dl", "m", "pthread", "rt", "util");

    private StandardLibrary() {}

    /**
     * Leaves out what need not be opened.
     *
     * @param libraries names of libraries, or {@code :PATH}
     * @return those that are no part of the C library, in the same order; a path always stays
     */
    public static List<String> leftOutOf(List<String> libraries) {
        return libraries.stream().filter(library -> !PARTS.contains(library)).toList();
    }
}
