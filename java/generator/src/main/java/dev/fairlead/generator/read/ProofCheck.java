// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.read.clang.ClangDiagnostic;
import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.CursorKind;
import dev.fairlead.generator.read.clang.ParseOption;
import dev.fairlead.generator.read.clang.TranslationUnit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks the clang that reads headers whether a C file of assertions about them holds. */
public final class ProofCheck {
    /** How clang says that a value is constant to it, and to no rule of C. */
    private static final String FOLDED = "folding it to a constant is a GNU extension";

    private final LibclangCache cache;

    /**
     * A check.
     *
     * @param progress told, in a few words, of work that takes seconds: unpacking libclang for the first time
     */
    public ProofCheck(Consumer<String> progress) {
        this.cache = new LibclangCache(progress);
    }

    /**
     * What does not hold.
     *
     * @param line the line of the file, from 1 on; 0 for what is wrong in a file that it includes
     * @param message clang's words
     */
    public record Failure(int line, String message) {}

    /**
     * What clang says of a file.
     *
     * @param failures what does not hold, in clang's order
     * @param folded the lines with what only clang takes for a constant
     */
    public record Result(List<Failure> failures, Set<Integer> folded) {
        /** Keeps its own copies. */
        public Result {
            failures = List.copyOf(failures);
            folded = Set.copyOf(folded);
        }
    }

    /**
     * The macros that headers leave defined, or define for a while.
     *
     * @param request the headers, and how they are read
     * @return the names
     * @throws DiagnosticException when clang does not know one of its arguments
     */
    public Set<String> macros(ReadRequest request) throws DiagnosticException {
        return ClangSession.run(cache, forCompilers(request), session -> {
            try (TranslationUnit unit =
                    session.parse(session.input().text(), List.of(ParseOption.MACROS, ParseOption.NO_BODIES))) {
                return unit.cursor().children().stream()
                        // What clang itself defines, no other definition can follow.
                        .filter(it -> it.kind() == CursorKind.MACRO
                                && !it.position().file().isEmpty())
                        .map(Cursor::spelling)
                        .collect(Collectors.toUnmodifiableSet());
            }
        });
    }

    /**
     * The tags and enumerators that C can still name behind the headers. Those that stand in the parameters of a function
     * are not among them.
     *
     * @param request the headers, and how they are read
     * @return their keys
     * @throws DiagnosticException when clang does not know one of its arguments
     */
    public Set<DeclarationKey> inScope(ReadRequest request) throws DiagnosticException {
        return ClangSession.run(cache, request, session -> {
            try (TranslationUnit unit = session.parse(session.input().text(), List.of(ParseOption.NO_BODIES))) {
                List<Cursor> top = unit.cursor().children();
                Set<Cursor> inParameters = new HashSet<>();
                Set<Cursor> outside = new HashSet<>();
                top.forEach(it -> addTagsOfParameters(it, false, outside, inParameters));
                Set<DeclarationKey> found = new HashSet<>();
                top.forEach(it -> addTags(it, inParameters, found));
                return found;
            }
        });
    }

    private static void addTags(Cursor declaration, Set<Cursor> inParameters, Set<DeclarationKey> found) {
        if (declaration.kind() == CursorKind.ENUMERATOR) {
            found.add(new DeclarationKey(Kind.CONSTANT, declaration.spelling()));
        } else if (declaration.kind().isTag() && !inParameters.contains(declaration)) {
            if (Keys.hasTag(declaration)) {
                found.add(new DeclarationKey(Keys.kind(declaration.kind()), declaration.spelling()));
            }
            declaration.children().forEach(it -> addTags(it, inParameters, found));
        }
    }

    /**
     * To clang, those in the parameters of a pointer stand beside the pointer, too; and the type of a member stands below
     * the member as well: each is looked into once, outside and inside.
     */
    private static void addTagsOfParameters(
            Cursor declaration, boolean inside, Set<Cursor> outside, Set<Cursor> found) {
        if (declaration.kind().isTag() && !(inside ? found : outside).add(declaration)) {
            return;
        }
        boolean parameter = inside || declaration.kind() == CursorKind.PARAMETER;
        declaration.children().forEach(it -> addTagsOfParameters(it, parameter, outside, found));
    }

    /**
     * Checks a file.
     *
     * @param request how the headers are read
     * @param folder where the file's includes with quotes are looked for first
     * @param text what the file says
     * @return what does not hold, and what only clang computes
     * @throws DiagnosticException when clang does not know one of its arguments
     */
    public Result check(ReadRequest request, Path folder, String text) throws DiagnosticException {
        String file = folder.resolve("fairlead-proof.c").toAbsolutePath().toString();
        return ClangSession.run(cache, forCompilers(request), session -> {
            try (TranslationUnit unit = session.parse(file, text, List.of(ParseOption.NO_BODIES))) {
                List<ClangDiagnostic> said = unit.diagnostics();
                SourceNames names = new SourceNames(request.headers());
                return new Result(
                        said.stream()
                                .filter(ClangDiagnostic::error)
                                .map(it -> failure(it, file, names))
                                .toList(),
                        said.stream()
                                .filter(it -> it.position().file().equals(file)
                                        && it.text().endsWith(FOLDED))
                                .map(it -> it.position().line())
                                .collect(Collectors.toUnmodifiableSet()));
            }
        });
    }

    /** What headers say to Fairlead alone, no other compiler sees: the proof must hold without it. */
    private static ReadRequest forCompilers(ReadRequest request) {
        List<String> arguments = new ArrayList<>(List.of("-UFAIRLEAD_BIND", "-Wgnu-folding-constant"));
        arguments.addAll(ClangArguments.TAKEN_BACK);
        return request.with(arguments);
    }

    private static Failure failure(ClangDiagnostic found, String file, SourceNames names) {
        String words = Stream.concat(Stream.of(found), found.notes().stream())
                .map(ClangDiagnostic::text)
                .collect(Collectors.joining("; "));
        return found.position().file().equals(file)
                ? new Failure(found.position().line(), words)
                : new Failure(0, words + " (" + names.location(found.position()) + ")");
    }
}
