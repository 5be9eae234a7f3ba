// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.ConstantValue;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.model.Symbol;
import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the macros of the kept files: those whose value is a constant become constants. */
final class MacroReader {
    private final Symbols symbols;
    private final SourceFiles files;
    private final SourceOrder order;
    private final Assembly assembly;
    private final Map<String, Cursor> candidates = new LinkedHashMap<>();
    private final Map<String, Cursor> functionLike = new LinkedHashMap<>();
    private final Map<String, List<Cursor>> definitions = new HashMap<>();

    MacroReader(Symbols symbols, SourceFiles files, SourceOrder order, Assembly assembly) {
        this.symbols = symbols;
        this.files = files;
        this.order = order;
        this.assembly = assembly;
    }

    /**
     * Sorts the macros out. Include guards and macros that expand to nothing say nothing and are passed over.
     *
     * @param macros the definitions in the kept files, in source order
     */
    void collect(List<Cursor> macros) {
        for (Cursor macro : macros) {
            String name = macro.spelling();
            // A later definition is the one in force.
            candidates.remove(name);
            functionLike.remove(name);
            if (macro.isFunctionLike()) {
                functionLike.put(name, macro);
                definitions.computeIfAbsent(name, _ -> new ArrayList<>()).add(macro);
            } else if (!body(macro).isBlank() && !isIncludeGuard(macro)) {
                candidates.put(name, macro);
                definitions.computeIfAbsent(name, _ -> new ArrayList<>()).add(macro);
            }
        }
    }

    /** {@return the names and bodies of those whose value is to be found out} */
    Map<String, String> bodies() {
        Map<String, String> bodies = new LinkedHashMap<>();
        candidates.forEach((name, macro) -> bodies.put(name, body(macro)));
        return bodies;
    }

    private String body(Cursor macro) {
        Position start = macro.start();
        String body = files.text(start.file())
                .slice(start.offset() + macro.spelling().length(), macro.end().offset());
        return SourceText.decode(body).replaceAll("\\\\\r?\n", " ").strip();
    }

    private boolean isIncludeGuard(Cursor macro) {
        return files.text(macro.start().file())
                .includeGuard()
                .filter(macro.spelling()::equals)
                .isPresent();
    }

    /**
     * Declares what has a value and refuses the rest.
     *
     * @param values what the macros are worth; macros that are no longer defined at the end are missing
     * @param functions the names of those that are read as functions
     */
    void declare(Map<String, MacroValue> values, Set<String> functions) {
        List<Cursor> refused = new ArrayList<>(functionLike.values());
        refused.removeIf(macro -> functions.contains(macro.spelling()));
        refused.forEach(macro -> assembly.refuse(
                order.of(macro.position()),
                symbol(macro),
                RefusalReason.MACRO_FUNCTION,
                "it takes arguments and is expanded by the compiler"));
        values.forEach((name, value) -> {
            if (value instanceof MacroValue.Known || !functions.contains(name)) {
                Optional.ofNullable(candidates.get(name)).ifPresent(macro -> declare(macro, value));
            }
        });
    }

    private void declare(Cursor macro, MacroValue value) {
        SourceOrder.Place place = order.of(macro.position());
        Symbol symbol = symbol(macro);
        Optional<ConstantValue> enumerator = assembly.constant(symbol.key());
        switch (value) {
            case MacroValue.Known known
            when enumerator.isEmpty() -> {
                assembly.value(symbol.key(), known.value());
                assembly.declare(place, new Declaration.Constant(symbol, known.type(), replaced(macro)));
            }
            case MacroValue.Known known when enumerator.get().equals(known.value()) -> {
                // The usual way to make an enumerator visible to #ifdef: it is declared already.
            }
            case MacroValue.Known _ ->
                assembly.refuse(
                        place, symbol, RefusalReason.MACRO_VALUE, "an enumerator of that name has another value");
            case MacroValue.Unknown unknown -> assembly.refuse(place, symbol, unknown.reason(), unknown.detail());
        }
    }

    /** C takes two definitions for the same when they differ in comments and blanks alone. */
    private List<SourceLocation> replaced(Cursor macro) {
        String inForce = MacroBodies.tokens(body(macro));
        return definitions.getOrDefault(macro.spelling(), List.of()).stream()
                .filter(it -> !MacroBodies.tokens(body(it)).equals(inForce))
                .map(symbols::location)
                .distinct()
                .toList();
    }

    private static DeclarationKey key(Cursor macro) {
        return new DeclarationKey(DeclarationKey.Kind.CONSTANT, macro.spelling());
    }

    private Symbol symbol(Cursor macro) {
        return Symbol.ofC(key(macro), macro.spelling(), symbols.location(macro), symbols.comment(macro));
    }
}
