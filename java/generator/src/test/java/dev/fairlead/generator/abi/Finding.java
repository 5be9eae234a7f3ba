// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A function that was bound wrongly.
 *
 * @param function the function
 * @param seed what its values are drawn from
 * @param exchange the values of the call that failed; empty when it came to no call
 * @param differences what did not arrive
 * @param problem what was thrown; empty when the call returned
 */
record Finding(
        Type.Function function,
        long seed,
        Optional<Exchange> exchange,
        List<Difference> differences,
        Optional<Throwable> problem) {
    /** The smallest functions first. */
    static final Comparator<Finding> BY_WEIGHT = Comparator.comparingInt(it -> Reductions.weight(it.function()));

    private static final int MOST_LINES = 40;

    /** The declarations in C, what was sent, and what was seen instead. */
    String text() {
        StringBuilder text = new StringBuilder(CDeclarations.text(List.of(function)));
        exchange.ifPresent(it -> {
            text.append("In round ").append(it.round()).append(", sent to C: ").append(list(it.seen()));
            text.append("\nsent to Java: ").append(list(it.given())).append('\n');
        });
        differences.stream().limit(MOST_LINES).forEach(it -> text.append(it).append('\n'));
        if (differences.size() > MOST_LINES) {
            text.append("and ").append(differences.size() - MOST_LINES).append(" more\n");
        }
        problem.ifPresent(it -> text.append(causes(it)));
        return text.toString();
    }

    private static String list(List<Slot> slots) {
        return slots.isEmpty()
                ? "nothing"
                : slots.stream()
                        .map(slot -> slot.label() + " = 0x" + Long.toHexString(slot.bits()))
                        .collect(Collectors.joining(", "));
    }

    private static String causes(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            text.append(before).append(each).append('\n');
            before = "because of ";
        }
        return text.toString();
    }
}
