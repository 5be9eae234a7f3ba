// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import java.util.List;

/**
 * Writes what stands for signatures. A handle is a constant of an interface that is initialised on first use: it costs
 * nothing until then, and is folded into the calling code afterwards.
 */
final class SignatureWriter {
    private final Signatures signatures;
    private final Place place;

    SignatureWriter(Signatures signatures, Place place) {
        this.signatures = signatures;
        this.place = place;
    }

    /** {@return the functions that are called themselves, by their numbers} */
    List<String> functions() {
        return signatures.functions();
    }

    /** {@return the shims that are called, by their numbers} */
    List<String> shims() {
        return signatures.shims();
    }

    void write(JavaWriter out) {
        out.blank();
        out.line(
                "// One for each signature: a letter for the result, and one for each parameter. Its handle takes the");
        out.line("// address first, and is linked when it is first used.");
        CallbackWriter callbacks = new CallbackWriter(signatures);
        for (SignatureClass each : signatures.classes()) {
            switch (each.kind()) {
                case CALL -> writeHandle(out, each, "");
                case CRITICAL_CALL -> writeHandle(out, each, ", Linker.Option.critical(true)");
                case CALLBACK ->
                    callbacks.writeWhole(out, "public static class " + each.name(), each.name(), each.type(), place);
                case LONE_CALLBACK -> {}
            }
        }
    }

    private void writeHandle(JavaWriter out, SignatureClass of, String options) {
        String link = signatures.link(of.type(), place.seeing(""), options);
        out.method("interface " + of.name(), "MethodHandle " + place.names().handleField() + " = " + link + ";");
    }
}
