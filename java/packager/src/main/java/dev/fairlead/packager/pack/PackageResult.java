// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.inspect.Inspection;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of packaging.
 *
 * @param coordinates the package
 * @param inspections what was found in each library
 * @param files what was written, without checksums and signatures; nothing when a library has a finding
 * @param notes what the user should know: one sentence each
 */
public record PackageResult(
        Coordinates coordinates, List<Inspection> inspections, List<Path> files, List<String> notes) {
    /** Keeps its own copies. */
    public PackageResult {
        inspections = List.copyOf(inspections);
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /** {@return whether every library is fit to be shipped, and so was packaged} */
    public boolean isFit() {
        return inspections.stream().allMatch(inspection -> inspection.findings().isEmpty());
    }
}
