// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import java.util.Map;
import java.util.Optional;

/**
 * A class that stands for all functions, or all callbacks, of one signature.
 *
 * @param kind what it is for
 * @param name its simple name
 * @param signature the signature as Java sees it, parameters called x0, x1, …
 * @param code the signature in letters that the shared class understands; empty where it has records
 * @param descriptor the expression that makes its descriptor in the shared class
 * @param addresses the symbols of its functions by the fields that hold their addresses
 */
record SignatureClass(
        Kind kind,
        String name,
        Signature signature,
        Optional<String> code,
        String descriptor,
        Map<String, String> addresses) {
    /** What a class is for. */
    enum Kind {
        /** Calls from Java. */
        CALL,
        /** Calls from Java for which the garbage collector waits. */
        CRITICAL_CALL,
        /** Functions of Java that C calls. */
        CALLBACK
    }
}
