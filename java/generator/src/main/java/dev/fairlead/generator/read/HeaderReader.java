// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.read.clang.LibclangException;
import dev.fairlead.generator.read.clang.ParseOption;
import dev.fairlead.generator.read.clang.TranslationUnit;
import dev.fairlead.runtime.Platform;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads C headers into the model. The headers are parsed as one translation unit in the order in which they are named; the
 * target is the host. Reads on several threads at once do not disturb one another.
 */
public final class HeaderReader {
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
        return ClangSession.run(cache, request, session -> {
            try (TranslationUnit unit = session.parse(
                    session.input().text(),
                    List.of(ParseOption.MACROS, ParseOption.NO_BODIES, ParseOption.KEEP_GOING))) {
                TargetCheck.check(unit.triple(), Platform.current().id());
                session.stopAtErrors(unit);
                SourceNames names = new SourceNames(request.headers());
                return new UnitReader(request, session.input(), names).read(unit, session);
            }
        });
    }
}
