// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes where symbols come from. A library that cannot be opened is remembered, and told by whoever needs a symbol of it. */
final class LibraryWriter {
    private static final String SYSTEM_LOOKUPS =
            "SymbolLookup.loaderLookup().or(Linker.nativeLinker().defaultLookup())";

    private final RawOptions options;
    private final String library;
    private final Optional<ShimLibraryWriter> shim;

    LibraryWriter(RawOptions options, String library, Optional<ShimLibraryWriter> shim) {
        this.options = options;
        this.library = library;
        this.shim = shim;
    }

    void write(JavaWriter out) {
        if (options.libraryExpression().isPresent()) {
            writeGiven(out, options.libraryExpression().get());
        } else {
            writeNamed(out);
        }
        shim.ifPresent(it -> it.write(out));
    }

    private void writeNamed(JavaWriter out) {
        out.blank().open("private static MemorySegment lookUp(String name)");
        shim.ifPresent(it -> it.writeLookUp(out));
        out.open("if (" + library + ".FAILURE != null)");
        out.line("throw new UnsatisfiedLinkError(name + \": \" + " + library + ".FAILURE);")
                .close();
        out.line("return " + library + ".LOOKUP.find(name)"
                + ".orElseThrow(() -> new UnsatisfiedLinkError(name + \" is not in \" + "
                + library + ".PLACES));");
        out.close();
        out.blank().open("private static final class " + library);
        out.line("static final String FAILURE;");
        out.line("static final SymbolLookup LOOKUP;");
        out.line("static final String PLACES = " + places() + ";");
        writeOpening(out);
        if (!options.libraries().isEmpty()) {
            writeExplanation(out);
        }
        out.close();
    }

    private void writeGiven(JavaWriter out, String expression) {
        out.blank().open("private static MemorySegment lookUp(String name)");
        shim.ifPresent(it -> it.writeLookUp(out));
        out.line("SymbolLookup library = " + expression + ";");
        out.line(
                "return library.find(name).orElseThrow(() -> new UnsatisfiedLinkError(name + \" is not in the library\"));");
        out.close();
    }

    private void writeOpening(JavaWriter out) {
        out.blank().open("static");
        out.line("SymbolLookup lookup = " + SYSTEM_LOOKUPS + ";");
        out.line("String failure = null;");
        List<String> libraries = options.libraries().reversed();
        for (String library : libraries) {
            String file = fileExpression(library);
            out.open("try");
            if (options.systemLoadLibrary()) {
                out.line(
                        isFile(library)
                                ? "System.load(" + file + ");"
                                : "System.loadLibrary(" + quoted(library) + ");");
            } else {
                out.line("lookup = SymbolLookup.libraryLookup(" + file + ", Arena.global()).or(lookup);");
            }
            out.next("catch (IllegalArgumentException | IllegalCallerException | LinkageError e)");
            out.line("failure = explain(" + file + ", e);").close();
        }
        out.line("LOOKUP = lookup;");
        out.line("FAILURE = failure;");
        out.close();
    }

    private static void writeExplanation(JavaWriter out) {
        out.blank().open("private static String explain(String file, Throwable cause)");
        out.line(
                "return file + \" cannot be opened (\" + cause.getMessage() + \"). Where it is a text for the linker, or only \""
                        + " + \"a versioned file is installed, bind with --library :NAME, such as :\" + file + \".1, or give the file's path after the colon\";");
        out.close();
    }

    private String places() {
        String own = options.libraries().stream()
                .map(library -> fileExpression(library) + " + \", \"")
                .collect(Collectors.joining(" + "));
        String system = "\"the libraries of this class loader or those of the system\"";
        return own.isEmpty() ? system : own + " + " + system;
    }

    private static String fileExpression(String library) {
        return isFile(library) ? quoted(library.substring(1)) : "System.mapLibraryName(" + quoted(library) + ")";
    }

    private static boolean isFile(String library) {
        return library.startsWith(":");
    }

    private static String quoted(String text) {
        return JavaLiterals.string(text);
    }
}
