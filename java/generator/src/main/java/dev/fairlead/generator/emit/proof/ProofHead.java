// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.proof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of a proof: what it is, and the headers as they were read.
 *
 * @param input how the user named them
 * @param triple the target that they were read for
 */
record ProofHead(ProofInput input, String triple) {
    private static final Pattern DEFINITION = Pattern.compile("([\\p{L}\\p{N}_$]+)([^=]*)(?:=(.*))?", Pattern.DOTALL);
    private static final Pattern FEATURES = Pattern.compile("_\\w+_SOURCE\\b.*", Pattern.DOTALL);

    void write(Assertions out) {
        out.line("/*")
                .line(" * What the generated Java takes for granted, for " + triple + ". A C11 compiler proves it:")
                .line(
                        " * cc -fsyntax-only proof.c, with -I and what else makes the headers what they were to Fairlead.")
                .line(" *")
                .line(
                        " * What stands between #ifdef __clang__ and #endif are constants to clang alone: what a bit-field keeps")
                .line(" * of a value. Where the bits of a bit-field lie is no constant to any compiler.")
                .line(" */");
        input.definitions().forEach(definition -> define(out, definition));
        defineFeatures(out);
        input.headers().forEach(header -> out.line("#include " + included(header)));
        out.line("#include <stddef.h>").line("");
        if (input.folded().isPresent()) {
            out.line("#ifdef __clang__")
                    .line("#pragma clang diagnostic ignored \"-Wgnu-folding-constant\"")
                    .line("#pragma clang diagnostic ignored \"-Wbitfield-constant-conversion\"")
                    .line("#endif");
        }
    }

    private static void define(Assertions out, String definition) {
        Matcher parts = DEFINITION.matcher(definition);
        if (parts.matches()) {
            String value = parts.group(3) == null ? "1" : parts.group(3);
            out.line("#ifndef " + parts.group(1))
                    .line(("#define " + parts.group(1) + parts.group(2) + " " + value).stripTrailing())
                    .line("#endif");
        }
    }

    /** The headers were read as GNU C, in which the C library shows more than to a compiler that is told -std=c11. */
    private void defineFeatures(Assertions out) {
        boolean chosen =
                input.definitions().stream().anyMatch(it -> FEATURES.matcher(it).matches());
        if (!chosen) {
            out.line("#if defined __STRICT_ANSI__ && !defined _DEFAULT_SOURCE")
                    .line("#define _DEFAULT_SOURCE")
                    .line("#endif");
        }
    }

    private static String included(String header) {
        return header.startsWith("<") ? header : "\"" + header.replace('\\', '/') + "\"";
    }
}
