// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read.clang;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.GroupLayout;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/** Collects what libclang's visitors walk over. They never nest: a list is complete before anyone looks at it. */
final class ChildVisitor {
    private static final int CONTINUE = 1;

    private final Libclang clang;
    private final MemorySegment onChild;
    private final MemorySegment onField;
    private List<Cursor> collected = new ArrayList<>();

    ChildVisitor(Libclang clang) {
        this.clang = clang;
        this.onChild = stub("child", FunctionDescriptor.of(JAVA_INT, Structs.CURSOR, Structs.CURSOR, ADDRESS));
        this.onField = stub("field", FunctionDescriptor.of(JAVA_INT, Structs.CURSOR, ADDRESS));
    }

    private MemorySegment stub(String method, FunctionDescriptor shape) {
        MethodType type = shape.toMethodType();
        try {
            MethodHandle target = MethodHandles.lookup().bind(this, method, type);
            return Linker.nativeLinker().upcallStub(target, shape, clang.arena());
        } catch (ReflectiveOperationException e) {
            throw new LibclangException("cannot make the visitor " + method, e);
        }
    }

    /** {@return the children of a cursor in source order} */
    List<Cursor> children(MemorySegment cursor) {
        return collect("clang_visitChildren", Structs.CURSOR, cursor, onChild);
    }

    /** {@return the members of a record's type in order, anonymous ones among them} */
    List<Cursor> fields(MemorySegment type) {
        return collect("clang_Type_visitFields", Structs.TYPE, type, onField);
    }

    private List<Cursor> collect(String function, GroupLayout layout, MemorySegment of, MemorySegment stub) {
        collected = new ArrayList<>();
        try {
            MethodHandle visit = clang.handle(function, FunctionDescriptor.of(JAVA_INT, layout, ADDRESS, ADDRESS));
            int _ = (int) visit.invokeExact(of, stub, MemorySegment.NULL);
            return collected;
        } catch (Throwable e) {
            throw Libclang.unexpected(function, e);
        }
    }

    @SuppressWarnings("unused") // called through its method handle
    private int child(MemorySegment cursor, MemorySegment parent, MemorySegment data) {
        return keep(cursor);
    }

    @SuppressWarnings("unused") // called through its method handle
    private int field(MemorySegment cursor, MemorySegment data) {
        return keep(cursor);
    }

    private int keep(MemorySegment cursor) {
        collected.add(new Cursor(clang, clang.slab().allocate(Structs.CURSOR).copyFrom(cursor)));
        return CONTINUE;
    }
}
