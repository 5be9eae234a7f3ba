// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import java.util.Collection;
import java.util.List;

/** Shows names in a message: a few of them, and how many more there are. */
final class NameList {
    private static final int SHOWN = 8;

    private NameList() {}

    static String of(Collection<String> names) {
        List<String> shown = names.stream().limit(SHOWN).toList();
        int more = names.size() - shown.size();
        return String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
    }

    /** {@return a number and what is counted: "1 symbol", "3 symbols"} */
    static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
