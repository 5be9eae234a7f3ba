// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.read.clang.ClangDiagnostic;
import dev.fairlead.generator.read.clang.Position;
import dev.fairlead.generator.read.clang.TranslationUnit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Asks clang whether C++ that was generated compiles, templates and all, without compiling it. */
public final class CppCheck {
    private final LibclangCache cache;

    /**
     * A check.
     *
     * @param progress told, in a few words, of work that takes seconds: unpacking libclang for the first time
     */
    public CppCheck(Consumer<String> progress) {
        this.cache = new LibclangCache(progress);
    }

    /**
     * An error.
     *
     * @param lines the lines of the file that it goes back to: its own, or those that needed the template it is in
     * @param message clang's words, and where
     */
    public record CppError(List<Integer> lines, String message) {
        /** Keeps its own copy. */
        public CppError {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Checks a file.
     *
     * @param request how clang reads; its headers are those that the file includes
     * @param file the file's path
     * @param text what it says
     * @return the errors, in clang's order
     * @throws DiagnosticException when clang does not know one of its arguments
     */
    public List<CppError> errors(ReadRequest request, Path file, String text) throws DiagnosticException {
        return ClangSession.run(cache, withWholeBacktraces(request), session -> {
            try (TranslationUnit unit = session.parse(file.toString(), text, List.of())) {
                SourceNames names = new SourceNames(request.headers());
                return unit.diagnostics().stream()
                        .filter(ClangDiagnostic::error)
                        .map(it -> error(it, file, names))
                        .toList();
            }
        });
    }

    /** Else clang leaves out the middle of a long way through templates, and with it our line. */
    private static ReadRequest withWholeBacktraces(ReadRequest request) {
        List<String> arguments = new ArrayList<>(request.clangArguments());
        arguments.add("-ftemplate-backtrace-limit=0");
        return new ReadRequest(
                request.headers(),
                request.includeFolders(),
                request.definitions(),
                arguments,
                request.libclang(),
                request.everything());
    }

    private static CppError error(ClangDiagnostic found, Path file, SourceNames names) {
        List<Integer> lines = new ArrayList<>();
        Stream.concat(Stream.of(found), found.notes().stream())
                .map(ClangDiagnostic::position)
                .filter(it -> it.file().equals(file.toString()))
                .map(Position::line)
                .forEach(lines::add);
        boolean isHere = found.position().file().equals(file.toString());
        String place = isHere ? "" : " (" + names.location(found.position()) + ")";
        return new CppError(lines, found.text() + place);
    }
}
