// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.List;
import java.util.Optional;

/**
 * How a binary finds others, and others find it.
 *
 * @param name its own name: SONAME, DLL name or install name; empty where it has none
 * @param needed the libraries that it needs
 * @param versions the versions of these that it asks for, such as GLIBC_2.17: ELF alone has them
 * @param runPaths where the system's loader looks for these
 */
public record Linkage(Optional<String> name, List<String> needed, List<String> versions, List<RunPath> runPaths) {
    /** Keeps its own copies. */
    public Linkage {
        needed = List.copyOf(needed);
        versions = List.copyOf(versions);
        runPaths = List.copyOf(runPaths);
    }
}
