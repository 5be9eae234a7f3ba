// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.diagnostic;

import dev.fairlead.generator.model.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells apart what is wrong and what only follows from a file that was not found. Clang goes on without it, so that all
 * mistakes are told at once; each type and macro that the file would have brought is then an error, too. Without such a
 * file nothing follows from anything.
 */
public final class Consequences {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> KEYWORDS = Set.of(
            "auto",
            "break",
            "case",
            "char",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extern",
            "float",
            "for",
            "goto",
            "if",
            "inline",
            "int",
            "long",
            "register",
            "restrict",
            "return",
            "short",
            "signed",
            "sizeof",
            "static",
            "struct",
            "switch",
            "typedef",
            "union",
            "unsigned",
            "void",
            "volatile",
            "while");

    private final BiFunction<String, Integer, Optional<String>> sourceLine;
    private final List<Diagnostic> independent = new ArrayList<>();
    private final Set<String> foundBeside = new HashSet<>();
    private final Set<String> followingLines = new HashSet<>();
    private boolean isMissing;

    private Consequences(BiFunction<String, Integer, Optional<String>> sourceLine) {
        this.sourceLine = sourceLine;
    }

    /**
     * Leaves out what follows.
     *
     * @param diagnostics all that was found, in clang's order
     * @param sourceLine finds a line's text by file and 1-based number; empty when it cannot be read
     * @return those that do not follow from another, in the same order; at least the first
     */
    public static List<Diagnostic> without(
            List<Diagnostic> diagnostics, BiFunction<String, Integer, Optional<String>> sourceLine) {
        Consequences consequences = new Consequences(sourceLine);
        diagnostics.forEach(consequences::add);
        return List.copyOf(consequences.independent);
    }

    private void add(Diagnostic diagnostic) {
        if (isMissing && follows(diagnostic)) {
            followingLines.add(line(diagnostic.location()));
        } else {
            independent.add(diagnostic);
        }
        isMissing |= isClangs(diagnostic) && ClangWords.isMissingFile(diagnostic.message());
        ClangWords.foundBeside(diagnostic.message()).ifPresent(foundBeside::add);
    }

    private boolean follows(Diagnostic diagnostic) {
        if (!isClangs(diagnostic)) {
            return false;
        }
        if (isFoundBeside(diagnostic.location().file())) {
            return true;
        }
        if (ClangWords.isMissingFile(diagnostic.message())) {
            // All headers of a C library come together; of any others each has its own folder.
            return diagnostic.problem() == Problem.FL0007 && !isQuoted(diagnostic);
        }
        return ClangWords.isUnseen(diagnostic.message())
                || followingLines.contains(line(diagnostic.location()))
                || isAtName(diagnostic);
    }

    private static boolean isClangs(Diagnostic diagnostic) {
        return diagnostic.problem() == Problem.FL0001 || diagnostic.problem() == Problem.FL0007;
    }

    /** A C library's file that was read beside others, without what it needs. */
    private boolean isFoundBeside(String file) {
        String path = file.replace('\\', '/');
        return foundBeside.stream().anyMatch(it -> path.equals(it) || path.endsWith("/" + it));
    }

    private boolean isQuoted(Diagnostic diagnostic) {
        return rest(diagnostic).filter(it -> it.startsWith("\"")).isPresent();
    }

    /** Where a name is not expected, it may be a macro that was not seen: {@code int f(void) __THROW;}. */
    private boolean isAtName(Diagnostic diagnostic) {
        return rest(diagnostic)
                .map(NAME::matcher)
                .filter(Matcher::lookingAt)
                .filter(it -> !KEYWORDS.contains(it.group()))
                .isPresent();
    }

    private Optional<String> rest(Diagnostic diagnostic) {
        SourceLocation at = diagnostic.location();
        return sourceLine
                .apply(at.file(), at.line())
                .filter(it -> at.column() >= 1 && at.column() <= it.length())
                .map(it -> it.substring(at.column() - 1));
    }

    private static String line(SourceLocation at) {
        return at.file() + ":" + at.line();
    }
}
