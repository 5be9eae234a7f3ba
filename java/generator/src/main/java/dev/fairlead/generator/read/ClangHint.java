// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.SourceLocation;
import java.util.regex.Pattern;

/** What to do about an error of clang's. */
final class ClangHint {
    /** How clang speaks of what it has not seen: an include folder or a definition may bring it. */
    private static final Pattern UNSEEN = Pattern.compile(
            "file not found|unknown type name|undeclared|no (?:type|member|template|class|struct)\\b.* named"
                    + "|incomplete type|undefined template");

    private static final String BRING =
            "clang has not seen what that names; -I DIR adds an include folder, -D NAME=VALUE a definition";
    private static final String COMPILE =
            "those are clang's words, as a compiler has them: the header has to compile where it is included alone";

    private ClangHint() {}

    /** {@return an error of clang's with a hint that fits its words} */
    static Diagnostic error(SourceLocation at, String text) {
        return Diagnostic.error(
                Problem.FL0001, at, 1, text, UNSEEN.matcher(text).find() ? BRING : COMPILE);
    }
}
