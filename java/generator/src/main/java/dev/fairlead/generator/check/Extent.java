// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

/** A number that says how much memory a pointer stands for. */
public sealed interface Extent {
    /**
     * A fixed number.
     *
     * @param value the number
     */
    record Constant(long value) implements Extent {}

    /**
     * The value of a parameter.
     *
     * @param name the parameter's name in Java
     * @param unsignedInt whether it is an int that C reads without a sign
     */
    record OfParameter(String name, boolean unsignedInt) implements Extent {}
}
