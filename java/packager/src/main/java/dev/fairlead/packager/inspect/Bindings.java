// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import java.util.Set;
import java.util.TreeSet;

/**
 * The symbols that generated classes look up.
 *
 * @param symbols functions and variables of the library
 * @param shims functions of the C that is generated beside the classes, which is a library of its own
 */
public record Bindings(Set<String> symbols, Set<String> shims) {
    /** What the functions of generated C are called. */
    static final String SHIM_PREFIX = "fairlead_shim_";

    /** Keeps its own copies, sorted. */
    public Bindings {
        symbols = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(symbols));
        shims = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(shims));
    }

    /** {@return whether nothing is looked up} */
    public boolean isEmpty() {
        return symbols.isEmpty() && shims.isEmpty();
    }
}
