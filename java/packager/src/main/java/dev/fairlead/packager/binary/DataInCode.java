// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tables that stand between instructions, such as those of a switch (mach-o/loader.h, {@code struct data_in_code_entry}).
 *
 * @param ends where each ends in the file, by where it begins
 */
record DataInCode(TreeMap<Long, Long> ends) {
    private static final String WHAT = "the list of data in code";
    private static final int ENTRY = 8;

    static DataInCode read(FileBytes bytes, LoadCommand command) throws MalformedBinaryException {
        long table = command.unsignedInt(bytes, 8);
        long size = command.unsignedInt(bytes, 12);
        bytes.require(table, size, WHAT);
        TreeMap<Long, Long> ends = new TreeMap<>();
        for (long at = table; at + ENTRY <= table + size; at += ENTRY) {
            long begin = bytes.unsignedInt(at, WHAT);
            ends.merge(begin, begin + bytes.unsignedShort(at + 4, WHAT), Math::max);
        }
        return new DataInCode(ends);
    }

    /** The functions without the tables in them; one that has some becomes several of its name. */
    List<CodeRange> cutOutOf(List<CodeRange> functions) {
        List<CodeRange> code = new ArrayList<>();
        for (CodeRange function : functions) {
            long at = function.offset();
            long end = at + function.size();
            for (Map.Entry<Long, Long> data : ends.subMap(at, end).entrySet()) {
                add(code, function.name(), at, data.getKey());
                at = Math.max(at, data.getValue());
            }
            add(code, function.name(), at, end);
        }
        return code;
    }

    private static void add(List<CodeRange> code, String name, long begin, long end) {
        if (end > begin) {
            code.add(new CodeRange(name, begin, end - begin));
        }
    }
}
