// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How much of a model for several targets is not alike on all of them. An enumerator counts as a declaration.
 *
 * @param alike how many declarations are the same everywhere
 * @param chosen how many are chosen among when classes are initialised
 * @param reasons for what differs, how many of these it concerns, in the order in which it is met: {@code long}, {@code
 *     wchar_t}, {@code layout}, {@code value}
 * @param only for the names of platforms that have what others do not, how many declarations
 */
public record TargetDifferences(long alike, long chosen, Map<String, Long> reasons, Map<String, Long> only) {
    /** Keeps its own copies, in their order. */
    public TargetDifferences {
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
        only = Collections.unmodifiableMap(new LinkedHashMap<>(only));
    }

    /**
     * Counts.
     *
     * @param model a model
     * @return the numbers; of one target all is alike
     */
    public static TargetDifferences of(HeaderModel model) {
        Counter counter = new Counter(model);
        model.declarations().forEach(counter::count);
        return new TargetDifferences(counter.alike, counter.chosen, counter.reasons, counter.only);
    }

    private static final class Counter {
        private final HeaderModel model;
        private final Widths widths;
        private final Map<String, Long> reasons = new LinkedHashMap<>();
        private final Map<String, Long> only = new LinkedHashMap<>();
        private long alike;
        private long chosen;

        Counter(HeaderModel model) {
            this.model = model;
            this.widths = new Widths(model.targets());
        }

        void count(Declaration declaration) {
            if (declaration instanceof Declaration.Enumeration enumeration) {
                enumeration.constants().forEach(this::count);
            }
            List<String> all =
                    model.targets().stream().map(TargetFacts::platform).toList();
            List<String> having = model.targets().stream()
                    .filter(it -> !it.absent().contains(declaration.symbol().key()))
                    .map(TargetFacts::platform)
                    .toList();
            Set<String> differing = differing(declaration);
            if (having.size() < all.size()) {
                only.merge(String.join(", ", PlatformNames.shortened(having, all)), 1L, Long::sum);
            } else if (differing.isEmpty()) {
                alike++;
            } else {
                chosen++;
                differing.forEach(it -> reasons.merge(it, 1L, Long::sum));
            }
        }

        private Set<String> differing(Declaration declaration) {
            Set<String> found = new LinkedHashSet<>();
            DeclarationKey key = declaration.symbol().key();
            switch (declaration) {
                case Declaration.Function function -> add(function.type(), found);
                case Declaration.Variable variable -> add(variable.type(), found);
                case Declaration.Typedef typedef ->
                    add(
                            new TypeUse(
                                    typedef.symbol().name(),
                                    typedef.target().type(),
                                    typedef.target().isConst()),
                            found);
                case Declaration.Composite record -> addIf(record.complete() && layoutsDiffer(key), "layout", found);
                case Declaration.Constant _ -> addIf(valuesDiffer(key), "value", found);
                case Declaration.Enumeration _ -> {}
            }
            return found;
        }

        private boolean layoutsDiffer(DeclarationKey key) {
            return distinct(model.targets().stream()
                            .map(it -> Objects.requireNonNull(it.records().get(key), key.text()))
                            .toList())
                    > 1;
        }

        private boolean valuesDiffer(DeclarationKey key) {
            return distinct(model.targets().stream()
                            .map(it -> Objects.requireNonNull(it.constants().get(key), key.text()))
                            .toList())
                    > 1;
        }

        private static long distinct(List<?> facts) {
            return facts.stream().distinct().count();
        }

        private static void addIf(boolean condition, String word, Set<String> found) {
            if (condition) {
                found.add(word);
            }
        }

        private void add(CType.FunctionType function, Set<String> found) {
            List<TypeUse> uses = new ArrayList<>(List.of(function.result()));
            function.parameters().forEach(it -> uses.add(it.type()));
            uses.forEach(it -> add(it, found));
        }

        private void add(TypeUse use, Set<String> found) {
            switch (use.canonical()) {
                case CType.Array array -> add(array.element(), found);
                case CType.Pointer pointer
                when pointer.pointee().canonical() instanceof CType.FunctionType function -> add(function, found);
                case CType.FunctionType function -> add(function, found);
                case CType.RecordRef record ->
                    addIf(hasLayouts(record.key()) && layoutsDiffer(record.key()), "layout", found);
                default -> addIf(widths.vary(use), word(use), found);
            }
        }

        private boolean hasLayouts(DeclarationKey key) {
            return model.host().records().containsKey(key);
        }

        /** The type as it is called where it begins to differ. */
        private static String word(TypeUse use) {
            String name = use.written();
            CType current = use.type();
            while (current instanceof CType.TypedefRef typedef) {
                name = typedef.key().text();
                current = typedef.target().type();
            }
            return switch (current) {
                case CType.ScalarType scalar -> scalar.scalar().cName();
                case CType.EnumRef enumeration -> enumeration.key().toString();
                default -> name;
            };
        }
    }
}
