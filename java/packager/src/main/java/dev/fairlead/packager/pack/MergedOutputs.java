// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.pack.PackageException.Reason;
import dev.fairlead.packager.platform.PlatformTable;
import dev.fairlead.packager.platform.TargetPlatform;
import dev.fairlead.packager.record.BuildRecord;
import dev.fairlead.packager.record.LibraryRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Puts together what several machines built. */
final class MergedOutputs {
    private MergedOutputs() {}

    /**
     * Reads output folders.
     *
     * @return what was built for each platform, in the order of the table
     * @throws PackageException when a file is not what its record says, or two folders have different libraries for one
     *     platform
     */
    static List<PlatformFiles> read(List<Path> outputs, PlatformTable table) throws IOException, PackageException {
        Map<String, PlatformFiles> merged = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (Path output : outputs) {
            if (!Files.isDirectory(output)) {
                throw new PackageException(Reason.INPUT, "cannot find the folder '" + output + "'");
            }
            for (PlatformFiles platform : BuildOutput.read(output, table)) {
                PlatformFiles other = merged.putIfAbsent(platform.platform().id(), platform);
                if (other != null) {
                    compare(other, platform, problems);
                }
            }
        }
        compareRevisions(List.copyOf(merged.values()), problems);
        if (!problems.isEmpty()) {
            throw new PackageException(Reason.UNFIT, problems);
        }
        return table.all().stream()
                .map(TargetPlatform::id)
                .filter(merged::containsKey)
                .map(id -> Objects.requireNonNull(merged.get(id)))
                .toList();
    }

    private static void compare(PlatformFiles one, PlatformFiles other, List<String> problems) {
        Map<String, String> first = hashes(one.record());
        Map<String, String> second = hashes(other.record());
        if (!first.equals(second)) {
            problems.add("two builds for " + one.platform().id() + " differ:\n  " + one.output() + ": " + first + "\n  "
                    + other.output() + ": " + second + "\nhint: name the folder of one of them only");
        }
    }

    private static Map<String, String> hashes(BuildRecord record) {
        Map<String, String> hashes = new TreeMap<>();
        for (LibraryRecord library : record.libraries()) {
            hashes.put(library.file(), library.sha256());
        }
        return hashes;
    }

    /** One package is of one state of the sources. */
    private static void compareRevisions(List<PlatformFiles> platforms, List<String> problems) {
        Map<String, List<String>> revisions = new LinkedHashMap<>();
        for (PlatformFiles platform : platforms) {
            String revision = platform.record().revision().orElse("unknown");
            revisions
                    .computeIfAbsent(revision, it -> new ArrayList<>())
                    .add(platform.platform().id() + " (" + platform.output() + ")");
        }
        if (revisions.size() > 1) {
            problems.add("the platforms were built from different sources: " + revisions
                    + "\nhint: build all of them from one commit");
        }
    }
}
