// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.OptionalLong;

/**
 * How many symbols the dynamic table has: ELF says so only by way of the hash tables over it (System V gABI, "Hash Table";
 * GNU's table as binutils and glibc have it).
 */
record ElfHash(FileBytes bytes, ElfDynamic dynamic) {
    private static final String WHAT = "the hash table of symbols";

    long symbolCount() throws MalformedBinaryException {
        OptionalLong plain = dynamic.offset(ElfDynamic.HASH, WHAT);
        if (plain.isPresent()) {
            return bytes.unsignedInt(plain.getAsLong() + 4, WHAT);
        }
        OptionalLong gnu = dynamic.offset(ElfDynamic.GNU_HASH, WHAT);
        return gnu.isPresent() ? gnuCount(gnu.getAsLong()) : 0;
    }

    private long gnuCount(long table) throws MalformedBinaryException {
        long buckets = bytes.unsignedInt(table, WHAT);
        long first = bytes.unsignedInt(table + 4, WHAT);
        long bloom = bytes.unsignedInt(table + 8, WHAT);
        long bucketPlace = table + 16 + bloom * 8;
        bytes.requireTable(bucketPlace, buckets, 4, WHAT);
        long last = 0;
        for (long i = 0; i < buckets; i++) {
            last = Math.max(last, bytes.unsignedInt(bucketPlace + i * 4, WHAT));
        }
        if (last < first) {
            return first;
        }
        // The chain of the last bucket ends with an odd number.
        long at = bucketPlace + buckets * 4 + (last - first) * 4;
        while ((bytes.unsignedInt(at, WHAT) & 1) == 0) {
            at += 4;
            last++;
        }
        return last + 1;
    }
}
