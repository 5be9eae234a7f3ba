// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read.clang;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;

/**
 * One complaint of clang's.
 *
 * @param error whether it is an error or fatal, not a warning or a note
 * @param position where
 * @param text what, without place and severity
 */
public record ClangDiagnostic(boolean error, Position position, String text) {
    private static final int ERROR = 3;
    private static final FunctionDescriptor TO_LOCATION = FunctionDescriptor.of(Structs.LOCATION, ADDRESS);

    static ClangDiagnostic read(Libclang clang, MemorySegment diagnostic) {
        int severity = clang.integer("clang_getDiagnosticSeverity", Structs.ADDRESS_TO_INT, diagnostic);
        MemorySegment location = clang.struct("clang_getDiagnosticLocation", TO_LOCATION, diagnostic);
        String text = clang.text("clang_getDiagnosticSpelling", Structs.ADDRESS_TO_STRING, diagnostic);
        return new ClangDiagnostic(severity >= ERROR, clang.position(location), text);
    }
}
