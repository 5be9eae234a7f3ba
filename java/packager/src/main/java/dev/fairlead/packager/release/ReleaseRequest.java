// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.release;

import dev.fairlead.packager.platform.PlatformTable;
import dev.fairlead.packager.platform.TargetPlatform;
import java.nio.file.Path;
import java.util.List;

/**
 * What is judged.
 *
 * @param repository a folder as {@code package} writes it
 * @param platforms what was promised
 * @param table the table of platforms
 * @param snapshot whether a SNAPSHOT is good enough
 * @param unsigned whether files without signatures are good enough
 */
public record ReleaseRequest(
        Path repository, List<TargetPlatform> platforms, PlatformTable table, boolean snapshot, boolean unsigned) {
    /** Keeps its own copy. */
    public ReleaseRequest {
        platforms = List.copyOf(platforms);
    }
}
