// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A version of numbers with dots between them.
 *
 * @param numbers the numbers
 */
record Version(List<Integer> numbers) implements Comparable<Version> {
    /** Keeps its own copy. */
    Version {
        numbers = List.copyOf(numbers);
    }

    /** Reads {@code 2.17}; parts that are no numbers end it. */
    static Version of(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : text.split("\\.", -1)) {
            if (!part.matches("\\d{1,9}")) {
                break;
            }
            numbers.add(Integer.parseInt(part));
        }
        return new Version(numbers);
    }

    @Override
    public int compareTo(Version other) {
        return Arrays.compare(
                numbers.stream().mapToInt(it -> it).toArray(),
                other.numbers.stream().mapToInt(it -> it).toArray());
    }

    @Override
    public String toString() {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
