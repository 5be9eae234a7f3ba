// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;

/** How C and Java write the same answer in the same way. */
final class HostAnswers {
    /** The functions of C that print an answer. */
    static final String PRELUDE = """
            #include <stddef.h>
            #include <stdint.h>
            #include <stdio.h>
            static void fairlead_number(const char *key, long long value) { printf("%s = %lld\\n", key, value); }
            static void fairlead_floating(const char *key, double value) {
                union { double value; unsigned long long bits; } both = { value };
                if (value != value) printf("%s = no number\\n", key);
                else printf("%s = %llx\\n", key, both.bits);
            }
            static void fairlead_bytes(const char *key, const void *from, size_t count) {
                printf("%s = ", key);
                for (size_t i = 0; i < count; i++) printf("%02x", ((const unsigned char *) from)[i]);
                puts("");
            }
            """;

    static String floating(double value) {
        return Double.isNaN(value) ? "no number" : Long.toHexString(Double.doubleToRawLongBits(value));
    }

    static long number(Object value) {
        return value instanceof Boolean truth ? truth ? 1 : 0 : ((Number) value).longValue();
    }

    static int size(Class<?> carrier) {
        return switch (carrier.getName()) {
            case "boolean", "byte" -> Byte.BYTES;
            case "short" -> Short.BYTES;
            case "int", "float" -> Integer.BYTES;
            default -> Long.BYTES;
        };
    }

    static Object allOnes(Class<?> carrier) {
        return switch (carrier.getName()) {
            case "boolean" -> true;
            case "byte" -> (byte) -1;
            case "short" -> (short) -1;
            case "int" -> -1;
            default -> -1L;
        };
    }

    static String hex(MemorySegment record, long size) {
        return hex(record.asSlice(0, size).toArray(ValueLayout.JAVA_BYTE));
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private HostAnswers() {}
}
