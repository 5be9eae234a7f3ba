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
 * @param tables what the codes are on each target of the model; there is at least one
 * @param message a function of the library that gives the text of a code; empty when the codes' own texts serve
 */
public record StatusFamily(
        String exceptionName, String origin, List<StatusTable> tables, Optional<DeclarationKey> message) {
    /** Keeps its own copy of the tables. */
    public StatusFamily {
        tables = List.copyOf(tables);
    }

    /** {@return the name of what means success, on the first target} */
    public String okName() {
        return tables.getFirst().okName();
    }
}
