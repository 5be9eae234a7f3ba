// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.model.Symbol;
import dev.fairlead.generator.model.TypeUse;
import java.util.ArrayList;
import java.util.List;

/** Finds the function pointers that no class stands for: to Java they are addresses, which it can only hand on. */
public final class AddressesOnly {
    private final Callables callables;
    private final List<Pointer> found = new ArrayList<>();

    /**
     * A function pointer without a class.
     *
     * @param symbol the typedef, function, variable or record that it stands in
     * @param name what it is called there: the typedef, {@code struct log.write}, {@code f's callback}
     * @param reason why neither a call through it nor one from C can be made
     */
    public record Pointer(Symbol symbol, String name, String reason) {}

    private AddressesOnly(HeaderModel model) {
        this.callables = new Callables(model, new RecordNames(model));
    }

    /**
     * Finds them.
     *
     * @param model what is bound
     * @return the function pointers, in source order
     */
    public static List<Pointer> of(HeaderModel model) {
        AddressesOnly finder = new AddressesOnly(model);
        model.declarations().forEach(finder::examine);
        return finder.found;
    }

    private void examine(Declaration declaration) {
        Symbol symbol = declaration.symbol();
        switch (declaration) {
            case Declaration.Typedef typedef -> examine(symbol, symbol.name(), typedef.target());
            case Declaration.Variable variable -> examine(symbol, symbol.name(), variable.type());
            case Declaration.Function function -> {
                examine(symbol, symbol.name() + "'s result", function.type().result());
                function.type()
                        .parameters()
                        .forEach(it -> examine(symbol, symbol.name() + "'s " + it.name(), it.type()));
            }
            case Declaration.Composite record ->
                record.fields().forEach(it -> examine(symbol, symbol.key() + "." + it.name(), it.type()));
            case Declaration.Enumeration _, Declaration.Constant _ -> {}
        }
    }

    private void examine(Symbol symbol, String name, TypeUse use) {
        switch (use.type()) {
            case CType.FunctionType function -> callables.objection(function).ifPresent(it -> add(symbol, name, it));
            case CType.Pointer pointer
            when pointer.pointee().type() instanceof CType.FunctionType -> examine(symbol, name, pointer.pointee());
            case CType.Pointer pointer
            when pointer.pointee().type() instanceof CType.Unsupported function
                    && function.reason() == RefusalReason.CONVENTION ->
                add(symbol, name, function.reason().text() + ": " + function.spelling());
            case CType.Array array -> examine(symbol, name, array.element());
            default -> {}
        }
    }

    private void add(Symbol symbol, String name, String reason) {
        found.add(new Pointer(symbol, name.strip(), reason));
    }
}
