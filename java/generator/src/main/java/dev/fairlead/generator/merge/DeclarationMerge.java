// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.merge;

import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.Field;
import dev.fairlead.generator.model.Shim;
import dev.fairlead.generator.model.Symbol;
import dev.fairlead.generator.model.TargetFacts;
import dev.fairlead.generator.model.TypeUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one declaration of those of one key. */
final class DeclarationMerge {
    private final TypeMerge types;

    DeclarationMerge(List<TargetFacts> targets) {
        this.types = new TypeMerge(targets);
    }

    /**
     * Merges.
     *
     * @param variants a declaration as each target has it; there is at least one
     * @return the declaration, with all members and constants that some target has
     * @throws Conflict when it is not one thing
     */
    Declaration merge(PerTarget<Declaration> variants) throws Conflict {
        Declaration first = variants.first();
        Symbol symbol = first.symbol();
        variants.map(it -> it.label().orElse("its own name")).common("its symbol is");
        requireOneWay(variants);
        Optional<Shim> shim = first.shim();
        return switch (first) {
            case Declaration.Function function ->
                new Declaration.Function(
                        symbol,
                        types.functions(variants.map(it -> ((Declaration.Function) it).type())),
                        shim,
                        function.label());
            case Declaration.Variable variable ->
                new Declaration.Variable(
                        symbol,
                        types.merge(variants.map(it -> ((Declaration.Variable) it).type())),
                        shim,
                        variable.label());
            case Declaration.Typedef typedef ->
                new Declaration.Typedef(
                        symbol,
                        types.merge(variants.map(it -> ((Declaration.Typedef) it).target())),
                        variants.map(it -> ((Declaration.Typedef) it).alignment())
                                .common("it is aligned"));
            case Declaration.Constant constant ->
                new Declaration.Constant(
                        symbol,
                        types.merge(variants.map(it -> ((Declaration.Constant) it).type())),
                        constant.replaced());
            case Declaration.Composite _ -> record(variants.map(Declaration.Composite.class::cast));
            case Declaration.Enumeration _ -> enumeration(variants.map(Declaration.Enumeration.class::cast));
        };
    }

    private static void requireOneWay(PerTarget<Declaration> variants) throws Conflict {
        PerTarget<String> ways = variants.map(it -> it.shim()
                .map(shim -> "through C (" + shim.reason().text() + ")")
                .orElse("by Java itself"));
        if (!ways.isAlike()) {
            throw new Conflict("it is called " + ways.differing(it -> it));
        }
    }

    private Declaration.Composite record(PerTarget<Declaration.Composite> variants) throws Conflict {
        PerTarget<Declaration.Composite> complete =
                variants.flatMap(it -> it.complete() ? Optional.of(it) : Optional.empty());
        if (complete.present().isEmpty()) {
            return variants.first();
        }
        List<Field> fields = new ArrayList<>();
        for (String name : inOrder(complete.each().stream()
                .map(it -> it.map(DeclarationMerge::names).orElse(List.of()))
                .toList())) {
            fields.add(field(name, complete.flatMap(it -> find(it, name))));
        }
        return new Declaration.Composite(complete.first().symbol(), fields, true);
    }

    private Field field(String name, PerTarget<Field> variants) throws Conflict {
        PerTarget<TypeUse> uses = variants.map(Field::type);
        try {
            variants.map(Field::bitWidth).common("its bits are");
            return variants.first().with(types.merge(uses));
        } catch (Conflict e) {
            throw new Conflict("member '" + name + "' is " + e.words());
        }
    }

    private Declaration.Enumeration enumeration(PerTarget<Declaration.Enumeration> variants) throws Conflict {
        Map<DeclarationKey, Declaration.Constant> constants = new LinkedHashMap<>();
        for (DeclarationKey key : inOrder(variants.each().stream()
                .map(it -> it.map(DeclarationMerge::keys).orElse(List.of()))
                .toList())) {
            PerTarget<Declaration> same = variants.flatMap(it -> it.constants().stream()
                    .filter(constant -> constant.symbol().key().equals(key))
                    .map(Declaration.class::cast)
                    .findFirst());
            constants.put(key, (Declaration.Constant) merge(same));
        }
        return new Declaration.Enumeration(variants.first().symbol(), List.copyOf(constants.values()));
    }

    private static List<DeclarationKey> keys(Declaration.Enumeration enumeration) {
        return enumeration.constants().stream().map(it -> it.symbol().key()).toList();
    }

    /** {@return the names of a record's members; those without one are known by their number among such} */
    static List<String> names(Declaration.Composite record) {
        List<String> names = new ArrayList<>();
        int unnamed = 0;
        for (Field field : record.fields()) {
            names.add(field.name().isEmpty() ? "#" + unnamed++ : field.name());
        }
        return names;
    }

    private static Optional<Field> find(Declaration.Composite record, String name) {
        int index = names(record).indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(record.fields().get(index));
    }

    /**
     * Brings lists together.
     *
     * @param lists lists that have much in common
     * @return all elements, each once: those of the first list in its order, what others add behind what it follows there
     */
    static <T> List<T> inOrder(List<List<T>> lists) {
        List<T> all = new ArrayList<>();
        for (List<T> list : lists) {
            int at = 0;
            for (T element : list) {
                int known = all.indexOf(element);
                if (known >= 0) {
                    at = known + 1;
                } else {
                    all.add(at++, element);
                }
            }
        }
        return all;
    }
}
