// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

/**
 * A method or constructor that users have.
 *
 * @param javaClass its class
 * @param cppName its name in C++; of a constructor {@link #CONSTRUCTOR}
 * @param parameterCount how many parameters it takes
 */
public record Bound(String javaClass, String cppName, int parameterCount) {
    /** What stands for the name of a constructor. */
    public static final String CONSTRUCTOR = "<init>";
}
