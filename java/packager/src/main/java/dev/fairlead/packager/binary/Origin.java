// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a binary comes from, as far as it says so.
 *
 * @param id what tells it from other builds: ELF's build id, Mach-O's UUID, PE's id of its PDB; in hexadecimal
 * @param debugInfo whether it carries debug information itself
 * @param debugFile the path of the file that has it instead (PE's PDB)
 * @param timestamp when it was linked, as PE says; not a time where builds are reproducible
 * @param minimumSystem the oldest macOS that it runs on
 */
public record Origin(
        Optional<String> id,
        boolean debugInfo,
        Optional<String> debugFile,
        Optional<Instant> timestamp,
        Optional<String> minimumSystem) {}
