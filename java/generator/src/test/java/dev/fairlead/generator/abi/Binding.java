// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.emit.ffm.RawEmitter;
import dev.fairlead.generator.emit.ffm.RawOptions;
import dev.fairlead.generator.harness.CLibrary;
import dev.fairlead.generator.harness.JavaCompilation;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.read.HeaderReader;
import dev.fairlead.generator.read.ReadRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Functions that were bound: built as one library, read from one header, compiled in one go.
 *
 * @param header the class that holds the functions
 * @param names the types that they need
 * @param classes the classes that were generated for these, as far as they were asked for
 * @param plumbing how the buffers are handed to the library
 */
record Binding(JavaClass header, Names names, Map<Type, JavaClass> classes, Plumbing plumbing) {
    private static final String PACKAGE = "abi";
    private static final String HEADER_CLASS = "abi_h";

    /**
     * Binds.
     *
     * @param functions what to bind
     * @param folder an empty folder
     * @param fault what happens to the model on its way from the reader to the emitter
     * @throws AssertionError with what a compiler said, or what the reader left out
     */
    static Binding of(List<Type.Function> functions, Path folder, UnaryOperator<HeaderModel> fault)
            throws IOException, InterruptedException, DiagnosticException {
        Path header = write(functions, folder);
        Path library = CLibrary.build(folder.resolve("abi.c"), folder);
        HeaderModel model = new HeaderReader()
                .read(new ReadRequest(
                        List.of(header.toString()), List.of(), List.of(), List.of(), Optional.empty(), false));
        if (!model.refusals().isEmpty()) {
            throw new AssertionError("left out: " + model.refusals());
        }
        RawOptions options = new RawOptions(
                PACKAGE,
                HEADER_CLASS,
                RawOptions.symbolsClass(HEADER_CLASS),
                List.of(":" + library),
                false,
                Optional.empty());
        ClassLoader loader = JavaCompilation.quickly(new RawEmitter().emit(fault.apply(model), options))
                .load();
        JavaClass headerClass = new JavaClass(loader, PACKAGE + "." + HEADER_CLASS);
        return new Binding(headerClass, Names.of(functions), new HashMap<>(), new Plumbing(library));
    }

    /** Writes header and source. */
    private static Path write(List<Type.Function> functions, Path folder) throws IOException {
        Names names = Names.of(functions);
        StringBuilder source = new StringBuilder(CWriter.PRELUDE);
        for (Type.Function function : functions) {
            source.append(CWriter.body(function, names));
        }
        Files.writeString(folder.resolve("abi.c"), source);
        String header = "#include <stddef.h>\n#include <stdint.h>\n" + CDeclarations.text(functions);
        return Files.writeString(folder.resolve("abi.h"), header);
    }

    /** The class that was generated for a type. */
    JavaClass classOf(Type type) {
        return classes.computeIfAbsent(type, it -> header.sibling(PACKAGE + "." + names.of(it)));
    }
}
