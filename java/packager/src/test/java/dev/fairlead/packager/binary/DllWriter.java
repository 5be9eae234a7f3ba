// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.List;
import java.util.Map;

/**
 * Writes a small DLL for x86-64, after the PE/COFF specification: no tool of the host can.
 *
 * @param name its name
 * @param exports the functions that it exports, each a return
 * @param imports the functions that it takes from each library
 * @param pdb the path of its PDB; empty for none
 * @param flags the flags of protection in the optional header
 */
public record DllWriter(String name, List<String> exports, Map<String, List<String>> imports, String pdb, int flags) {
    public static final int HIGH_ENTROPY = 0x20;
    public static final int DYNAMIC_BASE = 0x40;
    public static final int NX = 0x100;

    private static final int HEADERS = 0x400;
    private static final int TEXT = 0x1000;
    private static final int TEXT_SIZE = 0x200;
    private static final int DATA = 0x2000;
    private static final int DATA_PLACE = HEADERS + TEXT_SIZE;

    /** One that passes every check. */
    public static DllWriter good() {
        return new DllWriter(
                "scan.dll",
                List.of("scan_close", "scan_open"),
                Map.of("KERNEL32.dll", List.of("GetTickCount64", "Sleep")),
                "scan.pdb",
                HIGH_ENTROPY | DYNAMIC_BASE | NX);
    }

    public DllWriter withImports(String library, String... functions) {
        return new DllWriter(name, exports, Map.of(library, List.of(functions)), pdb, flags);
    }

    public DllWriter withPdb(String other) {
        return new DllWriter(name, exports, imports, other, flags);
    }

    public DllWriter withFlags(int other) {
        return new DllWriter(name, exports, imports, pdb, other);
    }

    public byte[] write() {
        LittleEndian data = new LittleEndian();
        int exportsAt = DATA;
        writeExports(data);
        int exportsSize = data.size();
        int importsAt = DATA + data.size();
        writeImports(data);
        int importsSize = data.size() - (importsAt - DATA);
        int debugAt = DATA + data.size();
        if (!pdb.isEmpty()) {
            writeDebug(data);
        }
        int debugSize = pdb.isEmpty() ? 0 : 28;
        int dataSize = (data.size() + 0x1FF) / 0x200 * 0x200;
        LittleEndian out = new LittleEndian().text("MZ", 0x3C).u32(0x40);
        out.u32(0x4550).u16(0x8664).u16(2).u32(0).u32(0).u32(0).u16(240).u16(0x2022);
        out.u16(0x20B)
                .u16(0)
                .u32(TEXT_SIZE)
                .u32(dataSize)
                .u32(0)
                .u32(0)
                .u32(TEXT)
                .u64(0x1_8000_0000L);
        out.u32(0x1000)
                .u32(0x200)
                .u16(6)
                .u16(0)
                .u32(0)
                .u16(6)
                .u16(0)
                .u32(0)
                .u32(DATA + 0x1000)
                .u32(HEADERS)
                .u32(0);
        out.u16(2).u16(flags).u64(0).u64(0).u64(0).u64(0).u32(0).u32(16);
        out.u32(exportsAt).u32(exportsSize).u32(importsAt).u32(importsSize).bytes(new byte[4 * 8]);
        out.u32(pdb.isEmpty() ? 0 : debugAt).u32(debugSize).bytes(new byte[9 * 8]);
        out.text(".text", 8)
                .u32(0x100)
                .u32(TEXT)
                .u32(TEXT_SIZE)
                .u32(HEADERS)
                .u32(0)
                .u32(0)
                .u32(0)
                .u32(0x6000_0020);
        out.text(".rdata", 8).u32(data.size()).u32(DATA).u32(dataSize).u32(DATA_PLACE);
        out.u32(0).u32(0).u32(0).u32(0x4000_0040);
        out.to(HEADERS);
        exports.forEach(it -> out.u8(0xC3));
        return out.to(DATA_PLACE)
                .bytes(data.toBytes())
                .to(DATA_PLACE + dataSize)
                .toBytes();
    }

    private void writeExports(LittleEndian data) {
        int count = exports.size();
        int functions = 40;
        int names = functions + 4 * count;
        int ordinals = names + 4 * count;
        int texts = ordinals + 2 * count;
        data.u32(0).u32(0).u32(0).u32(DATA + texts).u32(1).u32(count).u32(count);
        data.u32(DATA + functions).u32(DATA + names).u32(DATA + ordinals);
        for (int i = 0; i < count; i++) {
            data.u32(TEXT + i);
        }
        int at = texts + name.length() + 1;
        for (String export : exports) {
            data.u32(DATA + at);
            at += export.length() + 1;
        }
        for (int i = 0; i < count; i++) {
            data.u16(i);
        }
        data.text(name);
        exports.forEach(data::text);
    }

    /** The table, then for each library its name, the names of functions, and the list that points to these. */
    private void writeImports(LittleEndian data) {
        int table = data.size();
        LittleEndian entries = new LittleEndian();
        LittleEndian rest = new LittleEndian();
        int base = DATA + table + 20 * (imports.size() + 1);
        imports.forEach((library, functions) -> {
            int nameAt = base + rest.size();
            rest.text(library);
            LittleEndian list = new LittleEndian();
            for (String function : functions) {
                list.u64(base + rest.size());
                rest.u16(0).text(function);
            }
            int listAt = base + rest.size();
            rest.bytes(list.u64(0).toBytes());
            entries.u32(listAt).u32(0).u32(0).u32(nameAt).u32(listAt);
        });
        data.bytes(entries.bytes(new byte[20]).toBytes()).bytes(rest.toBytes());
    }

    private void writeDebug(LittleEndian data) {
        int place = data.size() + 28;
        data.u32(0)
                .u32(0)
                .u32(0)
                .u32(2)
                .u32(24 + pdb.length() + 1)
                .u32(DATA + place)
                .u32(DATA_PLACE + place);
        data.u32(0x5344_5352L)
                .bytes(new byte[] {16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1})
                .u32(1)
                .text(pdb);
    }
}
