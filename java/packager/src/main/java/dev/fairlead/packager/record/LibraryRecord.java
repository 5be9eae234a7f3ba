// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.record;

import java.util.List;
import java.util.Optional;

/**
 * A library as it is shipped.
 *
 * @param name the name of its CMake target
 * @param file its file's name, below META-INF/native/PLATFORM
 * @param bytes its size
 * @param sha256 of its content, in hexadecimal digits
 * @param id its build id, UUID or the id of its PDB, in hexadecimal; empty when it has none
 * @param system the oldest system that it asks for: {@code glibc 2.17}; empty when it asks for none
 * @param debug its debug information; empty without any
 * @param findings codes of what its inspection found when it was built, before it was stripped
 */
public record LibraryRecord(
        String name,
        String file,
        long bytes,
        String sha256,
        Optional<String> id,
        Optional<String> system,
        Optional<DebugRecord> debug,
        List<String> findings) {
    /** Keeps its own copy. */
    public LibraryRecord {
        findings = List.copyOf(findings);
    }
}
