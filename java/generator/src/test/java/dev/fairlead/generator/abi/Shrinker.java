// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes a function that fails as small as it can be. */
final class Shrinker {
    /** So many are bound at once, the smallest first: the first ones that fail are enough for a step. */
    private static final int AT_ONCE = 24;

    private static final int MOST_STEPS = 40;

    private Shrinker() {}

    /** {@return the smallest that was found to fail still} */
    static Finding shrink(Finding found, Run run) throws IOException, InterruptedException {
        Finding smallest = found;
        for (int step = 0; step < MOST_STEPS; step++) {
            List<Type.Function> candidates = candidates(smallest.function());
            // What cannot be built keeps all others from being built with it: one after the other is tried.
            int atOnce = smallest.exchange().isPresent() ? AT_ONCE : 1;
            List<Finding> failing = first(candidates, atOnce, run);
            if (failing.isEmpty()) {
                return smallest;
            }
            smallest = failing.stream().min(Finding.BY_WEIGHT).orElseThrow();
        }
        return smallest;
    }

    private static List<Finding> first(List<Type.Function> candidates, int atOnce, Run run)
            throws IOException, InterruptedException {
        for (int start = 0; start < candidates.size(); start += atOnce) {
            int end = Math.min(start + atOnce, candidates.size());
            List<Finding> failing = run.of(candidates.subList(start, end));
            if (!failing.isEmpty()) {
                return failing;
            }
        }
        return List.of();
    }

    /** The smaller ones, the smallest first, numbered anew. */
    private static List<Type.Function> candidates(Type.Function function) {
        List<Type.Function> smaller = Reductions.of(function).stream()
                .distinct()
                .filter(it -> Reductions.weight(it) < Reductions.weight(function))
                .sorted(Comparator.comparingInt(Reductions::weight))
                .toList();
        List<Type.Function> functions = new ArrayList<>();
        for (int i = 0; i < smaller.size(); i++) {
            Type.Function each = smaller.get(i);
            functions.add(new Type.Function(i, each.inline(), each.prototype()));
        }
        return functions;
    }
}
