// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.config;

import dev.fairlead.generator.config.FunctionRule.ParameterRule;
import dev.fairlead.generator.model.Annotation;
import dev.fairlead.generator.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a {@code [[function]]}. What it says takes the form of the annotations that the header could have had. */
final class FunctionReader {
    private static final Set<String> KEYS = Set.of("match", "java", "skip", "short", "returns", "params");
    private static final Set<String> RETURNS = Set.of("string");
    private static final List<String> DIRECTIONS = List.of("in", "out", "inout");
    private static final List<String> FLAGS = List.of("in", "out", "inout", "nullable", "string");
    private static final List<Shape> GRIDS = List.of(Shape.IMAGE, Shape.VOLUME);
    private static final Set<String> PARAMETER =
            Set.of("in", "out", "inout", "nullable", "string", "length", "image", "volume");

    private FunctionReader() {}

    static FunctionRule read(TableReader table) {
        table.refuseUnknown(KEYS);
        return new FunctionRule(
                TomlReader.glob(table.required("match", "which functions: match = \"scan_open\"")),
                table.string("java"),
                table.flag("skip"),
                annotations(table),
                table.table("params").map(FunctionReader::parameters).orElse(List.of()),
                table.location());
    }

    private static List<Annotation> annotations(TableReader table) {
        List<Annotation> annotations = new ArrayList<>();
        table.number("short")
                .ifPresent(bytes -> annotations.add(
                        new Annotation("short", List.of(bytes.value().toString()))));
        table.table("returns").ifPresent(returns -> {
            returns.refuseUnknown(RETURNS);
            if (returns.flag("string")) {
                annotations.add(new Annotation("returns", List.of("string")));
            }
        });
        return annotations;
    }

    private static List<ParameterRule> parameters(TableReader table) {
        List<ParameterRule> rules = new ArrayList<>();
        for (String key : table.keys()) {
            table.table(key).ifPresent(inner -> rules.add(new ParameterRule(key, parameter(inner), table.at(key))));
        }
        return rules;
    }

    private static List<Annotation> parameter(TableReader table) {
        table.refuseUnknown(PARAMETER);
        List<Annotation> annotations = new ArrayList<>();
        for (String flag : FLAGS) {
            if (table.flag(flag)) {
                annotations.add(new Annotation(flag, List.of()));
            }
        }
        table.extent("length").ifPresent(length -> annotations.add(new Annotation("length", List.of(length.value()))));
        for (Shape grid : GRIDS) {
            if (table.has(grid.annotation())) {
                annotations.add(grid(table, grid));
            }
        }
        if (annotations.stream().filter(it -> DIRECTIONS.contains(it.name())).count() > 1) {
            table.wrong("in", "the only one of in, out and inout", "one of several");
        }
        return annotations;
    }

    private static Annotation grid(TableReader table, Shape grid) {
        List<String> extents = table.extents(grid.annotation());
        if (extents.size() != grid.extents().size()) {
            int last = grid.extents().size() - 1;
            String all = String.join(", ", grid.extents().subList(0, last)) + " and "
                    + grid.extents().get(last);
            table.wrong(grid.annotation(), "an array of " + all, "one of " + extents.size());
        }
        return new Annotation(grid.annotation(), extents);
    }
}
