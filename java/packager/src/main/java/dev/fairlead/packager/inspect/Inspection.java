// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import java.util.List;
import java.util.Optional;

/**
 * What was found out about a library, or about one processor's part of a universal one.
 *
 * @param place where it is, for people
 * @param facts what it says of itself; empty when it cannot be read
 * @param results what each check says, in a fixed order
 */
public record Inspection(String place, Optional<Facts> facts, List<CheckResult> results) {
    /** Keeps its own copy. */
    public Inspection {
        results = List.copyOf(results);
    }

    /**
     * Counts checks.
     *
     * @param status how they ended
     * @return how many ended so
     */
    public long count(CheckStatus status) {
        return results.stream().filter(it -> it.status() == status).count();
    }

    /** {@return all that is wrong, in the order of the checks} */
    public List<Finding> findings() {
        return results.stream().flatMap(it -> it.findings().stream()).toList();
    }
}
