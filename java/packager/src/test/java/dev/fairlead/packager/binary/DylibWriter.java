// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/**
 * Writes a small library of macOS, after mach-o/loader.h and kern/cs_blobs.h: no tool of the host can.
 *
 * @param processor its processor
 * @param name its install name
 * @param needed the libraries that it needs
 * @param runPaths its LC_RPATHs
 * @param exports the functions that it exports, each one instruction
 * @param internals functions that it keeps to itself
 * @param imports what it takes of the first library that it needs
 * @param system the oldest macOS, such as 11
 * @param signed whether it is signed, ad hoc
 */
public record DylibWriter(
        Processor processor,
        String name,
        List<String> needed,
        List<String> runPaths,
        List<String> exports,
        List<String> internals,
        List<String> imports,
        int system,
        boolean signed) {
    private static final int TEXT = 0x1000;
    private static final int LINK_EDIT = 0x2000;
    private static final int PAGE = 0x1000;
    private static final byte[] RETURN_ARM = {(byte) 0xC0, 0x03, 0x5F, (byte) 0xD6};
    private static final byte[] RETURN_X86 = {(byte) 0xC3, (byte) 0x90, (byte) 0x90, (byte) 0x90};

    /** One that passes every check. */
    public static DylibWriter good(Processor processor) {
        return new DylibWriter(
                processor,
                "@rpath/libscan.dylib",
                List.of("/usr/lib/libSystem.B.dylib"),
                List.of(),
                List.of("scan_open", "scan_close"),
                List.of("memcpy"),
                List.of(),
                11,
                true);
    }

    public DylibWriter withName(String other) {
        return new DylibWriter(processor, other, needed, runPaths, exports, internals, imports, system, signed);
    }

    public DylibWriter withNeeded(String... others) {
        return new DylibWriter(processor, name, List.of(others), runPaths, exports, internals, imports, system, signed);
    }

    public DylibWriter withRunPath(String path) {
        return new DylibWriter(processor, name, needed, List.of(path), exports, internals, imports, system, signed);
    }

    public DylibWriter withExports(String... others) {
        return new DylibWriter(processor, name, needed, runPaths, List.of(others), internals, imports, system, signed);
    }

    public DylibWriter withImports(String... others) {
        return new DylibWriter(processor, name, needed, runPaths, exports, internals, List.of(others), system, signed);
    }

    public DylibWriter withSystem(int other) {
        return new DylibWriter(processor, name, needed, runPaths, exports, internals, imports, other, signed);
    }

    public DylibWriter unsigned() {
        return new DylibWriter(processor, name, needed, runPaths, exports, internals, imports, system, false);
    }

    /** A universal binary of parts. */
    public static byte[] universal(DylibWriter... parts) {
        LittleEndian out = new LittleEndian().bigEndian(0xCAFE_BABEL).bigEndian(parts.length);
        int at = PAGE;
        for (DylibWriter part : parts) {
            byte[] bytes = part.write();
            out.bigEndian(part.cpu())
                    .bigEndian(0)
                    .bigEndian(at)
                    .bigEndian(bytes.length)
                    .bigEndian(12);
            at += (bytes.length + PAGE - 1) / PAGE * PAGE;
        }
        for (DylibWriter part : parts) {
            out.to((out.size() + PAGE - 1) / PAGE * PAGE).bytes(part.write());
        }
        return out.toBytes();
    }

    public byte[] write() {
        byte[] trie = trie();
        LittleEndian strings = new LittleEndian().u8(0);
        byte[] symbols = symbols(strings);
        int symbolsAt = LINK_EDIT + (trie.length + 7) / 8 * 8;
        int stringsAt = symbolsAt + symbols.length;
        int signatureAt = (stringsAt + strings.size() + 15) / 16 * 16;
        byte[] head = head(trie.length, symbolsAt, stringsAt, strings.size(), signatureAt);
        LittleEndian out = new LittleEndian().bytes(head).to(TEXT);
        for (int i = 0; i < exports.size() + internals.size(); i++) {
            out.bytes(processor == Processor.AARCH64 ? RETURN_ARM : RETURN_X86);
        }
        out.to(LINK_EDIT)
                .bytes(trie)
                .to(symbolsAt)
                .bytes(symbols)
                .bytes(strings.toBytes())
                .to(signatureAt);
        return signed ? sign(out.toBytes()) : out.toBytes();
    }

    private long cpu() {
        return processor == Processor.AARCH64 ? 0x0100_000CL : 0x0100_0007L;
    }

    private int signatureSize(int signatureAt) {
        return 20 + 44 + 8 + 32 * ((signatureAt + PAGE - 1) / PAGE);
    }

    private byte[] head(int trieSize, int symbolsAt, int stringsAt, int stringsSize, int signatureAt) {
        LittleEndian commands = new LittleEndian();
        int end = signatureAt + (signed ? signatureSize(signatureAt) : 0);
        int codeSize = 4 * (exports.size() + internals.size());
        commands.u32(0x19)
                .u32(72 + 80)
                .text("__TEXT", 16)
                .u64(0)
                .u64(LINK_EDIT)
                .u64(0)
                .u64(LINK_EDIT);
        commands.u32(5).u32(5).u32(1).u32(0);
        commands.text("__text", 16)
                .text("__TEXT", 16)
                .u64(TEXT)
                .u64(codeSize)
                .u32(TEXT)
                .u32(2)
                .u64(0);
        commands.u32(0x8000_0400L).u32(0).u32(0).u32(0);
        commands.u32(0x19).u32(72).text("__LINKEDIT", 16).u64(LINK_EDIT).u64(PAGE);
        commands.u64(LINK_EDIT).u64(end - LINK_EDIT).u32(1).u32(1).u32(0).u32(0);
        int count = 2 + library(commands, 0xD, name);
        for (String library : needed) {
            count += library(commands, 0xC, library);
        }
        for (String path : runPaths) {
            int size = (12 + path.length() + 1 + 7) / 8 * 8;
            commands.u32(0x8000_001CL).u32(size).u32(12).text(path, size - 12);
            count++;
        }
        commands.u32(0x1B).u32(24).bytes(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
        commands.u32(0x32)
                .u32(24)
                .u32(1)
                .u32((long) system << 16)
                .u32((long) system << 16)
                .u32(0);
        commands.u32(0x8000_0033L).u32(16).u32(LINK_EDIT).u32(trieSize);
        int symbolCount = exports.size() + internals.size() + imports.size();
        commands.u32(2).u32(24).u32(symbolsAt).u32(symbolCount).u32(stringsAt).u32(stringsSize);
        count += 4;
        if (signed) {
            commands.u32(0x1D).u32(16).u32(signatureAt).u32(signatureSize(signatureAt));
            count++;
        }
        LittleEndian header =
                new LittleEndian().u32(0xFEED_FACFL).u32(cpu()).u32(0).u32(6);
        header.u32(count).u32(commands.size()).u32(0x85).u32(0);
        return header.bytes(commands.toBytes()).toBytes();
    }

    private static int library(LittleEndian commands, int command, String path) {
        int size = (24 + path.length() + 1 + 7) / 8 * 8;
        commands.u32(command)
                .u32(size)
                .u32(24)
                .u32(2)
                .u32(0x1_0000)
                .u32(0x1_0000)
                .text(path, size - 24);
        return 1;
    }

    /** The root has a branch for each name; numbers take two bytes each so that places are known beforehand. */
    private byte[] trie() {
        int place = 2;
        for (String export : exports) {
            place += export.length() + 2 + 2;
        }
        LittleEndian root = new LittleEndian().u8(0).u8(exports.size());
        LittleEndian leaves = new LittleEndian();
        for (int i = 0; i < exports.size(); i++) {
            int leaf = place + leaves.size();
            root.text("_" + exports.get(i)).u8((leaf & 0x7F) | 0x80).u8(leaf >> 7);
            int address = TEXT + 4 * i;
            leaves.u8(3).u8(0).u8((address & 0x7F) | 0x80).u8(address >> 7).u8(0);
        }
        return root.bytes(leaves.toBytes()).toBytes();
    }

    private byte[] symbols(LittleEndian strings) {
        LittleEndian table = new LittleEndian();
        for (int i = 0; i < exports.size(); i++) {
            table.u32(strings.size()).u8(0x0F).u8(1).u16(0).u64(TEXT + 4L * i);
            strings.text("_" + exports.get(i));
        }
        for (int i = 0; i < internals.size(); i++) {
            table.u32(strings.size()).u8(0x0E).u8(1).u16(0).u64(TEXT + 4L * (exports.size() + i));
            strings.text("_" + internals.get(i));
        }
        for (String symbol : imports) {
            table.u32(strings.size()).u8(0x01).u8(0).u16(0x100).u64(0);
            strings.text("_" + symbol);
        }
        return table.toBytes();
    }

    private byte[] sign(byte[] code) {
        int pages = (code.length + PAGE - 1) / PAGE;
        int directorySize = 44 + 8 + 32 * pages;
        LittleEndian out = new LittleEndian().bytes(code);
        out.bigEndian(0xFADE_0CC0L)
                .bigEndian(20 + directorySize)
                .bigEndian(1)
                .bigEndian(0)
                .bigEndian(20);
        out.bigEndian(0xFADE_0C02L)
                .bigEndian(directorySize)
                .bigEndian(0x2_0000)
                .bigEndian(2)
                .bigEndian(52);
        out.bigEndian(44).bigEndian(0).bigEndian(pages).bigEndian(code.length);
        out.u8(32).u8(2).u8(0).u8(12).bigEndian(0).text("libscan");
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (int page = 0; page < pages; page++) {
                out.bytes(sha.digest(Arrays.copyOfRange(code, page * PAGE, Math.min(code.length, (page + 1) * PAGE))));
            }
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
        return out.toBytes();
    }
}
