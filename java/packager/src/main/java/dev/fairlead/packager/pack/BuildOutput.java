// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.archive.Digests;
import dev.fairlead.packager.pack.PackageException.Reason;
import dev.fairlead.packager.platform.PlatformTable;
import dev.fairlead.packager.platform.TargetPlatform;
import dev.fairlead.packager.record.BuildRecord;
import dev.fairlead.packager.record.DebugRecord;
import dev.fairlead.packager.record.LibraryRecord;
import dev.fairlead.packager.record.RecordReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the output folder of one build, and holds every file to what the build wrote down. */
final class BuildOutput {
    private final Path output;
    private final PlatformTable table;
    private final List<String> problems = new ArrayList<>();

    private BuildOutput(Path output, PlatformTable table) {
        this.output = output;
        this.table = table;
    }

    static List<PlatformFiles> read(Path output, PlatformTable table) throws IOException, PackageException {
        return new BuildOutput(output, table).read();
    }

    private List<PlatformFiles> read() throws IOException, PackageException {
        List<PlatformFiles> platforms = new ArrayList<>();
        for (Path file : files(output.resolve(BuildRecord.FOLDER))) {
            BuildRecord record = RecordReader.read(file);
            TargetPlatform platform = table.find(record.platform()).orElse(null);
            if (platform == null || !file.getFileName().toString().equals(BuildRecord.fileName(record.platform()))) {
                problems.add(file + " is of the platform '" + record.platform()
                        + "', which is not in the table or not that of its name");
            } else {
                platforms.add(new PlatformFiles(platform, record, output));
            }
        }
        for (PlatformFiles platform : platforms) {
            check(platform);
        }
        refuseUnrecorded(platforms);
        if (platforms.isEmpty() && problems.isEmpty()) {
            problems.add("there is no build record in '" + output + "'\nhint: what `fairlead build -o " + output
                    + "` wrote is packaged; a build of an older Fairlead is done again");
        }
        if (!problems.isEmpty()) {
            throw new PackageException(Reason.INPUT, problems);
        }
        return platforms;
    }

    private void check(PlatformFiles platform) throws IOException {
        for (LibraryRecord library : platform.record().libraries()) {
            check(platform.file(library), library.sha256());
            if (library.debug().isPresent()) {
                DebugRecord debug = library.debug().get();
                Path file = platform.file(debug);
                check(file, debug.sha256());
                if (library.id().isPresent()
                        && Files.isRegularFile(file)
                        && !new BuildId(library.id().get()).isIn(Files.readAllBytes(file))) {
                    problems.add(file + " is the debug information of another " + library.file() + " than that with the"
                            + " build id " + library.id().get());
                }
            }
        }
        Set<String> known =
                platform.record().libraries().stream().map(LibraryRecord::file).collect(Collectors.toSet());
        for (Path file : files(platform.libraries())) {
            if (!known.contains(file.getFileName().toString())) {
                problems.add(file + " was not built by the build whose record lies beside it");
            }
        }
    }

    private void check(Path file, String sha256) throws IOException {
        if (!Files.isRegularFile(file)) {
            problems.add(file + " is missing: the build's record names it");
            return;
        }
        String found = Digests.sha256(file);
        if (!found.equals(sha256)) {
            problems.add(
                    file + " was changed after it was built: its SHA-256 is " + found + ", the record has " + sha256);
        }
    }

    /** A platform whose build failed has libraries of an earlier one, and no record. */
    private void refuseUnrecorded(List<PlatformFiles> platforms) throws IOException {
        Set<String> known = platforms.stream().map(it -> it.platform().id()).collect(Collectors.toSet());
        Path natives = output.resolve("libraries").resolve("META-INF").resolve("native");
        for (Path folder : entries(natives)) {
            if (!known.contains(folder.getFileName().toString())
                    && !files(folder).isEmpty()) {
                problems.add("there is no build record for " + folder + ": its last build failed, or was another"
                        + " Fairlead's; build again");
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        return entries(folder).stream().filter(Files::isRegularFile).toList();
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
