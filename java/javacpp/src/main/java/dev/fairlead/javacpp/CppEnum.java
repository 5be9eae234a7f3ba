// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.javacpp;

/**
 * An enum of C++. What C++ returns or hands to a callback is the constant of its value, so that {@code ==} and {@code
 * switch} hold. A value that no constant has, as of flags that were joined, comes as an object that is none of the
 * constants, with a name that is null and the ordinal -1: look at its {@code value} before a {@code switch}, which throws.
 */
@FunctionalInterface
public interface CppEnum {
    /** {@return the constant of this value; this object where no constant has it} */
    CppEnum intern();
}
