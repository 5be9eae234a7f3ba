// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.runtime.support.CCompiler;
import dev.fairlead.runtime.support.ForkedJvm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** On libraries that the system's compiler has just built, as they are, cut off and changed. */
@TestInstance(Lifecycle.PER_CLASS)
class ElfCheckTest {
    private static final String CODE = CCompiler.COUNTER
            + " static _Thread_local int here = 5; int *there(void) { return &here; } char large[100000];";
    private static final int PROGRAM_HEADER = 56;

    private byte[] library = new byte[0];
    private Machine machine = Machine.X86_64;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        library = Files.readAllBytes(CCompiler.library(folder.resolve("libwhole.so"), CODE));
        machine = Arrays.stream(Machine.values())
                .filter(it -> it.number(BinaryFormat.ELF)
                        == Short.toUnsignedInt(buffer(library).getShort(18)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLibraryPasses() {
        assertTrue(passes(library));
    }

    @Test
    void theJdksLibrariesPass() throws IOException {
        Path folder = Path.of(System.getProperty("java.home"), "lib");
        try (var files = Files.list(folder)) {
            List<Path> libraries =
                    files.filter(it -> it.toString().endsWith(".so")).toList();
            assertTrue(libraries.size() > 5);
            for (Path file : libraries) {
                assertTrue(passes(Files.readAllBytes(file)), file.toString());
            }
        }
    }

    /** Every length: what lacks a byte of what is loaded is refused; the rest is for linkers and debuggers. */
    @Test
    void everyCutIntoWhatIsLoadedIsRefused() {
        int end = endOfSegments();
        assertTrue(end < library.length, "a library ends with its section headers");
        for (int length = 0; length <= library.length; length++) {
            assertEquals(length >= end, passes(Arrays.copyOf(library, length)), "cut to " + length + " of " + end);
        }
    }

    /** In a JVM of its own, because it would not survive a wrong answer. */
    @Test
    void whatPassesIsHarmlessToTheLoader(@TempDir Path folder) throws IOException {
        List<String> options = new ArrayList<>(
                List.of("--enable-native-access=ALL-UNNAMED", "-cp", ForkedJvm.location(ElfCheckTest.class)));
        options.add(OpenAll.class.getName());
        int end = endOfSegments();
        for (int length : new int[] {end, end + 1, (end + library.length) / 2, library.length - 1, library.length}) {
            Path cut = folder.resolve("libcut" + length + ".so");
            options.add(Files.write(cut, Arrays.copyOf(library, length)).toString());
        }
        ForkedJvm run = ForkedJvm.run(options, Map.of());
        assertEquals(0, run.exit(), run.err());
        assertEquals("5 opened\n", run.out());
    }

    /** That the check is needed: the loader itself is killed by what the check refuses. */
    @Test
    void theLoaderAloneDoesNotSurviveATruncatedLibrary(@TempDir Path folder) throws IOException {
        Path cut = Files.write(folder.resolve("libcut.so"), Arrays.copyOf(library, 5000));
        ForkedJvm run = ForkedJvm.run(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:ErrorFile=" + folder.resolve("error.log"),
                        "-cp",
                        ForkedJvm.location(ElfCheckTest.class),
                        OpenAll.class.getName(),
                        cut.toString()),
                Map.of());
        assertTrue(run.exit() != 0, "if this begins to pass, the check may have become unnecessary: " + run);
        assertTrue(
                run.out().isEmpty() || run.out().contains("SIGBUS") || run.out().contains("SIGSEGV"), run.out());
    }

    @Test
    void aCutIsToldWithBothEnds() {
        int last = lastLoaded();
        assertRefused(
                "is truncated: segment " + last + " ends at byte " + endOfSegments() + ", the file has "
                        + (endOfSegments() - 1) + " bytes",
                Arrays.copyOf(library, endOfSegments() - 1));
        assertRefused(
                "is truncated: the ELF header ends at byte 64, the file has 63 bytes", Arrays.copyOf(library, 63));
        assertRefused(
                "is truncated: the table of program headers ends at byte " + (64 + headers() * PROGRAM_HEADER)
                        + ", the file has 100 bytes",
                Arrays.copyOf(library, 100));
    }

    @Test
    void anotherProcessorsLibraryIsRefused() {
        Machine other = machine == Machine.AARCH64 ? Machine.X86_64 : Machine.AARCH64;
        byte[] changed = library.clone();
        buffer(changed).putShort(18, (short) other.number(BinaryFormat.ELF));
        assertRefused(
                "is built for " + other.id() + " (ELF machine " + other.number(BinaryFormat.ELF) + "), this is "
                        + machine.id(),
                changed);
        buffer(changed).putShort(18, (short) 22);
        assertRefused("is built for another processor (ELF machine 22), this is " + machine.id(), changed);
    }

    @Test
    void otherKindsOfElfAreRefused(@TempDir Path folder) throws IOException {
        byte[] narrow = library.clone();
        narrow[4] = 1;
        assertRefused("is not a 64-bit library, and this JVM is 64-bit", narrow);
        byte[] swapped = library.clone();
        swapped[5] = 2;
        assertRefused("is big-endian, and this processor is little-endian", swapped);
        Path object = CCompiler.compile(folder.resolve("scan.o"), CODE, List.of("-c"));
        assertRefused("is not a shared library (ELF type 1)", Files.readAllBytes(object));
        Path program = CCompiler.compile(
                folder.resolve("program"), "int main(void) { return 0; }", List.of("-static", "-no-pie"));
        assertRefused("is not a shared library (ELF type 2)", Files.readAllBytes(program));
    }

    @Test
    void aLoadedPartThatTheHeadersMisplaceIsRefused() {
        byte[] changed = library.clone();
        int at = 64 + dynamic() * PROGRAM_HEADER;
        buffer(changed).putLong(at + 16, 0x4000_0000L);
        assertRefused("is damaged: segment " + dynamic() + " lies in no segment that is loaded", changed);
        buffer(changed).putLong(at + 8, Long.MAX_VALUE);
        assertRefused(
                "is truncated: segment " + dynamic() + " ends at byte "
                        + java.math.BigInteger.valueOf(Long.MAX_VALUE)
                                .add(java.math.BigInteger.valueOf(
                                        buffer(library).getLong(at + 32)))
                        + ", the file has " + library.length + " bytes",
                changed);
    }

    @Test
    void noChangeOfTheHeadersBreaksTheCheck() {
        int passed = Checks.fuzz(library, 64 + headers() * PROGRAM_HEADER, BinaryFormat.ELF, machine);
        assertTrue(passed > 100 && passed < 59_000, "both answers come: " + passed);
    }

    private boolean passes(byte[] file) {
        return Checks.passes(file, BinaryFormat.ELF, machine);
    }

    private void assertRefused(String message, byte[] file) {
        Checks.assertRefused(message, file, BinaryFormat.ELF, machine);
    }

    private int headers() {
        return Short.toUnsignedInt(buffer(library).getShort(56));
    }

    private int endOfSegments() {
        int end = 0;
        for (int i = 0; i < headers(); i++) {
            end = Math.max(end, type(i) == 1 ? endOf(i) : 0);
        }
        return end;
    }

    private int lastLoaded() {
        int last = 0;
        for (int i = 0; i < headers(); i++) {
            last = type(i) == 1 && endOf(i) == endOfSegments() ? i : last;
        }
        return last;
    }

    private int dynamic() {
        int i = 0;
        while (type(i) != 2) {
            i++;
        }
        return i;
    }

    private int type(int header) {
        return buffer(library).getInt(64 + header * PROGRAM_HEADER);
    }

    private int endOf(int header) {
        int at = 64 + header * PROGRAM_HEADER;
        return (int) (buffer(library).getLong(at + 8) + buffer(library).getLong(at + 32));
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
