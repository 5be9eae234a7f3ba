// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.model.cpp.CppModel;
import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.CursorKind;
import dev.fairlead.generator.read.clang.ParseOption;
import dev.fairlead.generator.read.clang.TranslationUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads C++ headers: what they declare publicly, as far as a binding asks. */
public final class CppReader {
    private final LibclangCache cache;

    /**
     * A reader.
     *
     * @param progress told, in a few words, of work that takes seconds: unpacking libclang for the first time
     */
    public CppReader(Consumer<String> progress) {
        this.cache = new LibclangCache(progress);
    }

    /**
     * Reads headers.
     *
     * @param request which, and how; its arguments for clang say that this is C++
     * @return what the named headers declare; of what these include, nothing
     * @throws DiagnosticException with everything that clang calls an error, or with the headers that are missing
     */
    public CppModel read(ReadRequest request) throws DiagnosticException {
        return ClangSession.run(cache, request, session -> {
            try (TranslationUnit unit = session.parse(
                    session.input().text(),
                    List.of(ParseOption.MACROS, ParseOption.NO_BODIES, ParseOption.KEEP_GOING))) {
                session.stopAtErrors(unit);
                SourceFiles files = new SourceFiles();
                List<Cursor> top = unit.cursor().children();
                CppDeclarations declarations =
                        new CppDeclarations(named(top, files), files, new SourceNames(request.headers()));
                top.forEach(declarations::read);
                return declarations.model(request.headers());
            }
        });
    }

    /** The identities of the files that the in-memory file includes by itself: the named headers. */
    private static Set<String> named(List<Cursor> top, SourceFiles files) {
        Set<String> named = new HashSet<>();
        for (Cursor cursor : top) {
            if (cursor.kind() == CursorKind.INCLUSION
                    && cursor.position().file().equals(HeaderInput.FILE)) {
                named.add(files.identity(cursor.includedFile()));
            }
        }
        return named;
    }
}
