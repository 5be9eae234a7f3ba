// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.proof;

import dev.fairlead.generator.model.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of a proof in the making, each with the declaration that it speaks of. */
final class Assertions {
    private static final int COLUMNS = 120;
    private static final String CONTINUATION = "        ";
    private static final Pattern LITERAL = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{M}\\p{N}_$]*");

    /**
     * A line.
     *
     * @param text what it says
     * @param symbol what it speaks of
     */
    record Line(String text, Optional<Symbol> symbol) {}

    private final List<Line> lines = new ArrayList<>();
    private Optional<Symbol> symbol = Optional.empty();
    private int count;
    private boolean onlyClang;
    private boolean guarded;

    /** What is said from now on is said of a declaration. */
    Assertions of(Symbol declaration) {
        onlyClang = false;
        symbol = Optional.of(declaration);
        return this;
    }

    /** What is said from now on is said of C itself, under a heading. */
    Assertions heading(String words) {
        onlyClang = false;
        guard(false);
        symbol = Optional.empty();
        return line("").line("/* " + words + " */");
    }

    /**
     * Says whether what is claimed from now on, of the same declaration, is claimed for clang alone: what no rule of C
     * makes a constant, and what other compilers may define in another way.
     */
    Assertions onlyForClang(boolean only) {
        onlyClang = only;
        return this;
    }

    /** Asserts. */
    Assertions claim(String condition, String words) {
        guard(onlyClang);
        count++;
        String message = "\"" + words + "\");";
        String start = "_Static_assert(" + condition + ",";
        if (start.length() + 1 + message.length() <= COLUMNS) {
            return line(start + " " + message);
        }
        if (start.length() > COLUMNS) {
            start = start.replace(" && ", "\n" + CONTINUATION + "&& ");
        }
        start.lines().forEach(this::line);
        return line(CONTINUATION + message);
    }

    /** Says why nothing is asserted of a declaration. */
    Assertions remark(String words) {
        guard(false);
        return line("/* " + words + " */");
    }

    private void guard(boolean wanted) {
        if (wanted != guarded) {
            line(wanted ? "#ifdef __clang__" : "#endif");
            guarded = wanted;
        }
    }

    /** Writes a line as it is. */
    Assertions line(String text) {
        lines.add(new Line(text, symbol));
        return this;
    }

    /** {@return the lines so far} */
    List<Line> lines() {
        guard(false);
        return lines;
    }

    /** {@return how many assertions there are} */
    int count() {
        return count;
    }

    /** {@return the words that stand in it outside of texts, sorted} */
    SequencedSet<String> words() {
        return lines.stream()
                .filter(line -> !line.text().startsWith("#"))
                .map(line -> LITERAL.matcher(line.text()).replaceAll(""))
                .flatMap(code -> WORD.matcher(code).results().map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
