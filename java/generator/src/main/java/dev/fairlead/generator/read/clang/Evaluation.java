// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read.clang;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** A constant that clang evaluated. */
public sealed interface Evaluation {
    /**
     * An integer of at most 64 bits.
     *
     * @param bits its value, sign-extended when its type is signed
     */
    record Whole(long bits) implements Evaluation {}

    /**
     * A floating value, rounded to double.
     *
     * @param value its value
     */
    record Floating(double value) implements Evaluation {}

    /**
     * A string literal.
     *
     * @param bytes its bytes up to the first NUL
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, by who asked for it
    record Text(byte[] bytes) implements Evaluation {}

    /** {@return the value behind libclang's result, which is given back; empty when it has none that is told here} */
    static Optional<Evaluation> of(Libclang clang, MemorySegment result) {
        if (result.equals(MemorySegment.NULL)) {
            return Optional.empty();
        }
        try {
            return switch (clang.integer("clang_EvalResult_getKind", Structs.ADDRESS_TO_INT, result)) {
                case 1 -> Optional.of(whole(clang, result));
                case 2 -> Optional.of(floating(clang, result));
                case 4 -> Optional.of(text(clang, result));
                default -> Optional.empty();
            };
        } finally {
            clang.dispose("clang_EvalResult_dispose", result);
        }
    }

    private static Whole whole(Libclang clang, MemorySegment result) {
        boolean unsigned = clang.integer("clang_EvalResult_isUnsignedInt", Structs.ADDRESS_TO_INT, result) != 0;
        String function = unsigned ? "clang_EvalResult_getAsUnsigned" : "clang_EvalResult_getAsLongLong";
        return new Whole(clang.whole(function, Structs.ADDRESS_TO_LONG, result));
    }

    private static Floating floating(Libclang clang, MemorySegment result) {
        try {
            MethodHandle get =
                    clang.handle("clang_EvalResult_getAsDouble", FunctionDescriptor.of(JAVA_DOUBLE, ADDRESS));
            return new Floating((double) get.invokeExact(result));
        } catch (Throwable e) {
            throw Libclang.unexpected("clang_EvalResult_getAsDouble", e);
        }
    }

    private static Text text(Libclang clang, MemorySegment result) {
        MemorySegment text = clang.address("clang_EvalResult_getAsStr", Structs.ADDRESS_TO_ADDRESS, result)
                .reinterpret(Integer.MAX_VALUE);
        long length = 0;
        while (text.get(JAVA_BYTE, length) != 0) {
            length++;
        }
        return new Text(text.asSlice(0, length).toArray(JAVA_BYTE));
    }
}
