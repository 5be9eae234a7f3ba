// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.release;

import dev.fairlead.packager.pack.Coordinates;
import java.util.List;

/**
 * What was found in a release.
 *
 * @param coordinates the package
 * @param rows one a promised platform
 * @param missing the promised platforms that have no jar
 * @param problems all that is wrong, one sentence each
 */
public record ReleaseResult(
        Coordinates coordinates, List<ReleaseRow> rows, List<String> missing, List<String> problems) {
    /** Keeps its own copies. */
    public ReleaseResult {
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
        problems = List.copyOf(problems);
    }

    /** {@return whether it may be published} */
    public boolean isGood() {
        return problems.isEmpty();
    }
}
