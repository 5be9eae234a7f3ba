// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.read.clang.ClangDiagnostic;
import dev.fairlead.generator.read.clang.Index;
import dev.fairlead.generator.read.clang.Libclang;
import dev.fairlead.generator.read.clang.ParseOption;
import dev.fairlead.generator.read.clang.TranslationUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A libclang that is loaded for one request.
 *
 * @param request what is read
 * @param input the named headers as one file
 * @param index parses
 * @param arguments what clang is told
 */
record ClangSession(ReadRequest request, HeaderInput input, Index index, List<String> arguments) implements Parser {
    /** How clang ends what it says of a file that it cannot find. */
    private static final String NOT_FOUND = "file not found";

    /** What is done with it. */
    @FunctionalInterface
    interface Work<R> {
        R with(ClangSession session) throws DiagnosticException;
    }

    /** Loads libclang, works, and lets go of it. */
    static <R> R run(LibclangCache cache, ReadRequest request, Work<R> work) throws DiagnosticException {
        HeaderInput input = HeaderInput.of(request);
        LibclangCache.Installation installation = cache.find(request.libclang());
        List<String> arguments = ClangArguments.of(request, installation.resources());
        try (Libclang clang = installation.load();
                Index index = Index.create(clang)) {
            return work.with(new ClangSession(request, input, index, arguments));
        }
    }

    @Override
    public TranslationUnit parse(String text, List<ParseOption> options) throws DiagnosticException {
        return parse(HeaderInput.FILE, text, options);
    }

    /** {@return a file in memory, parsed; to be closed} */
    TranslationUnit parse(String name, String text, List<ParseOption> options) throws DiagnosticException {
        return index.parse(name, text, arguments, options).orElseThrow(this::unknownArguments);
    }

    private DiagnosticException unknownArguments() {
        String message = "clang does not understand its arguments: " + String.join(" ", arguments);
        return new DiagnosticException(
                DiagnosticException.Stage.PARSE,
                List.of(Diagnostic.error(
                        Problem.FL0001,
                        SourceLocation.NONE,
                        1,
                        message,
                        "fairlead bind --help tells which options are handed to clang: -I, -D, --clang-arg")));
    }

    /**
     * Refuses headers that clang cannot read.
     *
     * @param unit the headers
     * @throws DiagnosticException with everything that clang calls an error, or with the headers that are missing
     */
    void stopAtErrors(TranslationUnit unit) throws DiagnosticException {
        SourceNames names = new SourceNames(request.headers());
        List<Diagnostic> missing = new ArrayList<>();
        List<Diagnostic> errors = new ArrayList<>();
        for (ClangDiagnostic found : unit.diagnostics()) {
            if (!found.error()) {
                continue;
            }
            if (!found.position().file().equals(HeaderInput.FILE)) {
                errors.add(ClangHint.error(names.location(found.position()), found.text()));
            } else if (found.text().endsWith(NOT_FOUND)) {
                missing.add(HeaderInput.missing(input.headerAt(found.position().line())));
            } else {
                // What a header leaves open is noticed behind its end.
                errors.add(input.atTheEnd(found.position().line(), found.text()));
            }
        }
        if (!missing.isEmpty()) {
            throw new DiagnosticException(DiagnosticException.Stage.INPUT, missing);
        }
        if (!errors.isEmpty()) {
            throw new DiagnosticException(DiagnosticException.Stage.PARSE, errors);
        }
    }
}
