// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.fairlead.packager.archive.Digests;
import dev.fairlead.packager.binary.Processor;
import dev.fairlead.packager.platform.PlatformTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.cyclonedx.Version;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bill of materials, read by CycloneDX's own library and held to its schema. */
class SbomTest {
    @TempDir
    private Path folder;

    private byte[] write() throws Exception {
        FakeBuild build = new FakeBuild(folder).macos(Processor.AARCH64).macos(Processor.X86_64);
        List<PlatformFiles> platforms = MergedOutputs.read(List.of(build.output()), PlatformTable.bundled());
        return new Sbom(FakeBuild.settings(), FakeBuild.settings().coordinates(), platforms).write();
    }

    @Test
    void itIsValidAndNamesEveryLibraryWithItsHash() throws Exception {
        byte[] json = write();
        assertEquals(List.of(), new JsonParser().validate(json, Version.VERSION_16));
        Bom bom = new JsonParser().parse(json);
        assertEquals(
                "pkg:maven/org.scan/scan-native@1.0.0?type=jar",
                bom.getMetadata().getComponent().getPurl());
        Component library = bom.getComponents().getFirst();
        assertEquals("libscan.dylib", library.getName());
        Path file = folder.resolve("libraries/META-INF/native/macosx-x86_64/libscan.dylib");
        assertEquals(Digests.sha256(file), library.getHashes().getFirst().getValue());
        Component musl = bom.getComponents().getLast();
        assertEquals(3, bom.getComponents().size());
        assertEquals("musl", musl.getName());
        assertEquals("MIT", musl.getLicenses().getExpression().getValue());
        assertFalse(new String(json, StandardCharsets.UTF_8).contains("timestamp"));
    }

    @Test
    void itIsTheSameWhenWrittenTwiceAndNumberedByItsContent() throws Exception {
        byte[] one = write();
        assertArrayEquals(one, write());
        String serial = new JsonParser().parse(one).getSerialNumber();
        Sbom other = new Sbom(
                FakeBuild.with(PackageKey.DESCRIPTION, "Another."),
                FakeBuild.settings().coordinates(),
                List.of());
        assertEquals(false, serial.equals(new JsonParser().parse(other.write()).getSerialNumber()));
    }
}
