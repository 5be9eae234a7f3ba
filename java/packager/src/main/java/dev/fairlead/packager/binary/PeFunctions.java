// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The code of functions: each that uses the stack has an entry for unwinding (PE/COFF specification, "The .pdata Section",
 * and Microsoft's "ARM64 exception handling"); names come from symbols and exports.
 */
record PeFunctions(FileBytes bytes, PeLayout layout, Processor processor) {
    private static final String WHAT = "the table of functions";
    private static final int X86_ENTRY = 12;
    private static final int ARM_ENTRY = 8;

    List<CodeRange> read(Map<Long, String> names) throws MalformedBinaryException {
        PeLayout.Directory table = layout.directory(PeLayout.EXCEPTIONS);
        int entry = processor == Processor.X86_64 ? X86_ENTRY : ARM_ENTRY;
        List<CodeRange> functions = new ArrayList<>();
        for (long i = 0; table.isThere() && i + entry <= table.size(); i += entry) {
            long at = layout.offsetOf(table.address() + i, WHAT);
            long begin = bytes.unsignedInt(at, WHAT);
            long size = begin == 0 ? 0 : processor == Processor.X86_64 ? x86Size(at, begin) : armSize(at);
            if (size > 0) {
                long place = layout.offsetOf(begin, "a function");
                bytes.require(place, size, "the function at " + begin);
                functions.add(new CodeRange(names.getOrDefault(begin, ""), place, size));
            }
        }
        return functions;
    }

    private long x86Size(long entry, long begin) throws MalformedBinaryException {
        return bytes.unsignedInt(entry + 4, WHAT) - begin;
    }

    /** In words of four bytes, in the entry itself or where it points to; by its two lowest bits. */
    private long armSize(long entry) throws MalformedBinaryException {
        long unwind = bytes.unsignedInt(entry + 4, WHAT);
        return 4
                * switch ((int) unwind & 3) {
                    case 0 -> bytes.unsignedInt(layout.offsetOf(unwind, "how a function is unwound"), WHAT) & 0x3_FFFF;
                    case 1, 2 -> unwind >> 2 & 0x7FF;
                    default -> 0;
                };
    }

    static Map<Long, String> names(
            List<PeExports.Export> exports, List<PeSymbols.Symbol> symbols, List<PeSection> sections) {
        Map<Long, String> names = new HashMap<>();
        for (PeSymbols.Symbol symbol : symbols) {
            if (symbol.function() && symbol.section() <= sections.size()) {
                names.put(sections.get(symbol.section() - 1).address() + symbol.value(), symbol.name());
            }
        }
        exports.forEach(export -> names.put(export.address(), export.name()));
        return names;
    }
}
