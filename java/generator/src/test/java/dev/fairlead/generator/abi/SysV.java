// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import dev.fairlead.generator.abi.Type.Prototype;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The calling convention of x86-64 SysV, as far as it says where a value is passed. */
final class SysV {
    private static final int GENERAL_REGISTERS = 6;
    private static final int VECTOR_REGISTERS = 8;

    private int general;
    private int vector;

    private SysV(boolean resultInMemory) {
        // The address of such a result comes as the first argument.
        this.general = GENERAL_REGISTERS - (resultInMemory ? 1 : 0);
        this.vector = VECTOR_REGISTERS;
    }

    /** {@return the classes of all arguments} */
    static List<AbiClass> arguments(Prototype prototype) {
        SysV registers = new SysV(classOf(prototype.result()) == AbiClass.MEMORY);
        List<AbiClass> classes = new ArrayList<>();
        prototype.arguments().forEach(type -> classes.add(registers.pass(type)));
        return classes;
    }

    /** {@return the class of a result, or of an argument as long as there are registers} */
    static AbiClass classOf(Type type) {
        return abiClass(type, eightbytes(type));
    }

    private AbiClass pass(Type type) {
        List<Eightbyte> eightbytes = eightbytes(type);
        AbiClass abiClass = abiClass(type, eightbytes);
        if (abiClass == AbiClass.MEMORY || eightbytes.stream().anyMatch(Eightbyte::isX87)) {
            return abiClass;
        }
        int generals = Collections.frequency(eightbytes, Eightbyte.INTEGER);
        int vectors = Collections.frequency(eightbytes, Eightbyte.SSE);
        if (generals > general || vectors > vector) {
            return AbiClass.STACK;
        }
        general -= generals;
        vector -= vectors;
        return abiClass;
    }

    private static AbiClass abiClass(Type type, List<Eightbyte> eightbytes) {
        if (type instanceof Type.Bytes bytes && bytes.blob().cName().endsWith("__int128")) {
            return AbiClass.INT128;
        }
        if (eightbytes.contains(Eightbyte.MEMORY)) {
            return AbiClass.MEMORY;
        }
        if (eightbytes.contains(Eightbyte.COMPLEX_X87)) {
            return AbiClass.COMPLEX_X87;
        }
        if (eightbytes.contains(Eightbyte.X87)) {
            return AbiClass.X87;
        }
        if (eightbytes.contains(Eightbyte.SSE_UP)) {
            return AbiClass.VECTOR;
        }
        int generals = Collections.frequency(eightbytes, Eightbyte.INTEGER);
        return generals == eightbytes.size()
                ? AbiClass.INTEGER
                : generals == 0 ? AbiClass.SSE : AbiClass.INTEGER_AND_SSE;
    }

    /** What the eight-byte pieces of a value hold; one in memory when it is passed there. */
    private static List<Eightbyte> eightbytes(Type type) {
        if (type instanceof Type.Bytes bytes) {
            return bytes.blob().eightbytes();
        }
        int count = (int) (Sizes.size(type) + Long.BYTES - 1) / Long.BYTES;
        List<Eightbyte> all = new ArrayList<>(Collections.nCopies(count, Eightbyte.NOTHING));
        Sizes.visit(type, (value, bit, width) -> {
            boolean aligned = width < Sizes.size(value) * Byte.SIZE || bit % (Sizes.alignment(value) * Byte.SIZE) == 0;
            int first = (int) (bit / Long.SIZE);
            int last = (int) ((bit + width - 1) / Long.SIZE);
            for (int i = first; i <= last; i++) {
                all.set(i, all.get(i).with(aligned ? held(value, i - first) : Eightbyte.MEMORY));
            }
        });
        return cleaned(all);
    }

    private static Eightbyte held(Type value, int index) {
        return switch (value) {
            // Two floats may begin in the middle of one.
            case Type.Bytes it when it.blob() == Blob.COMPLEX_FLOAT -> Eightbyte.SSE;
            case Type.Bytes it -> it.blob().eightbytes().get(index);
            case Type.Scalar it when it.num().kind() == Num.Kind.FLOATING -> Eightbyte.SSE;
            default -> Eightbyte.INTEGER;
        };
    }

    /** What the text calls post-merger cleanup. No type here is wider than one vector register. */
    private static List<Eightbyte> cleaned(List<Eightbyte> all) {
        if (all.size() > 2 || all.contains(Eightbyte.MEMORY)) {
            return List.of(Eightbyte.MEMORY);
        }
        if (all.size() == 2 && all.getLast() == Eightbyte.X87_UP && all.getFirst() != Eightbyte.X87) {
            return List.of(Eightbyte.MEMORY);
        }
        if (all.size() == 2 && all.getLast() == Eightbyte.SSE_UP && all.getFirst() != Eightbyte.SSE) {
            return List.of(all.getFirst(), Eightbyte.SSE);
        }
        return all;
    }
}
