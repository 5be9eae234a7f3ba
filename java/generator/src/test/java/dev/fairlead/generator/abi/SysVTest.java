// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.generator.abi.Type.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the histogram counts by, against examples whose answer the ABI's text gives. */
class SysVTest {
    private static final Type INT = new Type.Scalar(Num.INT);
    private static final Type FLOAT = new Type.Scalar(Num.FLOAT);
    private static final Type DOUBLE = new Type.Scalar(Num.DOUBLE);

    @Test
    void recordsArePassedPieceByPiece() {
        assertEquals(AbiClass.INTEGER, SysV.classOf(struct(INT, FLOAT)));
        assertEquals(AbiClass.SSE, SysV.classOf(struct(FLOAT, FLOAT, FLOAT)));
        assertEquals(AbiClass.INTEGER_AND_SSE, SysV.classOf(struct(DOUBLE, INT)));
        assertEquals(AbiClass.INTEGER_AND_SSE, SysV.classOf(struct(FLOAT, FLOAT, INT)));
        assertEquals(AbiClass.INTEGER, SysV.classOf(record(true, FLOAT, INT)));
        assertEquals(AbiClass.MEMORY, SysV.classOf(struct(DOUBLE, DOUBLE, FLOAT)));
        assertEquals(AbiClass.MEMORY, SysV.classOf(struct(new Type.Array(INT, List.of(5)))));
    }

    @Test
    void registersRunOut() {
        assertEquals(
                List.of(AbiClass.INTEGER, AbiClass.INTEGER, AbiClass.STACK, AbiClass.SSE),
                last(4, arguments(INT, with(6, INT, INT, DOUBLE))));
        assertEquals(List.of(AbiClass.STACK, AbiClass.INTEGER), last(2, arguments(INT, with(8, DOUBLE, FLOAT, INT))));
        // Not in halves: where one piece of it has no register, the other one is on the stack too.
        assertEquals(
                List.of(AbiClass.STACK, AbiClass.SSE),
                last(2, arguments(INT, with(6, INT, struct(DOUBLE, INT), DOUBLE))));
    }

    @Test
    void aResultInMemoryTakesARegister() {
        Type large = struct(DOUBLE, DOUBLE, DOUBLE);
        assertEquals(List.of(AbiClass.INTEGER, AbiClass.STACK), last(2, arguments(large, with(5, INT, INT))));
        assertEquals(List.of(AbiClass.INTEGER, AbiClass.INTEGER), last(2, arguments(INT, with(5, INT, INT))));
    }

    private static List<AbiClass> arguments(Type result, List<Type> types) {
        return SysV.arguments(new Type.Prototype(result, types, false, List.of()));
    }

    private static List<Type> with(int count, Type type, Type... more) {
        List<Type> types = new ArrayList<>(Collections.nCopies(count, type));
        types.addAll(List.of(more));
        return types;
    }

    private static <T> List<T> last(int count, List<T> all) {
        return all.subList(all.size() - count, all.size());
    }

    private static Type struct(Type... members) {
        return record(false, members);
    }

    private static Type record(boolean union, Type... members) {
        List<Type> types = Arrays.asList(members);
        return new Type.Rec(
                union,
                false,
                IntStream.range(0, types.size())
                        .mapToObj(i -> new Member("m" + i, types.get(i), 0, Type.Style.NAMED))
                        .toList());
    }
}
