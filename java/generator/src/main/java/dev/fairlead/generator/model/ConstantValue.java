// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

/** A constant's value on one target. */
public sealed interface ConstantValue {
    /**
     * An integer or an address, as the 64 bits that hold it (sign-extended when its type is signed).
     *
     * @param bits the value
     */
    record Whole(long bits) implements ConstantValue {}

    /**
     * A floating value.
     *
     * @param value the value
     */
    record Floating(double value) implements ConstantValue {}

    /**
     * Text.
     *
     * @param value the characters, without the ending NUL
     */
    record Text(String value) implements ConstantValue {}
}
