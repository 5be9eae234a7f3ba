// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read.clang;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.stream.IntStream;

/** A type as it was written. */
public final class Type {
    private static final int DEFAULT_CONVENTION = 0;
    private static final int C_CONVENTION = 1;

    private final Libclang clang;
    private final MemorySegment type;

    Type(Libclang clang, MemorySegment type) {
        this.clang = clang;
        this.type = type;
    }

    /** {@return what it is} */
    public TypeKind kind() {
        return TypeKind.of(type.get(JAVA_INT, 0));
    }

    /** {@return the type as clang prints it, but for folders of files} */
    public String spelling() {
        return MadeUpNames.withoutFolders(clang.text("clang_getTypeSpelling", Structs.TYPE_TO_STRING, type));
    }

    /** {@return the same type with every typedef looked through} */
    public Type canonical() {
        return type("clang_getCanonicalType");
    }

    /** {@return the type that an elaborated type names} */
    public Type named() {
        return type("clang_Type_getNamedType");
    }

    /** {@return what a pointer points to} */
    public Type pointee() {
        return type("clang_getPointeeType");
    }

    /** {@return what an array holds} */
    public Type element() {
        return type("clang_getArrayElementType");
    }

    /** {@return how many an array holds} */
    public long length() {
        return clang.whole("clang_getArraySize", Structs.TYPE_TO_LONG, type);
    }

    /** {@return the plain type behind an {@code _Atomic} one} */
    public Type atomicValue() {
        return type("clang_Type_getValueType");
    }

    /** {@return what a function returns} */
    public Type result() {
        return type("clang_getResultType");
    }

    /** {@return what a function takes} */
    public List<Type> parameters() {
        int count = Math.max(0, integer("clang_getNumArgTypes"));
        return IntStream.range(0, count).mapToObj(this::parameter).toList();
    }

    private Type parameter(int number) {
        try {
            MethodHandle get = clang.handle("clang_getArgType", Structs.TYPE_INT_TO_TYPE);
            SegmentAllocator slab = clang.slab();
            return new Type(clang, (MemorySegment) get.invokeExact(slab, type, number));
        } catch (Throwable e) {
            throw Libclang.unexpected("clang_getArgType", e);
        }
    }

    /** {@return whether a function takes more than its parameters; one that says nothing of them does not} */
    public boolean isVariadic() {
        return canonical().kind() == TypeKind.FUNCTION && integer("clang_isFunctionTypeVariadic") != 0;
    }

    /** {@return whether a function is called as the platform's C calls} */
    public boolean isCalledAsC() {
        int convention = integer("clang_getFunctionTypeCallingConv");
        return convention == C_CONVENTION || convention == DEFAULT_CONVENTION;
    }

    /** {@return whether it is const at its outermost level} */
    public boolean isConst() {
        return integer("clang_isConstQualifiedType") != 0;
    }

    /** {@return the declaration of a record, enum or typedef} */
    public Cursor declaration() {
        return new Cursor(clang, clang.struct("clang_getTypeDeclaration", Structs.TYPE_TO_CURSOR, type));
    }

    /** {@return its size in bytes; negative when it has none} */
    public long size() {
        return clang.whole("clang_Type_getSizeOf", Structs.TYPE_TO_LONG, type);
    }

    /** {@return its alignment in bytes; negative when it has none} */
    public long alignment() {
        return clang.whole("clang_Type_getAlignOf", Structs.TYPE_TO_LONG, type);
    }

    /** {@return the members of a record in order, those for anonymous records among them} */
    public List<Cursor> fields() {
        return clang.visitor().fields(type);
    }

    @Override
    public String toString() {
        return spelling();
    }

    private Type type(String function) {
        return new Type(clang, clang.struct(function, Structs.TYPE_TO_TYPE, type));
    }

    private int integer(String function) {
        return clang.integer(function, Structs.TYPE_TO_INT, type);
    }
}
