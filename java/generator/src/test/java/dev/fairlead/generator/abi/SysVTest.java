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
    void whatIsWiderThanARegisterOfJavaHasClassesOfItsOwn() {
        assertEquals(AbiClass.X87, SysV.classOf(bytes(Blob.LONG_DOUBLE)));
        assertEquals(AbiClass.X87, SysV.classOf(struct(bytes(Blob.LONG_DOUBLE))));
        assertEquals(AbiClass.MEMORY, SysV.classOf(record(true, bytes(Blob.LONG_DOUBLE), INT)));
        assertEquals(AbiClass.MEMORY, SysV.classOf(record(true, bytes(Blob.LONG_DOUBLE), DOUBLE)));
        assertEquals(AbiClass.COMPLEX_X87, SysV.classOf(bytes(Blob.COMPLEX_LONG_DOUBLE)));
        assertEquals(AbiClass.MEMORY, SysV.classOf(struct(bytes(Blob.COMPLEX_LONG_DOUBLE))));
        assertEquals(AbiClass.INT128, SysV.classOf(bytes(Blob.UNSIGNED_INT128)));
        assertEquals(AbiClass.INTEGER, SysV.classOf(struct(bytes(Blob.INT128))));
        assertEquals(AbiClass.VECTOR, SysV.classOf(bytes(Blob.FLOAT128)));
        assertEquals(AbiClass.VECTOR, SysV.classOf(struct(bytes(Blob.INTS_16))));
        assertEquals(AbiClass.SSE, SysV.classOf(bytes(Blob.CHARS_8)));
        assertEquals(AbiClass.SSE, SysV.classOf(struct(FLOAT, bytes(Blob.COMPLEX_FLOAT))));
        Type union = record(true, bytes(Blob.INTS_16), INT);
        assertEquals(AbiClass.INTEGER_AND_SSE, SysV.classOf(union));
    }

    @Test
    void bitFieldsArePassedAsWhatTheyShare() {
        assertEquals(AbiClass.INTEGER, SysV.classOf(new Type.Rec(false, false, List.of(bits(3), bits(29)))));
        assertEquals(4, Sizes.size(new Type.Rec(false, false, List.of(bits(3), bits(29)))));
        assertEquals(8, Sizes.size(new Type.Rec(false, false, List.of(bits(3), bits(30)))));
        assertEquals(5, Sizes.size(new Type.Rec(false, true, List.of(bits(3), bits(30)))));
        Type.Rec packed = new Type.Rec(false, true, List.of(bits(3), new Member("m", INT, 0, Type.Style.NAMED)));
        assertEquals(AbiClass.MEMORY, SysV.classOf(packed));
    }

    @Test
    void registersRunOut() {
        assertEquals(
                List.of(AbiClass.INTEGER, AbiClass.INTEGER, AbiClass.STACK, AbiClass.SSE),
                last(4, arguments(INT, with(6, INT, INT, DOUBLE))));
        assertEquals(List.of(AbiClass.STACK, AbiClass.INTEGER), last(2, arguments(INT, with(8, DOUBLE, FLOAT, INT))));
        Type wide = bytes(Blob.FLOATS_16);
        assertEquals(List.of(AbiClass.VECTOR, AbiClass.STACK), last(2, arguments(INT, with(7, DOUBLE, wide, wide))));
        Type integer = bytes(Blob.INT128);
        assertEquals(List.of(AbiClass.STACK, AbiClass.INTEGER), last(2, arguments(INT, with(5, INT, integer, INT))));
        Type x87 = bytes(Blob.LONG_DOUBLE);
        assertEquals(List.of(AbiClass.X87, AbiClass.SSE), last(2, arguments(INT, with(7, DOUBLE, x87, DOUBLE))));
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

    private static Type bytes(Blob blob) {
        return new Type.Bytes(blob);
    }

    private static Member bits(int width) {
        return new Member("m" + width, INT, width, Type.Style.NAMED);
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
