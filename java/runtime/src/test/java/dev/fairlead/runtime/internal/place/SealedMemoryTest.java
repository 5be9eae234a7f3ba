// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.runtime.support.BrokenStream;
import dev.fairlead.runtime.support.CCompiler;
import dev.fairlead.runtime.support.OpenMemory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedMemoryTest {
    private static final int GET_SEALS = 1034;

    @Test
    void nothingAboutTheContentCanChange() throws Throwable {
        byte[] content = {1, 2, 3, 4};
        try (SealedMemory memory = SealedMemory.copy("sealed-test", new ByteArrayInputStream(content))) {
            Path path = onlyOne("sealed-test");
            assertEquals(15, seals(path), "seal, shrink, grow and write");
            assertThrows(IOException.class, () -> Files.write(path, new byte[] {9}, StandardOpenOption.WRITE));
            assertThrows(IOException.class, () -> Files.write(path, new byte[] {9}, StandardOpenOption.APPEND));
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                assertThrows(IOException.class, () -> channel.truncate(1));
                assertThrows(
                        IOException.class, () -> channel.map(FileChannel.MapMode.READ_WRITE, 0, 4, Arena.ofAuto()));
            }
            try (Arena arena = Arena.ofConfined()) {
                assertEquals(-1, MemorySegment.ofArray(content).mismatch(memory.content(arena)));
                assertTrue(memory.content(arena).isReadOnly());
            }
        }
        assertEquals(List.of(), OpenMemory.descriptors("sealed-test"));
    }

    private static int seals(Path descriptor) throws Throwable {
        Linker linker = Linker.nativeLinker();
        var control = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("fcntl"),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT),
                Linker.Option.firstVariadicArg(2));
        return (int) control.invokeExact(Integer.parseInt(String.valueOf(descriptor.getFileName())), GET_SEALS, 0);
    }

    @Test
    void contentThatCannotBeReadLeavesNothingOpen() {
        assertThrows(IOException.class, () -> SealedMemory.copy("broken-test", new BrokenStream(10_000)));
        assertEquals(List.of(), OpenMemory.descriptors("broken-test"));
    }

    @Test
    void theDescriptorStaysOpenExactlyAsLongAsTheLibrary(@TempDir Path folder) throws Exception {
        byte[] library = Files.readAllBytes(CCompiler.library(folder.resolve("lib.so"), CCompiler.COUNTER));
        try (Arena arena = Arena.ofConfined()) {
            load("life-test", library, arena);
            assertEquals(1, OpenMemory.descriptors("life-test").size());
            assertEquals(1, OpenMemory.mapped("life-test"));
        }
        assertEquals(0, OpenMemory.mapped("life-test"));
        assertEquals(List.of(), OpenMemory.descriptors("life-test"));
    }

    /** The loader knows libraries by path; the path of one whose number were free again would be given to the next. */
    @Test
    void aLibraryThatCannotBeUnloadedKeepsItsDescriptor(@TempDir Path folder) throws Exception {
        byte[] sticky = Files.readAllBytes(
                CCompiler.library(folder.resolve("sticky.so"), "int which(void) { return 1; }", "-Wl,-z,nodelete"));
        byte[] other =
                Files.readAllBytes(CCompiler.library(folder.resolve("other.so"), "int which(void) { return 2; }"));
        try (Arena arena = Arena.ofConfined()) {
            assertEquals(1, call(load("sticky-test", sticky, arena), "which"));
        }
        assertEquals(1, OpenMemory.mapped("sticky-test"), "it is still loaded");
        assertEquals(1, OpenMemory.descriptors("sticky-test").size());
        for (int i = 0; i < 20; i++) {
            try (Arena arena = Arena.ofConfined()) {
                assertEquals(2, call(load("other-test", other, arena), "which"));
            }
        }
    }

    @Test
    void anArenaThatIsNeverClosedUnloadsToo(@TempDir Path folder) throws Exception {
        byte[] library = Files.readAllBytes(CCompiler.library(folder.resolve("lib.so"), CCompiler.COUNTER));
        load("auto-test", library, Arena.ofAuto());
        assertTrue(OpenMemory.afterCollecting(() -> OpenMemory.mapped("auto-test") == 0
                && OpenMemory.descriptors("auto-test").isEmpty()));
    }

    @Test
    void eachCopyIsALibraryOfItsOwn(@TempDir Path folder) throws Exception {
        byte[] library = Files.readAllBytes(CCompiler.library(folder.resolve("lib.so"), CCompiler.COUNTER));
        try (Arena arena = Arena.ofConfined()) {
            List<MemorySegment> addresses = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                SymbolLookup symbols = load("copies-test", library, arena);
                assertEquals(1, call(symbols, "next"));
                addresses.add(symbols.findOrThrow("next"));
            }
            assertNotEquals(addresses.get(0), addresses.get(1));
            assertEquals(3, OpenMemory.mapped("copies-test"));
        }
    }

    @Test
    void aLongNameIsCut() throws IOException {
        try (SealedMemory memory = SealedMemory.copy("n".repeat(300), new ByteArrayInputStream(new byte[] {1}));
                Arena arena = Arena.ofConfined()) {
            assertEquals(1, memory.content(arena).byteSize());
        }
    }

    private static SymbolLookup load(String name, byte[] library, Arena arena)
            throws IOException, OpenRefusedException {
        return SealedMemory.copy(name, new ByteArrayInputStream(library)).open(new SystemOpener(), arena);
    }

    private static int call(SymbolLookup symbols, String function) {
        try {
            return (int) Linker.nativeLinker()
                    .downcallHandle(symbols.findOrThrow(function), FunctionDescriptor.of(ValueLayout.JAVA_INT))
                    .invokeExact();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static Path onlyOne(String name) {
        List<Path> open = OpenMemory.descriptors(name);
        assertEquals(1, open.size());
        return open.getFirst();
    }
}
