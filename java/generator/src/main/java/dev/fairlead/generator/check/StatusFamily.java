// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.model.DeclarationKey;
import java.util.List;
import java.util.Optional;

/**
 * Status codes that become one class of exceptions.
 *
 * @param exceptionName the class
 * @param origin what they are in the header: {@code enum fl_status_code}
 * @param ok the value that means success
 * @param okName its name; its number when it has none
 * @param codes what else may come, each value once
 * @param message a function of the library that gives the text of a code; empty when the codes' own texts serve
 */
public record StatusFamily(
        String exceptionName,
        String origin,
        int ok,
        String okName,
        List<Code> codes,
        Optional<DeclarationKey> message) {
    /** Keeps its own copy of the codes. */
    public StatusFamily {
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
