// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Libraries of macOS are read as they were written. */
class MachOImageTest {
    @Test
    void everythingThatWasWrittenIsRead() throws MalformedBinaryException {
        DylibWriter writer =
                DylibWriter.good(Processor.AARCH64).withRunPath("@loader_path").withImports("malloc");
        BinaryImage image = BinaryReader.read(FileBytes.of(writer.write())).getFirst();
        assertEquals(BinaryFormat.MACH_O, image.format());
        assertEquals(Processor.AARCH64, image.processor());
        assertEquals(Optional.of("@rpath/libscan.dylib"), image.linkage().name());
        assertEquals(List.of("/usr/lib/libSystem.B.dylib"), image.linkage().needed());
        assertEquals(
                List.of(new RunPath("LC_RPATH", "@loader_path")),
                image.linkage().runPaths());
        assertEquals(
                List.of("scan_close", "scan_open"),
                image.symbols().exports().stream()
                        .map(ExportedSymbol::name)
                        .sorted()
                        .toList());
        assertTrue(image.symbols().exports().stream().allMatch(it -> it.kind() == SymbolKind.FUNCTION));
        assertEquals(
                List.of(new ImportedSymbol(
                        "malloc", Optional.empty(), Optional.of("/usr/lib/libSystem.B.dylib"), false)),
                image.symbols().imports());
        assertEquals(
                List.of("memcpy"),
                image.symbols().internals().orElseThrow().stream()
                        .map(InternalSymbol::name)
                        .toList());
        assertEquals(Optional.of("11.0"), image.origin().minimumSystem());
        assertEquals(
                Optional.of("0102030405060708090a0b0c0d0e0f10"), image.origin().id());
        assertEquals(
                List.of(4L, 4L, 4L),
                image.functions().stream().map(CodeRange::size).toList());
        assertEquals(Optional.of(new CodeSignature(true, "SHA-256", 3, List.of(), true)), image.signature());
    }

    @Test
    void aPageThatChangedIsSeen() throws MalformedBinaryException {
        byte[] bytes = DylibWriter.good(Processor.AARCH64).write();
        bytes[0x1800] ^= 1;
        CodeSignature signature =
                BinaryReader.read(FileBytes.of(bytes)).getFirst().signature().orElseThrow();
        assertEquals(List.of(1), signature.brokenPages());
    }

    @Test
    void universalBinariesAreReadPartByPart() throws MalformedBinaryException {
        byte[] bytes = DylibWriter.universal(
                DylibWriter.good(Processor.X86_64),
                DylibWriter.good(Processor.AARCH64).withExports("other"));
        List<BinaryImage> images = BinaryReader.read(FileBytes.of(bytes));
        assertEquals(
                List.of(Processor.X86_64, Processor.AARCH64),
                images.stream().map(BinaryImage::processor).toList());
        assertEquals("other", images.getLast().symbols().exports().getFirst().name());
        assertEquals(List.of(), images.getLast().signature().orElseThrow().brokenPages());
    }

    @Test
    void aTreeOfExportsThatGoesInACircleIsRefused() {
        byte[] bytes = DylibWriter.good(Processor.AARCH64).withExports("a").write();
        // The place of the only branch: the root itself.
        bytes[0x2000 + 2 + 3] = (byte) 0x80;
        String message = String.valueOf(
                assertThrows(MalformedBinaryException.class, () -> BinaryReader.read(FileBytes.of(bytes)))
                        .getMessage());
        assertTrue(message.contains("comes twice"), message);
    }

    @Test
    void classesOfJavaAreNoUniversalBinaries() {
        byte[] classFile = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 69};
        assertEquals(Optional.empty(), BinaryReader.formatOf(FileBytes.of(classFile)));
    }
}
