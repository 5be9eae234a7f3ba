// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.emit.ShimCalls;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.HeaderModel;
import java.util.List;

/**
 * Writes where the shim library comes from. As with the library itself, that it cannot be opened is remembered, and told
 * by whoever needs a symbol of it, with what has to be done.
 */
final class ShimLibraryWriter {
    private static final String PLACE = "META-INF/native/";

    private final RawOptions options;
    private final RawNames names;
    private final String digest;

    ShimLibraryWriter(RawOptions options, RawNames names, String digest) {
        this.options = options;
        this.names = names;
        this.digest = digest;
    }

    /** Writes what shims of some kinds need. */
    static void writeShared(JavaWriter out, HeaderModel model) {
        List<Declaration> shimmed = model.declarations().stream()
                .filter(it -> it.shim().isPresent())
                .toList();
        if (shimmed.stream().anyMatch(it -> !it.shim().orElseThrow().indirect().isEmpty())) {
            writePassed(out);
        }
        if (shimmed.stream().anyMatch(Declaration.Variable.class::isInstance)) {
            out.blank().open("static MemorySegment sized(MemorySegment address, long size)");
            out.line("return address.reinterpret(size);").close();
        }
    }

    private static void writePassed(JavaWriter out) {
        out.blank()
                .javadoc(List.of("A value that C takes by value and a shim by pointer: as long as it should be, and not"
                        + " on the heap."));
        out.open("static MemorySegment passed(MemorySegment value, long size)");
        out.line("MemorySegment all = value.asSlice(0, size);");
        out.line("return all.isNative() ? all : Arena.ofAuto().allocate(size).copyFrom(all);")
                .close();
    }

    /** Writes what looks a symbol up, where that is one of the shim library. */
    void writeLookUp(JavaWriter out) {
        out.open("if (name.startsWith(\"" + ShimCalls.PREFIX + "\"))");
        out.line("return " + names.shimClass() + ".lookUp(name);").close();
    }

    /** Writes the class that holds the library. */
    void write(JavaWriter out) {
        out.blank()
                .javadoc(List.of(
                        "The library of the functions that C calls for Java, built from {@code native/shim.c}."));
        out.open("private static final class " + names.shimClass());
        out.line("static final SymbolLookup LOOKUP;");
        out.line("static final String FAILURE;");
        writeOpening(out);
        writeLookUpHere(out);
        writeCalled(out);
        if (!options.runtime()) {
            writeFinding(out);
        }
        writeChecking(out);
        out.close();
    }

    private void writeOpening(JavaWriter out) {
        out.blank().open("static");
        boolean given = options.libraryExpression().isPresent();
        out.line("// Opened first, so that the shim library finds it.");
        if (given) {
            out.line("find(\"any symbol\");");
        }
        out.line("SymbolLookup lookup = " + (given ? "null" : names.libraryClass() + ".LOOKUP") + ";");
        out.line("String failure;");
        out.open("try");
        out.line(
                options.runtime()
                        ? "lookup = dev.fairlead.runtime.NativeLibrary.load(\"" + options.shimLibrary() + "\", "
                                + options.symbolsClass() + ".class).lookup();"
                        : "lookup = SymbolLookup.libraryLookup(file(), Arena.global());");
        out.line("failure = checked(lookup);");
        out.next("catch (RuntimeException | LinkageError e)");
        out.line("failure = e.getMessage();").close();
        out.line("LOOKUP = lookup;");
        out.line("FAILURE = failure;").close();
    }

