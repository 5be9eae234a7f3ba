// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.archive.Digests;
import dev.fairlead.packager.binary.Compiled;
import dev.fairlead.packager.binary.DylibWriter;
import dev.fairlead.packager.binary.Processor;
import dev.fairlead.packager.config.Settings;
import dev.fairlead.packager.record.BuildRecord;
import dev.fairlead.packager.record.DebugRecord;
import dev.fairlead.packager.record.LibraryRecord;
import dev.fairlead.packager.record.PartRecord;
import dev.fairlead.packager.record.RecordWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The output folder of a build that built nothing: real libraries of this host's compiler, and crafted ones for macOS,
 * with the records that a build writes.
 *
 * @param output the folder
 */
public record FakeBuild(Path output) {
    /** A commit. */
    public static final String REVISION = "0123456789abcdef0123456789abcdef01234567";

    /** For Linux on x86-64: any system of that takes a library that needs nothing. */
    public FakeBuild linux(String platform) throws IOException, InterruptedException {
        Path made = new Compiled(Files.createTempDirectory("fake")).good();
        return put(platform, "libscan.so", Files.readAllBytes(made), List.of(), REVISION);
    }

    /** For one processor of macOS. */
    public FakeBuild macos(Processor processor) throws IOException {
        byte[] library = DylibWriter.good(processor).write();
        return put("macosx-" + processor.id(), "libscan.dylib", library, List.of(), REVISION);
    }

    /** A library, its debug information, the licence of what was linked into it, and the record of all that. */
    public FakeBuild put(String platform, String file, byte[] library, List<String> findings, String revision)
            throws IOException {
        // The id of the library stands in it: c0 ff ee.
        byte[] debug =
                ("debug information of " + platform + "\u00c0\u00ff\u00ee").getBytes(StandardCharsets.ISO_8859_1);
        write(output.resolve("libraries/META-INF/native").resolve(platform).resolve(file), library);
        write(output.resolve("debug").resolve(platform).resolve(file + ".debug"), debug);
        write(
                output.resolve("licences").resolve(platform).resolve("LICENSE-musl"),
                "MIT".getBytes(StandardCharsets.UTF_8));
        LibraryRecord record = new LibraryRecord(
                "scan",
                file,
                library.length,
                Digests.sha256(library),
                Optional.of("c0ffee"),
                Optional.empty(),
                Optional.of(new DebugRecord(file + ".debug", Digests.sha256(debug))),
                findings);
        RecordWriter.write(
                new BuildRecord(
                        platform,
                        "zig 1.2.3",
                        Map.of("C", "Clang 20.1.7"),
                        Optional.of(revision),
                        "Release",
                        List.of("scan_*"),
                        List.of(),
                        List.of(new PartRecord("musl", "zig 1.2.3", "MIT", Optional.of("LICENSE-musl"))),
                        List.of(record)),
                output.resolve("records").resolve(platform + ".json"));
        return this;
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /** All that a package has to say. */
    public static PackageSettings settings() {
        Map<PackageKey, List<String>> values = new EnumMap<>(PackageKey.class);
        values.put(PackageKey.GROUP, List.of("org.scan"));
        values.put(PackageKey.ARTIFACT, List.of("scan-native"));
        values.put(PackageKey.VERSION, List.of("1.0.0"));
        values.put(PackageKey.NAME, List.of("Scan & more"));
        values.put(PackageKey.DESCRIPTION, List.of("Scans."));
        values.put(PackageKey.URL, List.of("https://scan.example"));
        values.put(PackageKey.LICENSE, List.of("Apache-2.0"));
        values.put(PackageKey.DEVELOPER, List.of("Ada <ada@scan.example>"));
        values.put(PackageKey.SCM, List.of("https://scan.example/scan.git"));
        return new PackageSettings(new Settings<>(values));
    }

    /** These settings and one more. */
    public static PackageSettings with(PackageKey key, String... values) {
        return new PackageSettings(
                new Settings<>(Map.of(key, List.of(values))).over(settings().said()));
    }
}
