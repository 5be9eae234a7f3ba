// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

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
     */
    record Status(StatusFamily family) implements Returned {}
}
