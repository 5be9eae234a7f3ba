// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/** What fits a register: numbers by the names that C has for them, and an address. Values are carried as 64 bits. */
enum Num {
    BOOL("_Bool", Kind.BOOL, "C_BOOL", 1),
    /** Compared as if it were signed: whether it is depends on the target. */
    CHAR("char", Kind.SIGNED, "C_CHAR", 1),
    SIGNED_CHAR("signed char", Kind.SIGNED, "C_CHAR", 1),
    UNSIGNED_CHAR("unsigned char", Kind.UNSIGNED, "C_CHAR", 1),
    SHORT("short", Kind.SIGNED, "C_SHORT", 2),
    UNSIGNED_SHORT("unsigned short", Kind.UNSIGNED, "C_SHORT", 2),
    INT("int", Kind.SIGNED, "C_INT", 4),
    UNSIGNED_INT("unsigned int", Kind.UNSIGNED, "C_INT", 4),
    LONG("long", Kind.SIGNED, "C_LONG", sizeOfLong()),
    UNSIGNED_LONG("unsigned long", Kind.UNSIGNED, "C_LONG", sizeOfLong()),
    LONG_LONG("long long", Kind.SIGNED, "C_LONG_LONG", 8),
    UNSIGNED_LONG_LONG("unsigned long long", Kind.UNSIGNED, "C_LONG_LONG", 8),
    INT8("int8_t", Kind.SIGNED, "C_CHAR", 1),
    UINT16("uint16_t", Kind.UNSIGNED, "C_SHORT", 2),
    UINT32("uint32_t", Kind.UNSIGNED, "C_INT", 4),
    INT64("int64_t", Kind.SIGNED, "C_LONG_LONG", 8),
    SIZE("size_t", Kind.UNSIGNED, "C_LONG_LONG", 8),
    FLOAT("float", Kind.FLOATING, "C_FLOAT", 4),
    DOUBLE("double", Kind.FLOATING, "C_DOUBLE", 8),
    ADDRESS("void *", Kind.ADDRESS, "C_POINTER", 8);

    /** How 64 bits become a value. */
    enum Kind {
        BOOL,
        SIGNED,
        UNSIGNED,
        FLOATING,
        ADDRESS
    }

    private final String cName;
    private final Kind kind;
    private final String layout;
    private final int size;

    Num(String cName, Kind kind, String layout, int size) {
        this.cName = cName;
        this.kind = kind;
        this.layout = layout;
        this.size = size;
    }

    private static int sizeOfLong() {
        return (int)
                Optional.ofNullable(Linker.nativeLinker().canonicalLayouts().get("long"))
                        .orElseThrow()
                        .byteSize();
    }

    String cName() {
        return cName;
    }

    Kind kind() {
        return kind;
    }

    /** The constant that generated code has for its layout. */
    String layout() {
        return layout;
    }

    int size() {
        return size;
    }

    boolean isInteger() {
        return kind == Kind.SIGNED || kind == Kind.UNSIGNED;
    }

    /** Whether an argument of it stays what it is where a prototype says no type for it. */
    boolean isPromoted() {
        return this == DOUBLE || kind == Kind.ADDRESS || (isInteger() && size >= Integer.BYTES);
    }

    /** Its low bits, extended as C extends them to {@code long long}. */
    long extended(long bits, int width) {
        int unused = Long.SIZE - width;
        return switch (kind) {
            case BOOL -> bits & 1;
            case SIGNED -> bits << unused >> unused;
            case UNSIGNED, FLOATING, ADDRESS -> bits << unused >>> unused;
        };
    }

    /** What Java gave, as the 64 bits that C makes of it; of a type that is not expected, the bits it has. */
    long bitsOf(Object value) {
        return switch (value) {
            case Boolean it -> it ? 1 : 0;
            case Float it -> Float.floatToRawIntBits(it) & 0xffff_ffffL;
            case Double it -> Double.doubleToRawLongBits(it);
            case MemorySegment it -> it.address();
            case Number it -> extended(it.longValue(), size * Byte.SIZE);
            default -> throw new IllegalArgumentException("not a value of C: " + value);
        };
    }

    /** The value as the type that generated code asks for. */
    static Object toJava(Class<?> type, long bits) {
        return switch (type.getName()) {
            case "boolean" -> bits != 0;
            case "byte" -> (byte) bits;
            case "short" -> (short) bits;
            case "int" -> (int) bits;
            case "long" -> bits;
            case "float" -> Float.intBitsToFloat((int) bits);
            case "double" -> Double.longBitsToDouble(bits);
            case "java.lang.foreign.MemorySegment" -> MemorySegment.ofAddress(bits);
            default -> throw new IllegalArgumentException("no value of C is a " + type);
        };
    }
}
