// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import java.util.List;

/**
 * What status codes mean on one target.
 *
 * @param ok the value that means success
 * @param okName its name; its number when it has none
 * @param codes what else may come, each value once
 */
public record StatusTable(int ok, String okName, List<Code> codes) {
    /** Keeps its own copy of the codes. */
    public StatusTable {
        codes = List.copyOf(codes);
    }

    /**
     * A code that is no success.
     *
     * @param value its value
     * @param name its constant
     * @param text the header's comment on it, in one line; may be empty
     */
    public record Code(int value, String name, String text) {}
}
