// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read.clang;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One complaint of clang's.
 *
 * @param error whether it is an error or fatal, not a warning or a note
 * @param position where
 * @param text what, without place and severity
 * @param notes what clang adds to it, such as where a template was instantiated
 */
public record ClangDiagnostic(boolean error, Position position, String text, List<ClangDiagnostic> notes) {
    private static final int ERROR = 3;
    private static final FunctionDescriptor TO_LOCATION = FunctionDescriptor.of(Structs.LOCATION, ADDRESS);

    /** Keeps its own copy. */
    public ClangDiagnostic {
        notes = List.copyOf(notes);
    }

    static ClangDiagnostic read(Libclang clang, MemorySegment diagnostic) {
        int severity = clang.integer("clang_getDiagnosticSeverity", Structs.ADDRESS_TO_INT, diagnostic);
        MemorySegment location = clang.struct("clang_getDiagnosticLocation", TO_LOCATION, diagnostic);
        String text = clang.text("clang_getDiagnosticSpelling", Structs.ADDRESS_TO_STRING, diagnostic);
        return new ClangDiagnostic(
                severity >= ERROR,
                clang.position(location),
                MadeUpNames.withoutFolders(text),
                notes(clang, diagnostic));
    }

    private static List<ClangDiagnostic> notes(Libclang clang, MemorySegment diagnostic) {
        // The set belongs to the diagnostic: it is not disposed of.
        MemorySegment set = clang.address("clang_getChildDiagnostics", Structs.ADDRESS_TO_ADDRESS, diagnostic);
        int count = clang.integer("clang_getNumDiagnosticsInSet", Structs.ADDRESS_TO_INT, set);
        return IntStream.range(0, count).mapToObj(i -> note(clang, set, i)).toList();
    }

    private static ClangDiagnostic note(Libclang clang, MemorySegment set, int number) {
        try {
            MethodHandle get = clang.handle("clang_getDiagnosticInSet", Structs.ADDRESS_INT_TO_ADDRESS);
            MemorySegment found = (MemorySegment) get.invokeExact(set, number);
            try {
                return read(clang, found);
            } finally {
                clang.dispose("clang_disposeDiagnostic", found);
            }
        } catch (Throwable e) {
            throw Libclang.unexpected("clang_getDiagnosticInSet", e);
        }
    }
}
