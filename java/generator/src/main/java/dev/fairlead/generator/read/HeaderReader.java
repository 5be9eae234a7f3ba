// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.read.clang.ClangDiagnostic;
import dev.fairlead.generator.read.clang.LibclangException;
import dev.fairlead.generator.read.clang.ParseOption;
import dev.fairlead.generator.read.clang.TranslationUnit;
import dev.fairlead.runtime.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads C headers into the model. The headers are parsed as one translation unit in the order in which they are named; the
 * target is this machine, unless the request names another. Reads on several threads at once do not disturb one another.
 */
public final class HeaderReader {
    private static final List<ParseOption> OPTIONS =
            List.of(ParseOption.MACROS, ParseOption.NO_BODIES, ParseOption.KEEP_GOING);

    private final LibclangCache cache;

    /** A reader that unpacks libclang, when that is needed, without a word. */
    public HeaderReader() {
        this(_ -> {});
    }

    /**
     * A reader.
     *
     * @param progress told, in a few words, of work that takes seconds: unpacking libclang for the first time
     */
    public HeaderReader(Consumer<String> progress) {
        this.cache = new LibclangCache(progress);
    }

    /**
     * Reads headers.
     *
     * @param request which, and how
     * @return what they declare
     * @throws DiagnosticException with everything that clang calls an error, or with the headers that are missing
     * @throws LibclangException when libclang is missing or cannot be loaded
     */
    public HeaderModel read(ReadRequest request) throws DiagnosticException {
        try {
            return readOnce(request);
        } catch (DiagnosticException e) {
            if (e.stage() != DiagnosticException.Stage.PARSE) {
                throw e;
            }
            return readWithoutDefinitions(request, e);
        }
    }

    /** A header may call something else by the name of an attribute that is defined while reading. */
    private HeaderModel readWithoutDefinitions(ReadRequest request, DiagnosticException first)
            throws DiagnosticException {
        List<String> arguments = new ArrayList<>(request.clangArguments());
        arguments.addAll(ClangArguments.TAKEN_BACK);
        try {
            return readOnce(request.withClangArguments(arguments));
        } catch (DiagnosticException _) {
            throw first;
        }
    }

    private HeaderModel readOnce(ReadRequest request) throws DiagnosticException {
        DeclaredMacros macros = new DeclaredMacros(request.macros());
        return ClangSession.run(cache, request, session -> {
            HeaderInput input = session.input();
            try (TranslationUnit unit = session.parse(input.textBefore(macros.prototypes()), OPTIONS)) {
                TargetCheck.check(
                        unit.triple(),
                        request.target()
                                .map(Target::platform)
                                .orElseGet(() -> Platform.current().id()));
                stopAtErrors(unit, session, macros);
                SourceNames names = new SourceNames(request.headers());
                return new UnitReader(request, input, names, macros).read(unit, session);
            }
        });
    }

    /** What a header leaves open shows in what follows it: only headers alone tell whose fault an error is. */
    private static void stopAtErrors(TranslationUnit unit, ClangSession session, DeclaredMacros macros)
            throws DiagnosticException {
        if (macros.prototypes().isEmpty()) {
            session.stopAtErrors(unit);
        } else if (unit.diagnostics().stream().anyMatch(ClangDiagnostic::error)) {
            try (TranslationUnit alone = session.parse(session.input().text(), OPTIONS)) {
                session.stopAtErrors(alone);
            }
            macros.refusePrototypes(unit, session.input().headers().size());
        }
    }
}
