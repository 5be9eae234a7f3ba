// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;

/** Writes the class of a function type: what Java implements, how C gets a pointer to it, how Java calls one. */
final class CallbackWriter {
    private final Signatures signatures;

    CallbackWriter(Signatures signatures) {
        this.signatures = signatures;
    }

    /** All that it can do it inherits from the class of its signature. */
    void write(JavaWriter out, GeneratedClass.OfCallback callback, Place place, boolean nested) {
        Documentation.small(out, callback.prototype(), callback.comment());
        out.open("public " + (nested ? "static " : "") + "class " + callback.name() + " extends "
                + place.names().symbolsClass() + "." + signatures.callback(callback.type()));
        out.line(callback.name() + "() {}").close();
    }
}
