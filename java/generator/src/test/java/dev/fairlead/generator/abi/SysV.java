// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import dev.fairlead.generator.abi.Type.Prototype;
import java.util.ArrayList;
import java.util.List;

/** The calling convention of x86-64 SysV, as far as it says where a value is passed. */
final class SysV {
    private static final int EIGHTBYTE = 8;
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
        return new Eightbytes(type).abiClass();
    }

    private AbiClass pass(Type type) {
        Eightbytes eightbytes = new Eightbytes(type);
        AbiClass abiClass = eightbytes.abiClass();
        if (abiClass == AbiClass.MEMORY) {
            return abiClass;
        }
        if (eightbytes.generals() > general || eightbytes.vectors() > vector) {
            return AbiClass.STACK;
        }
        general -= eightbytes.generals();
        vector -= eightbytes.vectors();
        return abiClass;
    }

    /** What the eight-byte pieces of a value hold. An integer anywhere in one makes it one for general registers. */
    private static final class Eightbytes {
        private final boolean memory;
        private final List<Boolean> vectors = new ArrayList<>();

        Eightbytes(Type type) {
            int count = (int) (Sizes.size(type) + EIGHTBYTE - 1) / EIGHTBYTE;
            for (int i = 0; i < count; i++) {
                vectors.add(true);
            }
            Sizes.visit(type, 0, (num, offset) -> {
                int piece = (int) offset / EIGHTBYTE;
                vectors.set(piece, vectors.get(piece) && num.kind() == Num.Kind.FLOATING);
            });
            this.memory = count > 2;
        }

        int vectors() {
            return (int) vectors.stream().filter(it -> it).count();
        }

        int generals() {
            return vectors.size() - vectors();
        }

        AbiClass abiClass() {
            if (memory) {
                return AbiClass.MEMORY;
            }
            if (vectors() == 0) {
                return AbiClass.INTEGER;
            }
            return generals() == 0 ? AbiClass.SSE : AbiClass.INTEGER_AND_SSE;
        }
    }
}
