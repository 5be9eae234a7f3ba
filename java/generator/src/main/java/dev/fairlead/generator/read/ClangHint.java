// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.diagnostic.ClangWords;
import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.SourceLocation;

/** What to do about an error of clang's. */
final class ClangHint {
    private static final String BRING =
            "clang has not seen what that names; -I DIR adds an include folder, -D NAME=VALUE a definition";
    private static final String COMPILE =
            "those are clang's words, as a compiler has them: the header has to compile where it is included alone";

    private ClangHint() {}

    /** {@return an error of clang's with a hint that fits its words} */
    static Diagnostic error(SourceLocation at, String text) {
        return Diagnostic.error(Problem.FL0001, at, 1, text, ClangWords.isUnseen(text) ? BRING : COMPILE);
    }
}
