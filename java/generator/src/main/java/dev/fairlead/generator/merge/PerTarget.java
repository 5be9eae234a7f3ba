// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.merge;

import dev.fairlead.generator.model.PlatformNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One thing as each target has it.
 *
 * @param platforms the names of the targets
 * @param each what it is on each of them, in their order; empty where it is not there
 */
record PerTarget<T>(List<String> platforms, List<Optional<T>> each) {
    PerTarget {
        platforms = List.copyOf(platforms);
        each = List.copyOf(each);
    }

    /** {@return those that are there} */
    List<T> present() {
        return each.stream().flatMap(Optional::stream).toList();
    }

    /** {@return that of the first target which has it} */
    T first() {
        return present().getFirst();
    }

    /** {@return a part of it, there where it is there itself} */
    <R> PerTarget<R> map(Function<T, R> part) {
        return flatMap(it -> Optional.of(part.apply(it)));
    }

    /** {@return a part of it that may be missing, too} */
    <R> PerTarget<R> flatMap(Function<T, Optional<R>> part) {
        List<Optional<R>> parts = new ArrayList<>();
        each.forEach(it -> parts.add(it.flatMap(part)));
        return new PerTarget<>(platforms, parts);
    }

    /** {@return what each target has; where it is not there, what the first target has that does} */
    List<T> completed() {
        return each.stream().map(it -> it.orElseGet(this::first)).toList();
    }

    /** {@return whether all that have it have the same} */
    boolean isAlike() {
        return present().stream().distinct().limit(2).count() <= 1;
    }

    /**
     * The same of all targets.
     *
     * @param what the fact, for the message
     * @return the fact
     * @throws Conflict when they differ
     */
    T common(String what) throws Conflict {
        if (!isAlike()) {
            throw new Conflict(what + " " + differing(String::valueOf));
        }
        return first();
    }

    /** {@return what it is where, in words: {@code 4 on windows; 8 on linux, macosx}} */
    String differing(Function<T, String> words) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (int i = 0; i < platforms.size(); i++) {
            String platform = platforms.get(i);
            each.get(i)
                    .ifPresent(it -> places.computeIfAbsent(words.apply(it), _ -> new ArrayList<>())
                            .add(platform));
        }
        return places.entrySet().stream()
                .map(it -> it.getKey() + " on " + String.join(", ", PlatformNames.shortened(it.getValue(), platforms)))
                .collect(Collectors.joining("; "));
    }
}
