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
 * @param shared files that another binding in the same folder has, too, and that this one writes or wrote otherwise
 * @param unclear what stays, because it may be another binding's
 */
public record WriteResult(
        List<Path> written,
        List<Path> unchanged,
        List<Path> deleted,
        List<Path> kept,
        List<Path> shared,
        List<Unclear> unclear) {
    /** Keeps its own copies. */
    public WriteResult {
        written = List.copyOf(written);
        unchanged = List.copyOf(unchanged);
        deleted = List.copyOf(deleted);
        kept = List.copyOf(kept);
        shared = List.copyOf(shared);
        unclear = List.copyOf(unclear);
    }

    /**
     * What an earlier run wrote for the same headers under another name: nobody but the user knows whether it is to stay.
     *
     * @param name its header class, with the package
     * @param headers their names
     * @param files those that are there
     */
    public record Unclear(String name, List<String> headers, List<Path> files) {
        /** Keeps its own copies. */
        public Unclear {
            headers = List.copyOf(headers);
            files = List.copyOf(files);
        }
    }
}
