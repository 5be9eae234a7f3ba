// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import java.util.List;

/** What a C function returns by itself. */
public sealed interface Returned {
    /** Nothing. */
    record Nothing() implements Returned {}

    /**
     * A result.
     *
     * @param value what
     */
    record Result(Value value) implements Returned {}

    /**
     * A status: nothing when it is good, an exception when it is not.
     *
     * @param family what its codes mean
     * @param masks which bits of the int that Java makes of it are the code, on each target of the model; -1 where all
     *     are, because C has the sign that Java has
     */
    record Status(StatusFamily family, List<Integer> masks) implements Returned {
        /** Keeps its own copy of the masks. */
        public Status {
            masks = List.copyOf(masks);
        }
    }
}
