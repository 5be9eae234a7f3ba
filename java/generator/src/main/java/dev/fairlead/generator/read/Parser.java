// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.read.clang.ParseOption;
import dev.fairlead.generator.read.clang.TranslationUnit;
import java.util.List;

/** Parses C with the arguments of one request. */
@FunctionalInterface
interface Parser {
    /**
     * Parses.
     *
     * @param text what to parse
     * @param options how
     * @return the translation unit, to be closed
     * @throws DiagnosticException when clang does not know one of its arguments
     */
    TranslationUnit parse(String text, List<ParseOption> options) throws DiagnosticException;
}
