// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.output;

import java.nio.file.Path;
import java.util.List;

/**
 * What a write did.
 *
 * @param written files that are new or changed
 * @param unchanged files that had the right content already
 * @param deleted files of ours that are no longer generated
 * @param kept files that are no longer generated and stay, because somebody changed them
 */
public record WriteResult(List<Path> written, List<Path> unchanged, List<Path> deleted, List<Path> kept) {
    /** Keeps its own copies. */
    public WriteResult {
        written = List.copyOf(written);
        unchanged = List.copyOf(unchanged);
        deleted = List.copyOf(deleted);
        kept = List.copyOf(kept);
    }
}
