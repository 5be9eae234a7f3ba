// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.release;

import dev.fairlead.packager.archive.Digests;
import dev.fairlead.packager.inspect.Bindings;
import dev.fairlead.packager.inspect.Finding;
import dev.fairlead.packager.inspect.Inspection;
import dev.fairlead.packager.pack.BuildId;
import dev.fairlead.packager.pack.Coordinates;
import dev.fairlead.packager.pack.PlatformJar;
import dev.fairlead.packager.pack.ShipGate;
import dev.fairlead.packager.platform.PlatformTable;
import dev.fairlead.packager.platform.TargetPlatform;
import dev.fairlead.packager.record.BuildRecord;
import dev.fairlead.packager.record.LibraryRecord;
import dev.fairlead.packager.record.RecordReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Judges what a release has for one platform. */
final class PlatformCheck {
    private final ReleaseFiles files;
    private final Coordinates coordinates;
    private final TargetPlatform platform;
    private final List<String> problems;
    private final Set<String> revisions;

    /**
     * Prepares.
     *
     * @param files the release
     * @param coordinates the package in it
     * @param platform the platform
     * @param problems where to put what is wrong
     * @param revisions where to put the commit that the libraries were built from
     */
    PlatformCheck(
            ReleaseFiles files,
            Coordinates coordinates,
            TargetPlatform platform,
            List<String> problems,
            Set<String> revisions) {
        this.files = files;
        this.coordinates = coordinates;
        this.platform = platform;
        this.problems = problems;
        this.revisions = revisions;
    }

    ReleaseRow check(PlatformTable table, Optional<Bindings> bindings) throws IOException {
        String id = platform.id();
        Path file = files.file(coordinates, id, "jar");
        if (!Files.isRegularFile(file)) {
            problems.add(id + " was promised, and there is no " + file.getFileName());
            return new ReleaseRow(id, Mark.MISSING, isThere("nar"), isThere("debug"), Mark.NONE, Mark.NONE);
        }
        OpenedArchive jar = OpenedArchive.open(file);
        Map<String, byte[]> libraries = jar.below("META-INF/native/" + id + "/");
        Optional<BuildRecord> record = record(jar);
        if (libraries.isEmpty() || record.isEmpty()) {
            problems.add(
                    jar.name() + (libraries.isEmpty() ? " has no library for " : " has no build record for ") + id);
            return new ReleaseRow(id, Mark.WRONG, isThere("nar"), isThere("debug"), Mark.NONE, Mark.WRONG);
        }
        boolean named =
                jar.mainAttribute(PlatformJar.PLATFORM).filter(id::equals).isPresent();
        if (!named) {
            problems.add("the manifest of " + jar.name() + " does not say that it is for " + id);
        }
        revisions.add(record.get().revision().orElse("unknown"));
        return new ReleaseRow(
                id,
                Mark.of(named),
                nar(libraries),
                debug(record.get()),
                inspected(new ShipGate(table, bindings), jar, record.get(), libraries),
                hashes(jar, record.get(), libraries));
    }

    private Optional<BuildRecord> record(OpenedArchive jar) throws IOException {
        String entry = PlatformJar.recordEntry(platform.id());
        Optional<byte[]> json = jar.content(entry);
        return json.isEmpty() ? Optional.empty() : Optional.of(RecordReader.read(jar.name() + "!" + entry, json.get()));
    }

    private Path narFile() {
        return files.file(coordinates.beside("nar"), platform.aol() + "-shared", "nar");
    }

    private Path debugFile() {
        return files.file(coordinates, platform.id() + "-debug", "jar");
    }

    /** Without the jar there is nothing to compare with. */
    private Mark isThere(String what) {
        return Files.isRegularFile(what.equals("nar") ? narFile() : debugFile()) ? Mark.NONE : Mark.MISSING;
    }

    private Mark nar(Map<String, byte[]> libraries) throws IOException {
        if (!Files.isRegularFile(narFile())) {
            problems.add(platform.id() + " has no " + narFile().getFileName());
            return Mark.MISSING;
        }
        OpenedArchive nar = OpenedArchive.open(narFile());
        Map<String, byte[]> others = nar.below("lib/" + platform.aol() + "/shared/");
        boolean same = others.keySet().equals(libraries.keySet())
                && libraries.entrySet().stream()
                        .allMatch(it -> Arrays.equals(it.getValue(), Objects.requireNonNull(others.get(it.getKey()))));
        if (!same) {
            problems.add(nar.name() + " has not the libraries that the jar of " + platform.id() + " has");
        }
        return Mark.of(same);
    }

    private Mark debug(BuildRecord record) throws IOException {
        List<LibraryRecord> wanted = record.libraries().stream()
                .filter(library -> library.debug().isPresent())
                .toList();
        if (wanted.isEmpty()) {
            return Mark.NONE;
        }
        if (!Files.isRegularFile(debugFile())) {
            problems.add(platform.id() + " has no " + debugFile().getFileName());
            return Mark.MISSING;
        }
        OpenedArchive jar = OpenedArchive.open(debugFile());
        boolean good = true;
        for (LibraryRecord library : wanted) {
            String entry = "META-INF/debug/" + platform.id() + "/"
                    + library.debug().orElseThrow().file();
            boolean same = jar.content(entry)
                            .filter(it -> library.id().isEmpty()
                                    || new BuildId(library.id().get()).isIn(it))
                            .isPresent()
                    && jar.attribute(entry, PlatformJar.BUILD_ID).equals(library.id());
            if (!same) {
                problems.add(jar.name() + " has not the debug information of " + library.file() + " with the build id "
                        + library.id().orElse("(none)"));
            }
            good &= same;
        }
        return Mark.of(good);
    }

    private Mark inspected(ShipGate gate, OpenedArchive jar, BuildRecord record, Map<String, byte[]> libraries) {
        Map<String, byte[]> placed = new LinkedHashMap<>();
        libraries.forEach(
                (name, content) -> placed.put(jar.name() + "!META-INF/native/" + platform.id() + "/" + name, content));
        boolean good = true;
        for (Inspection inspection : gate.inspect(platform, record, placed)) {
            for (Finding finding : inspection.findings()) {
                problems.add(finding.problem().name() + " " + inspection.place() + ": " + finding.message());
                good = false;
            }
        }
        return Mark.of(good);
    }

    private Mark hashes(OpenedArchive jar, BuildRecord record, Map<String, byte[]> libraries) throws IOException {
        boolean good = true;
        for (var library : libraries.entrySet()) {
            String entry = "META-INF/native/" + platform.id() + "/" + library.getKey();
            String hash = Digests.sha256(library.getValue());
            boolean recorded = record.libraries().stream()
                    .anyMatch(it ->
                            it.file().equals(library.getKey()) && it.sha256().equals(hash));
            boolean same = recorded
                    && jar.attribute(entry, PlatformJar.HASH)
                            .filter(hash::equals)
                            .isPresent();
            if (!same) {
                problems.add(jar.name() + "!" + entry + " has the SHA-256 " + hash
                        + ", and the manifest or the record of the build says another");
            }
            good &= same;
        }
        return Mark.of(good && record.libraries().size() == libraries.size());
    }
}
