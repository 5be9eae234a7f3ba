// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read.clang;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/** What clang made of a file and all that it includes. */
public final class TranslationUnit implements AutoCloseable {
    private final Libclang clang;
    private final MemorySegment unit;

    TranslationUnit(Libclang clang, MemorySegment unit) {
        this.clang = clang;
        this.unit = unit;
    }

    /** {@return the cursor whose children are the declarations at file level, macros and inclusions first} */
    public Cursor cursor() {
        return new Cursor(clang, clang.struct("clang_getTranslationUnitCursor", Structs.ADDRESS_TO_CURSOR, unit));
    }

    /** {@return the target's triple as clang normalises it} */
    public String triple() {
        MemorySegment info = clang.address("clang_getTranslationUnitTargetInfo", Structs.ADDRESS_TO_ADDRESS, unit);
        try {
            return clang.text("clang_TargetInfo_getTriple", Structs.ADDRESS_TO_STRING, info);
        } finally {
            clang.dispose("clang_TargetInfo_dispose", info);
        }
    }

    /** {@return what clang complained of, in its order} */
    public List<ClangDiagnostic> diagnostics() {
        int count = clang.integer("clang_getNumDiagnostics", Structs.ADDRESS_TO_INT, unit);
        List<ClangDiagnostic> diagnostics = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            diagnostics.add(diagnostic(i));
        }
        return diagnostics;
    }

    private ClangDiagnostic diagnostic(int number) {
        try {
            MethodHandle get = clang.handle("clang_getDiagnostic", Structs.ADDRESS_INT_TO_ADDRESS);
            MemorySegment found = (MemorySegment) get.invokeExact(unit, number);
            try {
                return ClangDiagnostic.read(clang, found);
            } finally {
                clang.dispose("clang_disposeDiagnostic", found);
            }
        } catch (Throwable e) {
            throw Libclang.unexpected("clang_getDiagnostic", e);
        }
    }

    @Override
    public void close() {
        clang.dispose("clang_disposeTranslationUnit", unit);
    }
}
