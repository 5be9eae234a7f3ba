// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import java.util.List;

/**
 * Writes what stands for signatures. A handle is a constant of an interface that is initialised on first use: it costs
 * nothing until then, and is folded into the calling code afterwards.
 */
final class SignatureWriter {
    /** How many go into one class: each takes up to five of the 65,535 constants that a class file holds. */
    static final int MOST = 10_000;

    private final Signatures signatures;
    private final Place place;
    private final int most;

    SignatureWriter(Signatures signatures, Place place, int most) {
        this.most = most;
        this.signatures = signatures;
        this.place = place;
    }

    /** {@return whether one of them is chosen by the platform} */
    boolean vary() {
        return signatures.vary();
    }

    /** {@return the functions that are called themselves, by their numbers} */
    List<String> functions() {
        return signatures.functions();
    }

    /** {@return the shims that are called, by their numbers} */
    List<String> shims() {
        return signatures.shims();
    }

    /** {@return the classes that the shared class inherits from, where it has no room for all signatures} */
    List<String> furtherClasses() {
        RawNames names = place.names();
        return names.furtherClasses(
                names.symbolsClass(), Math.ceilDiv(signatures.classes().size(), most) - 1);
    }

    /** {@return what stands behind the name of the shared class or of one that it inherits from} */
    String heritage(String className) {
        List<String> further = furtherClasses();
        int next = further.indexOf(className) + 1;
        return next < further.size() ? " extends " + further.get(next) : "";
    }

    /** Writes those of the shared class. */
    void write(JavaWriter out) {
        out.blank();
        out.line(
                "// One for each signature: a letter for the result, and one for each parameter. Its handle takes the");
        out.line("// address first, and is linked when it is first used.");
        writeClasses(out, 0, place.seeing(""));
    }

    /** Writes a class with those that the shared class has no room for. */
    void writeFurther(JavaWriter out, String className) {
        out.javadoc(List.of("Signatures that {@link " + place.names().symbolsClass() + "} inherits."));
        out.open("public class " + className + heritage(className));
        out.line(className + "() {}");
        writeClasses(out, furtherClasses().indexOf(className) + 1, place);
        out.close();
    }

    private void writeClasses(JavaWriter out, int part, Place linking) {
        CallbackWriter callbacks = new CallbackWriter(signatures);
        signatures.classes().stream().skip((long) part * most).limit(most).forEach(each -> {
            switch (each.kind()) {
                case CALL -> writeHandle(out, each, linking, "");
                case CRITICAL_CALL -> writeHandle(out, each, linking, ", Linker.Option.critical(true)");
                case CALLBACK ->
                    callbacks.writeWhole(out, "public static class " + each.name(), each.name(), each.type(), place);
                case LONE_CALLBACK -> {}
            }
        });
    }

    private void writeHandle(JavaWriter out, SignatureClass of, Place linking, String options) {
        String link = signatures.link(of.type(), linking, options);
        out.method("interface " + of.name(), "MethodHandle " + place.names().handleField() + " = " + link + ";");
    }
}
