// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The code of functions of a Mach-O binary: from where one begins to where the next does. LC_FUNCTION_STARTS has where
 * they begin even in stripped binaries (mach-o/loader.h); the table of symbols has the names.
 *
 * @param base the address of the image's first byte
 */
record MachOFunctions(FileBytes bytes, List<MachOSection> sections, MachOSymbols symbols, long base) {
    private static final String WHAT = "the list of functions";

    List<CodeRange> read(Optional<LoadCommand> starts) throws MalformedBinaryException {
        Map<Long, String> names = new HashMap<>();
        for (MachOSymbols.Symbol symbol : symbols.all()) {
            if (!symbol.isUndefined() && !symbol.name().isEmpty()) {
                names.put(symbol.value(), symbol.name());
            }
        }
        TreeSet<Long> places = new TreeSet<>(names.keySet());
        if (starts.isPresent()) {
            places.addAll(starts(starts.get()));
        }
        List<CodeRange> functions = new ArrayList<>();
        for (MachOSection section : sections) {
            if (section.code() && section.offset() != 0 && section.name().equals("__TEXT,__text")) {
                add(functions, section, places, names);
            }
        }
        return functions;
    }

    private static void add(
            List<CodeRange> functions, MachOSection section, TreeSet<Long> places, Map<Long, String> names) {
        long end = section.address() + section.size();
        for (long start : places.tailSet(section.address())) {
            if (start >= end) {
                return;
            }
            Long next = places.higher(start);
            long size = (next == null ? end : Math.min(next, end)) - start;
            functions.add(
                    new CodeRange(names.getOrDefault(start, ""), section.offset() + (start - section.address()), size));
        }
    }

    private List<Long> starts(LoadCommand command) throws MalformedBinaryException {
        long at = command.unsignedInt(bytes, 8);
        long end = at + command.unsignedInt(bytes, 12);
        bytes.require(at, end - at, WHAT);
        List<Long> starts = new ArrayList<>();
        long address = base;
        while (at < end) {
            Leb128 step = Leb128.read(bytes, at, WHAT);
            if (step.value() == 0) {
                break;
            }
            address += step.value();
            starts.add(address);
            at = step.end();
        }
        return starts;
    }
}