    private void writeLookUpHere(JavaWriter out) {
        out.blank().open("static MemorySegment lookUp(String name)");
        out.open("if (FAILURE == null)");
        out.line("requireCalled(name.substring(" + ShimCalls.PREFIX.length() + "));");
        out.line("return LOOKUP.find(name).orElseThrow(() -> new UnsatisfiedLinkError(name + \" is not in the shim"
                + " library\"));");
        out.close();
        out.line("throw new UnsatisfiedLinkError(name.substring(" + ShimCalls.PREFIX.length()
                + ") + \" is called through the shim library '" + options.shimLibrary()
                + "', which cannot be used: \" + FAILURE + \". Build it by 'fairlead bind' with --build, or by\""
                + " + \" cmake -S OUTPUT/native -B build && cmake --build build && cmake\""
                + " + \" --install build --prefix CLASSES\");");
        out.close();
    }

    private static void writeCalled(JavaWriter out) {
        out.blank()
                .javadoc(List.of(
                        "What the library lacks, although the header declares it, would be called at address 0."));
        out.open("private static void requireCalled(String name)");
        out.line("MemorySegment pointer = LOOKUP.find(\"" + ShimCalls.CALLED_PREFIX
                + "\" + name).orElse(MemorySegment.NULL);");
        out.open(
                "if (pointer.address() != 0 && pointer.reinterpret(C_POINTER.byteSize()).get(C_POINTER, 0).address() == 0)");
        out.line("throw new UnsatisfiedLinkError(name + \" is in no library that its shim library was linked with\");");
        out.close().close();
    }

    private void writeFinding(JavaWriter out) {
        String file = "System.mapLibraryName(\"" + options.shimLibrary() + "\")";
        out.blank().open("private static java.nio.file.Path file()");
        out.line("String name = " + file + ";");
        out.line("String given = System.getProperty(\"dev.fairlead.library.path\","
                + " Objects.requireNonNullElse(System.getenv(\"FAIRLEAD_LIBRARY_PATH\"), \"\"));");
        out.line("String all = given + java.io.File.pathSeparator + System.getProperty(\"java.library.path\", \"\");");
        out.open("for (String folder : all.split(java.io.File.pathSeparator))");
        out.line("java.nio.file.Path file = java.nio.file.Path.of(folder, name).toAbsolutePath();");
        out.open("if (!folder.isEmpty() && java.nio.file.Files.isRegularFile(file))")
                .line("return file;")
                .close();
        out.close();
        out.line("String place = \"" + PLACE + "\" + platform() + \"/\" + name;");
        out.line("java.net.URL found = " + options.symbolsClass() + ".class.getResource(\"/\" + place);");
        out.open("if (found != null && found.getProtocol().equals(\"file\"))");
        out.line("return java.nio.file.Path.of(java.net.URI.create(found.toString()));")
                .close();
        out.line("throw new UnsatisfiedLinkError(\"there is no \" + name + \" in the folders of"
                + " -Ddev.fairlead.library.path or -Djava.library.path, \""
                + " + (found == null ? \"nor is there a \" + place + \" on the class path\""
                + " : \"and that on the class path lies in a jar (\" + found + \"): unpack it\"));");
        out.close();
        out.blank().open("private static String platform()");
        out.line("String system = System.getProperty(\"os.name\").toLowerCase(java.util.Locale.ROOT);");
        out.line("String os = system.startsWith(\"mac\") ? \"macosx\" : system.startsWith(\"windows\") ? \"windows\" :"
                + " system;");
        out.line("String machine = System.getProperty(\"os.arch\");");
        out.line("return os + \"-\" + (machine.equals(\"amd64\") ? \"x86_64\" : machine.equals(\"arm64\") ? \"aarch64\""
                + " : machine);");
        out.close();
    }

    private void writeChecking(JavaWriter out) {
        out.blank()
                .javadoc(List.of("{@return what is wrong with a library that was built for other classes; or null}"));
        out.open("private static String checked(SymbolLookup lookup)");
        out.line("String found = lookup.find(\"" + ShimCalls.DIGEST + "\").map(it -> it.reinterpret("
                + (digest.length() + 1) + ").getString(0)).orElse(\"\");");
        out.line("return found.equals(\"" + digest + "\") ? null : \"it was built for other classes than these\";");
        out.close();
    }
}
