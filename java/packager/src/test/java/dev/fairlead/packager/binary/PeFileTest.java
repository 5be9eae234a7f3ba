// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** DLLs are read as they were written. */
class PeFileTest {
    @Test
    void everythingThatWasWrittenIsRead() throws MalformedBinaryException {
        BinaryImage image = read(DllWriter.good().write());
        assertEquals(BinaryFormat.PE, image.format());
        assertEquals(Processor.X86_64, image.processor());
        assertEquals(BinaryKind.SHARED, image.kind());
        assertEquals(Optional.of("scan.dll"), image.linkage().name());
        assertEquals(List.of("KERNEL32.dll"), image.linkage().needed());
        assertEquals(
                List.of(
                        new ExportedSymbol("scan_close", Optional.empty(), SymbolKind.FUNCTION, false),
                        new ExportedSymbol("scan_open", Optional.empty(), SymbolKind.FUNCTION, false)),
                image.symbols().exports());
        assertEquals(
                List.of(
                        new ImportedSymbol("GetTickCount64", Optional.empty(), Optional.of("KERNEL32.dll"), false),
                        new ImportedSymbol("Sleep", Optional.empty(), Optional.of("KERNEL32.dll"), false)),
                image.symbols().imports());
        assertEquals(Optional.of("scan.pdb"), image.origin().debugFile());
        assertEquals(
                Optional.of("100f0e0d0c0b0a090807060504030201"), image.origin().id());
        assertEquals(Set.of(LoadTrait.DYNAMIC_BASE, LoadTrait.HIGH_ENTROPY, LoadTrait.NX_COMPATIBLE), image.traits());
    }

    @Test
    void whatPointsOutsideIsRefused() {
        byte[] bytes = DllWriter.good().write();
        // The address of the exports.
        bytes[0x40 + 24 + 112 + 1] = 0x7F;
        String message = String.valueOf(
                assertThrows(MalformedBinaryException.class, () -> read(bytes)).getMessage());
        assertTrue(message.contains("the table of exports") && message.contains("no section"), message);
    }

    private static BinaryImage read(byte[] bytes) throws MalformedBinaryException {
        return BinaryReader.read(FileBytes.of(bytes)).getFirst();
    }
}
