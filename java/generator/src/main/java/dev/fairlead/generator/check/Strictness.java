// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.diagnostic.DiagnosticCollector;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.DiagnosticException.Stage;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Refusal;
import java.util.List;

/** Makes errors of what was left out. Macros declare nothing: those without a value stay what they are. */
public final class Strictness {
    private Strictness() {}

    /**
     * Refuses a model that lacks a declaration of its headers.
     *
     * @param model what is to be bound
     * @throws DiagnosticException with every declaration that was left out
     */
    public static void check(HeaderModel model) throws DiagnosticException {
        List<String> files = model.refusals().stream()
                .map(refusal -> refusal.symbol().location().file())
                .distinct()
                .toList();
        DiagnosticCollector problems = new DiagnosticCollector(files);
        for (Refusal refusal : model.refusals()) {
            if (refusal.symbol().key().kind() != Kind.CONSTANT) {
                String name = refusal.symbol().key().text();
                String detail = refusal.detail().isBlank() ? "" : " (" + refusal.detail() + ")";
                problems.error(
                        Problem.FL0121,
                        refusal.symbol().location(),
                        Math.max(1, refusal.symbol().name().length()),
                        "'" + name + "'",
                        refusal.reason().text() + detail,
                        "without --strict all else is bound; --include-function and its like choose what is bound");
            }
        }
        problems.throwIfAny(Stage.CHECK);
    }
}
