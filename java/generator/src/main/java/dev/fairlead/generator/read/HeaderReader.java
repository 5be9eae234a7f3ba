// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.read.clang.ClangDiagnostic;
import dev.fairlead.generator.read.clang.Index;
import dev.fairlead.generator.read.clang.Libclang;
import dev.fairlead.generator.read.clang.LibclangException;
import dev.fairlead.generator.read.clang.ParseOption;
import dev.fairlead.generator.read.clang.TranslationUnit;
import dev.fairlead.runtime.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads C headers into the model. The headers are parsed as one translation unit in the order in which they are named; the
 * target is the host. Reads on several threads at once do not disturb one another.
 */
public final class HeaderReader {
    /** How clang ends what it says of a file that it cannot find. */
    private static final String NOT_FOUND = "file not found";

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
        HeaderInput input = HeaderInput.of(request);
        LibclangCache.Installation installation = cache.find(request.libclang());
        List<String> arguments = ClangArguments.of(request, installation.resources());
        try (Libclang clang = installation.load();
                Index index = Index.create(clang)) {
            Parser parser = (text, options) -> index.parse(HeaderInput.FILE, text, arguments, options)
                    .orElseThrow(() -> unknownArguments(arguments));
            try (TranslationUnit unit = parser.parse(
                    input.text(), List.of(ParseOption.MACROS, ParseOption.NO_BODIES, ParseOption.KEEP_GOING))) {
                SourceNames names = new SourceNames(request.headers());
                TargetCheck.check(unit.triple(), Platform.current().id());
                stopAtErrors(unit, input, names);
                return new UnitReader(request, input, names).read(unit, parser);
            }
        }
    }

    private static DiagnosticException unknownArguments(List<String> arguments) {
        String message = "clang does not understand its arguments: " + String.join(" ", arguments);
        return new DiagnosticException(
                DiagnosticException.Stage.PARSE,
                List.of(Diagnostic.error(Problem.FL0001, SourceLocation.NONE, 1, message)));
    }

    private static void stopAtErrors(TranslationUnit unit, HeaderInput input, SourceNames names)
            throws DiagnosticException {
        List<Diagnostic> missing = new ArrayList<>();
        List<Diagnostic> errors = new ArrayList<>();
        for (ClangDiagnostic found : unit.diagnostics()) {
            if (!found.error()) {
                continue;
            }
            if (!found.position().file().equals(HeaderInput.FILE)) {
                errors.add(Diagnostic.error(Problem.FL0001, names.location(found.position()), 1, found.text()));
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
