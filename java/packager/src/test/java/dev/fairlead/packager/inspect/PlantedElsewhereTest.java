// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.packager.binary.DllWriter;
import dev.fairlead.packager.binary.DylibWriter;
import dev.fairlead.packager.binary.FileBytes;
import dev.fairlead.packager.binary.Processor;
import dev.fairlead.packager.platform.PlatformTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Libraries of Windows and macOS with one fault each: it is found, and nothing else is. */
class PlantedElsewhereTest {
    private static final DylibWriter DYLIB = DylibWriter.good(Processor.AARCH64);

    @Test
    void goodOnesPass() {
        assertEquals(List.of(), codes(DllWriter.good()));
        assertEquals(List.of(), codes(DYLIB));
        Inspection intel = Gate.of("macosx-x86_64")
                .inspect(
                        "libscan.dylib",
                        DylibWriter.good(Processor.X86_64).unsigned().write());
        assertEquals(List.of(), Gate.codes(intel));
        assertEquals(CheckStatus.NOT_APPLICABLE, Gate.result(intel, "signature").status());
        assertEquals(0, intel.count(CheckStatus.NOT_CHECKABLE), intel.results().toString());
    }

    @Test
    void librariesOfMacOs() {
        assertEquals(List.of("FL0221"), codes(DYLIB.withNeeded("/usr/lib/libc++.1.dylib")));
        assertEquals(List.of("FL0221"), codes(DYLIB.withNeeded("@rpath/libother.dylib")));
        assertEquals(List.of("FL0222"), codes(DYLIB.withNeeded("/opt/homebrew/lib/libz.dylib")));
        assertEquals(List.of(), codes(DYLIB.withNeeded("/System/Library/Frameworks/Accelerate.framework/Accelerate")));
    }

    @Test
    void systemsPathsAndNames() {
        assertEquals(List.of("FL0234"), codes(DYLIB.withSystem(14)));
        assertEquals(List.of("FL0241"), codes(DYLIB.withRunPath("/opt/lib")));
        assertEquals(List.of(), codes(DYLIB.withRunPath("@loader_path/lib")));
        assertEquals(List.of("FL0243"), codes(DYLIB.withName("/opt/scan/libscan.dylib")));
        assertEquals(List.of("FL0243"), codes(DYLIB.withName("libscan.dylib")));
        assertEquals(List.of("FL0205"), Gate.codes(Gate.of("macosx-aarch64").inspect("libscan.so", DYLIB.write())));
    }

    @Test
    void copiesOfLibcBesideWhatIsImported() {
        assertEquals(List.of("FL0261"), codes(DYLIB.withImports("malloc")));
    }

    @Test
    void signatures() {
        assertEquals(List.of("FL0281"), codes(DYLIB.unsigned()));
        byte[] changed = DYLIB.write();
        changed[0x1800] ^= 1;
        Inspection inspection = Gate.of("macosx-aarch64").inspect("libscan.dylib", changed);
        assertEquals(List.of("FL0282"), Gate.codes(inspection));
        assertTrue(inspection.findings().getFirst().message().contains("1 page changed since, of 3: 1"));
    }

    @Test
    void universalBinariesAreJudgedPartByPart() {
        byte[] bytes = DylibWriter.universal(
                DylibWriter.good(Processor.X86_64),
                DylibWriter.good(Processor.AARCH64).unsigned());
        List<Inspection> parts = new Inspector(Expectations.ofAll(PlatformTable.bundled()))
                .inspect(new ArtifactFile("libscan.dylib", FileBytes.of(bytes), Optional.empty()));
        assertEquals(
                List.of("libscan.dylib [x86_64]", "libscan.dylib [aarch64]"),
                parts.stream().map(Inspection::place).toList());
        assertEquals(List.of(), Gate.codes(parts.getFirst()));
        assertEquals(List.of("FL0281"), Gate.codes(parts.getLast()));
    }

    @Test
    void librariesOfWindows() {
        assertEquals(List.of("FL0221"), codes(DllWriter.good().withImports("libwinpthread-1.dll", "f")));
        assertEquals(List.of(), codes(DllWriter.good().withImports("ntdll.dll", "NtClose")));
        assertEquals(List.of("FL0252"), codes(DllWriter.good().withPdb("D:\\scan\\build\\scan.pdb")));
        assertEquals(List.of("FL0252"), codes(DllWriter.good().withPdb("C:\\Users\\somebody\\scan.pdb")));
        int all = DllWriter.DYNAMIC_BASE | DllWriter.HIGH_ENTROPY | DllWriter.NX;
        for (int flag : List.of(DllWriter.DYNAMIC_BASE, DllWriter.HIGH_ENTROPY, DllWriter.NX)) {
            assertEquals(List.of("FL0294"), codes(DllWriter.good().withFlags(all & ~flag)));
        }
    }

    private static List<String> codes(DllWriter dll) {
        return Gate.codes(Gate.of("windows-x86_64").inspect("scan.dll", dll.write()));
    }

    private static List<String> codes(DylibWriter dylib) {
        return Gate.codes(Gate.of("macosx-aarch64").inspect("libscan.dylib", dylib.write()));
    }
}
