// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

/**
 * A call of C as Java.
 *
 * @param expression the call
 * @param throwing whether it is declared to throw anything, as a call of a handle is
 */
record Call(String expression, boolean throwing) {
    /**
     * A call of a handle.
     *
     * @param result the Java type of the result
     * @param handle the expression of the handle
     * @param arguments the address, and all further arguments
     * @return the call
     */
    static Call ofHandle(String result, String handle, String arguments) {
        String cast = result.equals("void") ? "" : "(" + result + ") ";
        return new Call(cast + handle + ".invokeExact(" + arguments + ")", true);
    }
}
