// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists what headers declare as the options that choose it, one a line: an argument file to cut down by hand. */
final class IncludeList {
    private IncludeList() {}

    /** {@return the lines, the declarations of each header together, in source order} */
    static List<String> of(HeaderModel model) {
        Map<String, List<String>> byHeader = new LinkedHashMap<>();
        for (Declaration declaration : model.declarations()) {
            symbols(declaration).forEach((symbol, kind) -> {
                if (!symbol.name().isEmpty()) {
                    byHeader.computeIfAbsent(symbol.location().file(), _ -> new ArrayList<>())
                            .add("--include-" + kind + " " + symbol.name());
                }
            });
        }
        int width = byHeader.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        byHeader.forEach((header, options) -> {
            lines.add("#### Extracted from: " + header);
            lines.add("");
            options.forEach(option -> lines.add(padded(option, width) + "    # header: " + header));
            lines.add("");
        });
        return lines;
    }

    private static String padded(String option, int width) {
        return option + " ".repeat(width - option.length());
    }

    private static Map<Symbol, String> symbols(Declaration declaration) {
        if (declaration instanceof Declaration.Enumeration enumeration) {
            return enumeration.constants().stream()
                    .collect(Collectors.toMap(
                            Declaration.Constant::symbol, _ -> "constant", (first, _) -> first, LinkedHashMap::new));
        }
        Kind kind = declaration.symbol().key().kind();
        return Map.of(
                declaration.symbol(),
                kind == Kind.VARIABLE ? "var" : kind.name().toLowerCase(Locale.ROOT));
    }
}
