// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** What Java has no type for: it is bytes there, which cross through a shim. Its parts are carried as 64 bits each. */
enum Blob {
    LONG_DOUBLE("long double", 16),
    INT128("__int128", 16),
    UNSIGNED_INT128("unsigned __int128", 16),
    FLOAT16("_Float16", 2),
    FLOAT128("__float128", 16),
    COMPLEX_FLOAT("float _Complex", 4),
    COMPLEX_DOUBLE("double _Complex", 8),
    COMPLEX_LONG_DOUBLE("long double _Complex", 16),
    CHARS_8(8, "signed char"),
    SHORTS_8(8, "unsigned short"),
    FLOATS_8(8, "float"),
    LONG_8(8, "long long"),
    CHARS_16(16, "unsigned char"),
    INTS_16(16, "int"),
    FLOATS_16(16, "float"),
    DOUBLES_16(16, "double");

    private static final Part HALF = new Part(0, Short.BYTES, 0xfd01);
    private static final Part QUADRUPLE = new Part(8, Long.BYTES, 0xffff_4000_0000_beefL);

    private final String cName;
    private final boolean vector;
    private final int alignment;

    Blob(String cName, int alignment) {
        this.cName = cName;
        this.vector = false;
        this.alignment = alignment;
    }

    /** A vector. It has no name until it is given one. */
    Blob(int size, String element) {
        this.cName = element;
        this.vector = true;
        this.alignment = size;
    }

    /** {@return those that compilers for this machine have, and have as they are told of here} */
    static List<Blob> ofHost() {
        boolean x86 = Set.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
        Set<Blob> others = Set.of(LONG_DOUBLE, COMPLEX_LONG_DOUBLE, FLOAT128);
        return Arrays.stream(values()).filter(it -> x86 || !others.contains(it)).toList();
    }

    /** What it is called; of a vector, what its elements are. */
    String cName() {
        return cName;
    }

    boolean isVector() {
        return vector;
    }

    int alignment() {
        return alignment;
    }

    int size() {
        Part last = parts().getLast();
        return (last.offset() + last.size() + alignment - 1) / alignment * alignment;
    }

    /** How it is passed on x86-64 SysV. */
    List<Eightbyte> eightbytes() {
        return switch (this) {
            case LONG_DOUBLE -> List.of(Eightbyte.X87, Eightbyte.X87_UP);
            case COMPLEX_LONG_DOUBLE -> Collections.nCopies(4, Eightbyte.COMPLEX_X87);
            case INT128, UNSIGNED_INT128 -> List.of(Eightbyte.INTEGER, Eightbyte.INTEGER);
            case COMPLEX_DOUBLE -> List.of(Eightbyte.SSE, Eightbyte.SSE);
            case FLOAT16, COMPLEX_FLOAT, CHARS_8, SHORTS_8, FLOATS_8, LONG_8 -> List.of(Eightbyte.SSE);
            case FLOAT128, CHARS_16, INTS_16, FLOATS_16, DOUBLES_16 -> List.of(Eightbyte.SSE, Eightbyte.SSE_UP);
        };
    }

    List<Part> parts() {
        return switch (this) {
            case LONG_DOUBLE -> List.of(Part.ofFraction(0), Part.ofExponent(8));
            case COMPLEX_LONG_DOUBLE ->
                List.of(Part.ofFraction(0), Part.ofExponent(8), Part.ofFraction(16), Part.ofExponent(24));
            case FLOAT16 -> List.of(HALF);
            case FLOAT128 -> List.of(Part.ofInteger(0), QUADRUPLE);
            case COMPLEX_FLOAT, FLOATS_8 -> List.of(Part.ofFloats(0));
            case FLOATS_16 -> List.of(Part.ofFloats(0), Part.ofFloats(8));
            case COMPLEX_DOUBLE, DOUBLES_16 -> List.of(Part.ofDouble(0), Part.ofDouble(8));
            case CHARS_8, SHORTS_8, LONG_8 -> List.of(Part.ofInteger(0));
            case INT128, UNSIGNED_INT128, CHARS_16, INTS_16 -> List.of(Part.ofInteger(0), Part.ofInteger(8));
        };
    }

    /** How a part is labelled: by the byte that it begins with. */
    static String label(String label, Part part) {
        return label + "@" + part.offset();
    }

    List<Slot> read(MemorySegment value, String label) {
        List<Slot> slots = new ArrayList<>();
        parts().forEach(part -> slots.add(new Slot(label(label, part), part.read(value))));
        return slots;
    }

    void write(MemorySegment value, Iterator<Slot> slots) {
        parts().forEach(part -> part.write(value, slots.next().bits()));
    }
}
