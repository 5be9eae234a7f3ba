// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** What Java has no type for: it is bytes there, which cross through a shim. Its parts are carried as 64 bits each. */
enum Blob {
    LONG_DOUBLE("long double", 16, List.of(Eightbyte.X87, Eightbyte.X87_UP), Part.ofFraction(0), Part.ofExponent(8)),
    INT128("__int128", 16, List.of(Eightbyte.INTEGER, Eightbyte.INTEGER), Part.ofInteger(0), Part.ofInteger(8)),
    UNSIGNED_INT128(
            "unsigned __int128",
            16,
            List.of(Eightbyte.INTEGER, Eightbyte.INTEGER),
            Part.ofInteger(0),
            Part.ofInteger(8)),
    FLOAT16("_Float16", 2, List.of(Eightbyte.SSE), new Part(0, 2, 0xfd01)),
    FLOAT128(
            "__float128",
            16,
            List.of(Eightbyte.SSE, Eightbyte.SSE_UP),
            Part.ofInteger(0),
            new Part(8, 8, 0xffff_4000_0000_beefL)),
    COMPLEX_FLOAT("float _Complex", 4, List.of(Eightbyte.SSE), Part.ofFloats(0)),
    COMPLEX_DOUBLE("double _Complex", 8, List.of(Eightbyte.SSE, Eightbyte.SSE), Part.ofDouble(0), Part.ofDouble(8)),
    COMPLEX_LONG_DOUBLE(
            "long double _Complex",
            16,
            Collections.nCopies(4, Eightbyte.COMPLEX_X87),
            Part.ofFraction(0),
            Part.ofExponent(8),
            Part.ofFraction(16),
            Part.ofExponent(24)),
    CHARS_8("signed char", Part.ofInteger(0)),
    SHORTS_8("unsigned short", Part.ofInteger(0)),
    FLOATS_8("float", Part.ofFloats(0)),
    LONG_8("long long", Part.ofInteger(0)),
    CHARS_16("unsigned char", Part.ofInteger(0), Part.ofInteger(8)),
    INTS_16("int", Part.ofInteger(0), Part.ofInteger(8)),
    FLOATS_16("float", Part.ofFloats(0), Part.ofFloats(8)),
    DOUBLES_16("double", Part.ofDouble(0), Part.ofDouble(8));

    private static final Set<Blob> OF_X86 = EnumSet.of(LONG_DOUBLE, COMPLEX_LONG_DOUBLE, FLOAT128);

    private final String cName;
    private final boolean vector;
    private final int alignment;
    private final List<Eightbyte> eightbytes;
    private final List<Part> parts;

    Blob(String cName, int alignment, List<Eightbyte> eightbytes, Part... parts) {
        this.cName = cName;
        this.vector = false;
        this.alignment = alignment;
        this.eightbytes = eightbytes;
        this.parts = List.of(parts);
    }

    /** A vector. It has no name until it is given one. */
    Blob(String element, Part... parts) {
        this.cName = element;
        this.vector = true;
        this.alignment = parts.length * Long.BYTES;
        this.eightbytes = List.of(Eightbyte.SSE, Eightbyte.SSE_UP).subList(0, parts.length);
        this.parts = List.of(parts);
    }

    /** {@return those that compilers for this machine have, and have as they are told of here} */
    static List<Blob> ofHost() {
        boolean x86 = Set.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
        return Arrays.stream(values()).filter(it -> x86 || !OF_X86.contains(it)).toList();
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
        Part last = parts.getLast();
        return (last.offset() + last.size() + alignment - 1) / alignment * alignment;
    }

    /** How it is passed on x86-64 SysV. */
    List<Eightbyte> eightbytes() {
        return eightbytes;
    }

    List<Part> parts() {
        return parts;
    }

    /** How a part is labelled: by the byte that it begins with. */
    static String label(String label, Part part) {
        return label + "@" + part.offset();
    }

    List<Slot> read(MemorySegment value, String label) {
        List<Slot> slots = new ArrayList<>();
        parts.forEach(part -> slots.add(new Slot(label(label, part), part.read(value))));
        return slots;
    }

    void write(MemorySegment value, Iterator<Slot> slots) {
        parts.forEach(part -> part.write(value, slots.next().bits()));
    }
}
