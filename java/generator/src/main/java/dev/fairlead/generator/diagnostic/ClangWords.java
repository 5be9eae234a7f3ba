// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.diagnostic;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What clang's words mean. */
public final class ClangWords {
    private static final Pattern MISSING = Pattern.compile("'([^']+)' file not found");

    /** It looked beside the file that includes, where quotes would have it look, and went on with what it found. */
    private static final Pattern BESIDE = Pattern.compile(MISSING.pattern() + " with <angled> include");

    private static final Pattern UNSEEN = Pattern.compile("unknown type name|undeclared"
            + "|no (?:type|member|template|class|struct)\\b.* named|incomplete type|undefined template");

    private ClangWords() {}

    /**
     * Tells whether a file was not found.
     *
     * @param text the words
     * @return whether they say so
     */
    public static boolean isMissingFile(String text) {
        return MISSING.matcher(text).find();
    }

    /**
     * Tells whether something was not seen, which an include folder or a definition may bring.
     *
     * @param text the words
     * @return whether they say so
     */
    public static boolean isUnseen(String text) {
        return isMissingFile(text) || UNSEEN.matcher(text).find();
    }

    /** {@return the file that is not where it was looked for, and was read all the same} */
    static Optional<String> foundBeside(String text) {
        Matcher beside = BESIDE.matcher(text);
        return beside.find() ? Optional.of(beside.group(1)) : Optional.empty();
    }
}
