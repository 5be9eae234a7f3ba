// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value that did not arrive.
 *
 * @param who who saw it: C or Java
 * @param label which value
 * @param sent its bits; empty when nothing should have come
 * @param seen what came; empty when nothing did
 */
record Difference(String who, String label, Optional<Long> sent, Optional<Long> seen) {
    /** All that two sides disagree on. */
    static List<Difference> between(String who, List<Slot> sent, List<Slot> seen) {
        List<Difference> found = new ArrayList<>();
        for (int i = 0; i < Math.max(sent.size(), seen.size()); i++) {
            Optional<Slot> one = i < sent.size() ? Optional.of(sent.get(i)) : Optional.empty();
            Optional<Slot> other = i < seen.size() ? Optional.of(seen.get(i)) : Optional.empty();
            if (!one.equals(other)) {
                String label = one.or(() -> other).orElseThrow().label();
                found.add(new Difference(who, label, one.map(Slot::bits), other.map(Slot::bits)));
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return label + ": sent " + hex(sent) + ", " + who + " saw " + hex(seen);
    }

    private static String hex(Optional<Long> bits) {
        return bits.map(it -> "0x" + Long.toHexString(it)).orElse("nothing");
    }
}
