// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.archive.Digests;
import dev.fairlead.packager.record.BuildRecord;
import dev.fairlead.packager.record.DebugRecord;
import dev.fairlead.packager.record.LibraryRecord;
import dev.fairlead.packager.record.PartRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The jars of a platform: its libraries where the runtime finds them, and their debug information for who looks into a
 * crash.
 *
 * @param coordinates the package
 * @param module what their Java modules are called by, before the platform's own name
 * @param licence the text of the project's licence; empty without one
 */
public record PlatformJar(Coordinates coordinates, String module, Optional<Path> licence) {
    /** The attribute of an entry with its SHA-256 in hexadecimal digits. */
    public static final String HASH = "Fairlead-SHA-256";

    /** The attribute of the jar with its platform. */
    public static final String PLATFORM = "Fairlead-Platform";
    /** The attribute of an entry with the build id of its library. */
    public static final String BUILD_ID = "Fairlead-Build-Id";

    /**
     * Tells where the record of the build lies in a jar of libraries.
     *
     * @param platform the platform's id
     * @return the entry
     */
    public static String recordEntry(String platform) {
        return "META-INF/fairlead/" + BuildRecord.fileName(platform);
    }

    byte[] libraries(PlatformFiles files) throws IOException {
        BuildRecord record = files.record();
        // A name of its own: without one, two such jars on a module path clash.
        ManifestText manifest = manifest(record, record.platform(), "natives");
        JarContent jar = new JarContent().put(recordEntry(record.platform()), files.recordFile());
        for (LibraryRecord library : record.libraries()) {
            jar.put(files.entry(library), files.file(library));
            manifest.entry(files.entry(library)).attribute(HASH, library.sha256());
            library.id().ifPresent(id -> manifest.attribute(BUILD_ID, id));
        }
        addLicences(jar, files);
        return describe(jar).manifest(manifest).bytes();
    }

    /** Says what artifact it is: where a library is missing, the runtime tells from it what to add. */
    private JarContent describe(JarContent jar) {
        String properties = "artifactId=%s\ngroupId=%s\nversion=%s\n"
                .formatted(coordinates.artifact(), coordinates.group(), coordinates.version());
        return jar.put(
                "META-INF/maven/" + coordinates.group() + "/" + coordinates.artifact() + "/pom.properties",
                properties.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The libraries for all processors of macOS, joined. */
    byte[] universal(UniversalLibraries libraries, Map<String, byte[]> joined) throws IOException {
        ManifestText manifest = manifest(libraries.parts().getFirst().record(), UniversalLibraries.ID, "natives");
        JarContent jar = new JarContent();
        joined.forEach((entry, content) -> {
            jar.put(entry, content);
            manifest.entry(entry).attribute(HASH, Digests.sha256(content));
        });
        for (PlatformFiles part : libraries.parts()) {
            jar.put(recordEntry(part.record().platform()), part.recordFile());
            addLicences(jar, part);
        }
        return describe(jar).manifest(manifest).bytes();
    }

    /** The debug information by the build ids of the libraries; empty when none has any. */
    Optional<byte[]> debugInfo(PlatformFiles files) throws IOException {
        List<LibraryRecord> libraries = files.record().libraries().stream()
                .filter(library -> library.debug().isPresent())
                .toList();
        if (libraries.isEmpty()) {
            return Optional.empty();
        }
        ManifestText manifest = manifest(files.record(), files.record().platform(), "debug");
        JarContent jar = new JarContent();
        for (LibraryRecord library : libraries) {
            DebugRecord debug = library.debug().orElseThrow();
            String entry = "META-INF/debug/" + files.record().platform() + "/" + debug.file();
            jar.put(entry, files.file(debug));
            manifest.entry(entry).attribute(HASH, debug.sha256());
            library.id().ifPresent(id -> manifest.attribute(BUILD_ID, id));
        }
        if (licence.isPresent()) {
            jar.put("META-INF/LICENSE", licence.get());
        }
        return Optional.of(jar.manifest(manifest).bytes());
    }

    private ManifestText manifest(BuildRecord record, String platform, String kind) {
        ManifestText manifest = new ManifestText()
                .attribute("Automatic-Module-Name", module + "." + kind + "." + platform.replace('-', '_'))
                .attribute("Implementation-Title", coordinates.group() + ":" + coordinates.artifact())
                .attribute("Implementation-Version", coordinates.version())
                .attribute(PLATFORM, platform)
                .attribute("Fairlead-Toolchain", record.toolchain());
        record.revision().ifPresent(revision -> manifest.attribute("Fairlead-Source-Revision", revision));
        return manifest;
    }

    private void addLicences(JarContent jar, PlatformFiles files) throws IOException {
        if (licence.isPresent()) {
            jar.put("META-INF/LICENSE", licence.get());
        }
        for (PartRecord part : files.record().parts()) {
            Optional<Path> text = files.licence(part);
            if (text.isPresent()) {
                jar.put("META-INF/LICENSE-" + part.name(), text.get());
            }
        }
    }
}
