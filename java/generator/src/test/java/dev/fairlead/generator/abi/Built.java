// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import dev.fairlead.generator.abi.Type.Function;
import dev.fairlead.generator.abi.Type.Rec;
import dev.fairlead.generator.harness.CLibrary;
import dev.fairlead.runtime.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Functions in C, in a folder that is the user's own.
 *
 * @param folder where all lies
 * @param header what is bound
 * @param library what has all functions whose bodies are not in the header, as soon as it is built
 */
record Built(Path folder, Path header, Path library) {
    private static final String HEADER = "abi.h";
    private static final String SOURCE = "abi.c";

    /** What {@code bind --build} tells the compiler. */
    private static final List<String> OF_SHIMS = List.of("-O2", "-fvisibility=hidden");

    private static final List<String> OF_SHIMS_ON_LINUX =
            List.of("-lm", "-Wl,-z,defs", "-Wl,-z,noexecstack", "-Wl,-z,relro", "-Wl,-z,now");

    /** Writes functions; the library is to be built yet. */
    static Built of(List<Function> functions, Names names, Path folder) throws IOException {
        StringBuilder header = new StringBuilder("#include <" + Prelude.HEADER_FILE + ">\n");
        header.append(CDeclarations.text(functions));
        StringBuilder source = new StringBuilder(Prelude.SOURCE);
        names.types().forEach((type, _) -> source.append(assertion(type, names)));
        for (Function function : functions) {
            (function.inline() ? header : source).append(CWriter.body(function, names));
        }
        Files.writeString(folder.resolve(Prelude.HEADER_FILE), Prelude.HEADER);
        Files.writeString(folder.resolve(HEADER), header);
        Files.writeString(folder.resolve(SOURCE), source);
        return new Built(folder, folder.resolve(HEADER), folder.resolve(System.mapLibraryName("fixture")));
    }

    /**
     * Compiles the functions.
     *
     * @throws AssertionError with what the compiler said
     */
    Path buildLibrary() throws IOException, InterruptedException {
        return CLibrary.build(folder.resolve(SOURCE), folder, "-I" + folder);
    }

    /** The histogram counts by sizes and offsets of our own: they are the compiler's too. */
    private static String assertion(Type type, Names names) {
        if (!(type instanceof Rec rec)) {
            return "";
        }
        String name = new CDeclarations(names).written(rec);
        return "_Static_assert(sizeof(" + name + ") == " + Sizes.size(rec) + " && _Alignof(" + name + ") == "
                + Sizes.alignment(rec) + ", \"\");\n";
    }

    /** Builds the library of the shims where generated code looks for it; the folder belongs on the class path. */
    Path buildShims(String text, String name) throws IOException, InterruptedException {
        Platform platform = Platform.current();
        Path place = Files.createDirectories(folder.resolve("META-INF/native").resolve(platform.id()));
        Path source = Files.writeString(place.resolve("shim.c"), text);
        List<String> options = new ArrayList<>(OF_SHIMS);
        options.add("-I" + folder);
        boolean linux = platform.os().equals("linux");
        if (linux) {
            options.add("-Wl,--no-as-needed");
        }
        options.add(library.toString());
        options.addAll(linux ? OF_SHIMS_ON_LINUX : List.of());
        Path built = CLibrary.build(source, place, options.toArray(String[]::new));
        return Files.move(built, place.resolve(platform.libraryFile(name)));
    }
}
