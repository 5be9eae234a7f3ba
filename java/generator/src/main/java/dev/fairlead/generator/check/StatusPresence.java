// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.config.Located;
import dev.fairlead.generator.config.StatusRule;
import dev.fairlead.generator.diagnostic.DiagnosticCollector;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Symbol;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells where a platform has functions with a status, and lacks what the toml names to understand it. */
final class StatusPresence {
    private final HeaderModel model;
    private final Targets targets;
    private final DiagnosticCollector problems;

    StatusPresence(HeaderModel model, Targets targets, DiagnosticCollector problems) {
        this.model = model;
        this.targets = targets;
        this.problems = problems;
    }

    /**
     * Checks what means success, and what gives the text of a code.
     *
     * @param rule the toml's words
     * @param methods the methods whose status it speaks of
     */
    void check(StatusRule rule, List<ApiMethod> methods) {
        Set<Integer> having = new TreeSet<>();
        methods.forEach(it -> having.addAll(targets.having(it.function())));
        rule.ok().ifPresent(it -> check(it, constants(), having));
        rule.message().ifPresent(it -> check(it, functions(), having));
    }

    private void check(Located<String> name, Stream<Symbol> declared, Set<Integer> having) {
        declared.filter(it -> it.name().equals(name.value())).findFirst().ifPresent(found -> {
            Set<Integer> lacking = new TreeSet<>(having);
            targets.having(found.key()).forEach(lacking::remove);
            if (!lacking.isEmpty()) {
                problems.error(Problem.FL0006, name.location(), name.length(), name.value(), targets.names(lacking));
            }
        });
    }

    private Stream<Symbol> constants() {
        return model.declarations().stream().flatMap(declaration -> switch (declaration) {
            case Declaration.Constant constant -> Stream.of(constant.symbol());
            case Declaration.Enumeration enumeration ->
                enumeration.constants().stream().map(Declaration.Constant::symbol);
            default -> Stream.empty();
        });
    }

    private Stream<Symbol> functions() {
        return model.declarations().stream()
                .filter(Declaration.Function.class::isInstance)
                .map(Declaration::symbol);
    }
}
