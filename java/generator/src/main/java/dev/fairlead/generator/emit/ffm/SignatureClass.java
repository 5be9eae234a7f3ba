// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.CType;

/**
 * What stands for the functions and callbacks of one signature.
 *
 * @param kind what it is for
 * @param name its simple name
 * @param type the signature, its parameters without names
 */
record SignatureClass(Kind kind, String name, CType.FunctionType type) {
    /** What it is for. */
    enum Kind {
        /** Calls of functions: an interface that holds their handle. */
        CALL,
        /** The same, for calls for which the garbage collector waits. */
        CRITICAL_CALL,
        /** Callbacks, and calls of functions too: a class that the callbacks' own extend. */
        CALLBACK,
        /** A single callback, in whose own class all of it stands. */
        LONE_CALLBACK
    }

    /** {@return the same signature when one more function or callback has it} */
    SignatureClass with(Kind more) {
        boolean callback = more == Kind.LONE_CALLBACK;
        return callback ? new SignatureClass(Kind.CALLBACK, name, type) : this;
    }
}
