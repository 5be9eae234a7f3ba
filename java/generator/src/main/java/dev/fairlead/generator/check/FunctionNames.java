// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Refusal;
import dev.fairlead.generator.model.Symbol;
import java.util.stream.Stream;

/** The functions that a rule may speak of: those that are bound, and those that are left out, which is told elsewhere. */
final class FunctionNames {
    private FunctionNames() {}

    /** {@return the names of a header's functions} */
    static Stream<String> of(HeaderModel model) {
        Stream<Symbol> bound = model.declarations().stream()
                .filter(Declaration.Function.class::isInstance)
                .map(Declaration::symbol);
        Stream<Symbol> left = model.refusals().stream()
                .map(Refusal::symbol)
                .filter(it -> it.key().kind() == Kind.FUNCTION);
        return Stream.concat(bound, left).map(Symbol::name);
    }
}
