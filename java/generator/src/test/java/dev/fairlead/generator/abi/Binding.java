// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import dev.fairlead.generator.abi.Type.Function;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.emit.ffm.RawEmitter;
import dev.fairlead.generator.emit.ffm.RawOptions;
import dev.fairlead.generator.emit.shim.ShimSource;
import dev.fairlead.generator.harness.JavaCompilation;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.read.HeaderReader;
import dev.fairlead.generator.read.ReadRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Functions that were bound: built as one library and one of shims, read from one header, compiled in one go.
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
     * @param plant what happens on the way from the reader to the emitter, and from there to the compiler
     * @throws AssertionError with what a compiler said, what the reader left out, or what has no shim and needs one
     */
    static Binding of(List<Function> functions, Path folder, Plant plant)
            throws IOException, InterruptedException, DiagnosticException {
        Names names = Names.of(functions);
        Built built = Built.of(functions, names, folder);
        // One core for C, and one for Java.
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Path> library = other.submit(built::buildLibrary);
            HeaderModel read = read(built);
            requireShims(functions, read);
            HeaderModel model = plant.in(read);
            RawOptions options = options(built);
            Optional<Future<Path>> shims = ShimSource.of(model)
                    .map(source -> plant.inShim(source.text()))
                    .map(text -> other.submit(() -> built.buildShims(text, options.shimLibrary())));
            JavaCompilation java = JavaCompilation.quickly(new RawEmitter().emit(model, options));
            Plumbing plumbing = new Plumbing(await(library));
            if (shims.isPresent()) {
                await(shims.get());
            }
            JavaClass headerClass = new JavaClass(java.load(folder), PACKAGE + "." + HEADER_CLASS);
            return new Binding(headerClass, names, new HashMap<>(), plumbing);
        }
    }

    private static Path await(Future<Path> library) throws InterruptedException {
        try {
            return library.get();
        } catch (ExecutionException e) {
            throw new AssertionError("a library was not built", e.getCause());
        }
    }

    private static RawOptions options(Built built) {
        return new RawOptions(
                PACKAGE,
                HEADER_CLASS,
                RawOptions.symbolsClass(HEADER_CLASS),
                List.of(":" + built.library()),
                false,
                Optional.empty());
    }

    private static HeaderModel read(Built built) throws DiagnosticException {
        HeaderModel model = new HeaderReader()
                .read(new ReadRequest(
                        List.of(built.header().toString()),
                        List.of(built.folder()),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        false));
        if (!model.refusals().isEmpty()) {
            throw new AssertionError("left out: " + model.refusals());
        }
        return model;
    }

    /** What needs a shim has one, and nothing else has: it would be called more slowly for nothing. */
    private static void requireShims(List<Function> functions, HeaderModel model) {
        Set<String> needed = functions.stream()
                .filter(Shims::calls)
                .map(Function::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> written = model.declarations().stream()
                .filter(it -> it.shim().isPresent())
                .map(Declaration::symbol)
                .map(symbol -> symbol.name())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!needed.equals(written)) {
            needed.removeIf(written::remove);
            throw new AssertionError("needs a shim and has none: " + needed + "; has one for nothing: " + written);
        }
    }

    /** The class that was generated for a type. */
    JavaClass classOf(Type type) {
        return classes.computeIfAbsent(type, it -> header.sibling(PACKAGE + "." + names.of(it)));
    }
}
