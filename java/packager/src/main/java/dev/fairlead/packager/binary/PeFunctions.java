// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The code of functions on x86-64, where each that uses the stack has an entry for unwinding (PE/COFF specification, "The
 * .pdata Section"); names come from symbols and exports. On arm64 the entries have another form and are not read.
 */
record PeFunctions(FileBytes bytes, PeLayout layout) {
    private static final String WHAT = "the table of functions";
    private static final int ENTRY = 12;

    List<CodeRange> read(Map<Long, String> names) throws MalformedBinaryException {
        PeLayout.Directory table = layout.directory(PeLayout.EXCEPTIONS);
        List<CodeRange> functions = new ArrayList<>();
        for (long i = 0; table.isThere() && i + ENTRY <= table.size(); i += ENTRY) {
            long at = layout.offsetOf(table.address() + i, WHAT);
            long begin = bytes.unsignedInt(at, WHAT);
            long end = bytes.unsignedInt(at + 4, WHAT);
            if (begin != 0 && end > begin) {
                long place = layout.offsetOf(begin, "a function");
                bytes.require(place, end - begin, "the function at " + begin);
                functions.add(new CodeRange(names.getOrDefault(begin, ""), place, end - begin));
            }
        }
        return functions;
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
