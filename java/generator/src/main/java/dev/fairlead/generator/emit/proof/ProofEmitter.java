// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.proof;

import dev.fairlead.generator.emit.GeneratedMark;
import dev.fairlead.generator.emit.NativeFile;
import dev.fairlead.generator.emit.proof.Assertions.Line;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes down what the generated Java takes for granted of the headers, as assertions for a C compiler. The same model and
 * input always give the same bytes.
 */
public final class ProofEmitter {
    private static final String OFFSETOF = "offsetof";

    /**
     * Writes the proof of a model.
     *
     * @param model what is bound
     * @param input how the user named it, and what clang found out of it
     * @return the proof
     */
    public Proof emit(HeaderModel model, ProofInput input) {
        Sizes sizes = new Sizes(model.host());
        CNames names = new CNames(model, input.inScope());
        Assertions head = new Assertions();
        new ProofHead(input, model.host().triple()).write(head);
        ConstantClaims constants =
                new ConstantClaims(sizes, input.inScope(), input.folded().orElse(Set.of()));
        Assertions macros = macros(model, constants);
        TypeClaims typeClaims = new TypeClaims(sizes, names);
        Assertions types = types(model, typeClaims);
        enums(types, model, typeClaims, constants);
        records(types, model, new RecordClaims(sizes, names, records(model)));
        Assertions hidden = new Assertions();
        types.words().stream()
                .filter(it -> input.macros().contains(it) && !it.equals(OFFSETOF))
                .forEach(it -> hidden.line("#undef " + it));
        int count = macros.count() + types.count();
        return proof(input.headerNames(), List.of(head, macros, hidden, types), count);
    }

    /** Constants come first: behind them no macro is needed, and all that would hide a member can go. */
    private static Assertions macros(HeaderModel model, ConstantClaims claims) {
        Assertions out = new Assertions().heading("What macros are worth");
        each(model, Declaration.Constant.class, constant -> claims.macro(out, constant));
        return out;
    }

    private static Assertions types(HeaderModel model, TypeClaims claims) {
        Assertions out = new Assertions().heading("Arithmetic types");
        claims.scalars(out);
        each(model, Declaration.Typedef.class, typedef -> claims.typedef(out, typedef));
        return out;
    }

    private static void enums(Assertions out, HeaderModel model, TypeClaims types, ConstantClaims constants) {
        out.heading("Enums");
        each(model, Declaration.Enumeration.class, enumeration -> {
            types.enumeration(out, enumeration);
            enumeration.constants().forEach(constant -> constants.enumerator(out, constant));
        });
    }

    private static void records(Assertions out, HeaderModel model, RecordClaims claims) {
        out.heading("Structs and unions");
        each(model, Declaration.Composite.class, record -> claims.record(out, record));
    }

    private static <T extends Declaration> void each(HeaderModel model, Class<T> kind, Consumer<T> action) {
        model.declarations().stream().filter(kind::isInstance).map(kind::cast).forEach(action);
    }

    private static Map<DeclarationKey, Declaration.Composite> records(HeaderModel model) {
        Map<DeclarationKey, Declaration.Composite> records = new HashMap<>();
        each(
                model,
                Declaration.Composite.class,
                record -> records.put(record.symbol().key(), record));
        return records;
    }

    private static Proof proof(List<String> headers, List<Assertions> parts, int count) {
        List<String> lines = new ArrayList<>(List.of(GeneratedMark.line(headers)));
        Map<Integer, Symbol> symbols = new HashMap<>();
        for (Assertions part : parts) {
            for (Line line : part.lines()) {
                lines.add(line.text());
                line.symbol().ifPresent(symbol -> symbols.put(lines.size(), symbol));
            }
        }
        return new Proof(new NativeFile(Proof.PATH, String.join("\n", lines) + "\n"), symbols, count);
    }
}
