// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.emit.JavadocText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes where the addresses of functions are kept. They stand in one unmodifiable list, whose elements the JVM's compiler
 * takes for constants as it does those of static fields: an array's it would load in each call.
 */
final class AddressWriter {
    private static final int PIECE = 96;

    private AddressWriter() {}

    /** Writes what looks functions up, those of the library and those of the shim library. */
    static void write(JavaWriter out, SignatureWriter signatures, RawNames names) {
        List<String> functions = signatures.functions();
        List<String> shims = signatures.shims();
        if (functions.isEmpty() && shims.isEmpty()) {
            return;
        }
        writeList(out, "address", functions, names.addressesClass(), "functions");
        writeList(out, "shimAddress", shims, names.shimAddressesClass(), "shims");
        out.blank().open("private static List<MemorySegment> findAll(String... texts)");
        out.line("String[] names = String.join(\" \", texts).split(\" \");");
        out.line("MemorySegment[] found = new MemorySegment[names.length];");
        out.open("for (int i = 0; i < names.length; i++)");
        out.line("found[i] = find(names[i]);").close();
        out.line("return List.of(found);").close();
    }

    private static void writeList(JavaWriter out, String method, List<String> symbols, String holder, String what) {
        if (symbols.isEmpty()) {
            return;
        }
        out.blank().open("static MemorySegment " + method + "(String name, int number)");
        out.line("List<MemorySegment> found = " + holder + ".FOUND;");
        out.line("// There is none yet where what opens the library calls a function of it.");
        out.line("return found == null ? lookUp(name) : present(found.get(number), name);")
                .close();
        out.blank()
                .javadoc(
                        List.of("The addresses of the " + what + " by their numbers, found when one is first called."));
        out.open("private static final class " + holder);
        String texts = texts(symbols).stream().map(AddressWriter::literal).collect(Collectors.joining(", "));
        out.line("static final List<MemorySegment> FOUND = findAll(" + texts + ");");
        out.close();
    }

    private static List<String> texts(List<String> symbols) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int size = 0;
        for (String name : symbols) {
            int more = JavaLiterals.bytes(name) + 1;
            if (size + more > JavaLiterals.LONGEST_CONSTANT) {
                texts.add(text.toString());
                text.setLength(0);
                size = 0;
            }
            size += more;
            text.append(text.isEmpty() ? "" : " ").append(name);
        }
        texts.add(text.toString());
        return texts;
    }

    /** In pieces that fit a line, split between names. */
    private static String literal(String text) {
        return JavadocText.wrapped(text, PIECE).stream().collect(Collectors.joining(" \" + \"", "\"", "\""));
    }
}
