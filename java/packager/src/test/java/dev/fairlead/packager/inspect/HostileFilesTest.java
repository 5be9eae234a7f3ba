// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.fairlead.packager.binary.Compiled;
import dev.fairlead.packager.binary.DllWriter;
import dev.fairlead.packager.binary.DylibWriter;
import dev.fairlead.packager.binary.FileBytes;
import dev.fairlead.packager.binary.Processor;
import dev.fairlead.packager.platform.PlatformTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in a file, it is read and judged, or refused in words: by every prefix, and by random changes. */
class HostileFilesTest {
    /** Of each file; -Dfairlead.hostile.changes=N tries more. */
    private static final int CHANGES = Integer.getInteger("fairlead.hostile.changes", 2_000);

    private final Inspector inspector = new Inspector(Expectations.ofAll(PlatformTable.bundled()));

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void elf() throws Exception {
        check(Files.readAllBytes(new Compiled(folder).good()), "libscan.so");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void strippedElf() throws Exception {
        check(
                Files.readAllBytes(new Compiled(folder)
                        .library("libscan.so", "int puts(const char *); int f(void) { return puts(\"\"); }", "-s")),
                "libscan.so");
    }

    @Test
    void dll() {
        check(DllWriter.good().write(), "scan.dll");
    }

    @Test
    void dylib() {
        check(DylibWriter.good(Processor.AARCH64).withImports("malloc").write(), "libscan.dylib");
    }

    @Test
    void universalDylib() {
        check(
                DylibWriter.universal(DylibWriter.good(Processor.AARCH64), DylibWriter.good(Processor.X86_64)),
                "libscan.dylib");
    }

    private void check(byte[] good, String name) {
        assertTrue(inspect(good, name, "nothing").stream()
                .allMatch(it -> it.facts().isPresent()));
        for (int length = 0; length < good.length; length++) {
            inspect(Arrays.copyOf(good, length), name, "the first " + length + " bytes");
        }
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = good.clone();
            for (int left = random.nextInt(8); left >= 0; left--) {
                changed[place(random, good.length)] = (byte) random.nextInt(256);
            }
            List<Inspection> inspections = inspect(changed, name, "seed " + seed + ", change " + i);
            refused += inspections.getFirst().facts().isEmpty() ? 1 : 0;
        }
        assertTrue(refused > 0 && refused < CHANGES, "refused were " + refused + " of " + CHANGES);
    }

    /** Headers are hit as often as all the rest. */
    private static int place(Random random, int length) {
        return random.nextBoolean() ? random.nextInt(length) : random.nextInt(Math.min(length, 1024));
    }

    private List<Inspection> inspect(byte[] bytes, String name, String what) {
        try {
            List<Inspection> inspections =
                    inspector.inspect(new ArtifactFile(name, FileBytes.of(bytes), Optional.empty()));
            assertFalse(inspections.isEmpty(), what);
            for (Inspection inspection : inspections) {
                assertTrue(
                        inspection.facts().isPresent() || !inspection.findings().isEmpty(), what);
                inspection
                        .findings()
                        .forEach(finding -> assertFalse(finding.message().isBlank()));
            }
            return inspections;
        } catch (RuntimeException e) {
            return fail(name + " changed in " + what + ": " + e, e);
        }
    }
}
