// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What {@code bind} wrote: its files, and its classes once they are compiled. */
final class BoundCode {
    private final Path sources;
    private final ClassLoader loader;

    private BoundCode(Path sources, ClassLoader loader) {
        this.sources = sources;
        this.loader = loader;
    }

    /** Compiles all of an output folder with the JDK alone; a warning is an error. */
    static BoundCode in(Path sources) throws IOException {
        Path classes = Files.createTempDirectory(sources.resolveSibling(""), "classes");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null);
                Stream<Path> walked = Files.walk(sources)) {
            List<Path> texts =
                    walked.filter(it -> it.toString().endsWith(".java")).toList();
            List<String> options = List.of("-d", classes.toString(), "-cp", "", "-Xlint:all", "-Werror", "-proc:none");
            if (!compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(texts))
                    .call()) {
                throw new AssertionError(said);
            }
        }
        URL[] places = {classes.toUri().toURL()};
        return new BoundCode(sources, new URLClassLoader(places, BoundCode.class.getClassLoader()));
    }

    /** {@return a class of it} */
    Class<?> type(String name) throws ClassNotFoundException {
        return loader.loadClass(name);
    }

    /** {@return what a static method of it gives for numbers} */
    Object call(String type, String method, Object... arguments) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(arguments)
                .map(it -> it instanceof Integer ? int.class : long.class)
                .toArray(Class<?>[]::new);
        return type(type).getMethod(method, types).invoke(null, arguments);
    }

    /** {@return the names of the methods and fields of the header class, and of its classes, that C gave them} */
    NavigableSet<String> names(String headerClass) throws IOException, ClassNotFoundException {
        Class<?> header = type(headerClass);
        NavigableSet<String> names = new TreeSet<>();
        Stream.of(header.getDeclaredMethods()).forEach(it -> names.add(it.getName()));
        Stream.of(header.getDeclaredFields()).forEach(it -> names.add(it.getName()));
        files(sources).keySet().stream()
                .filter(it -> it.endsWith(".java"))
                .forEach(it -> names.add(it.replaceAll("^.*/|\\.java$", "")));
        names.removeIf(it -> it.contains("$") || it.equals(headerClass));
        return names;
    }

    /** {@return the texts of all files below a folder by their paths} */
    static Map<String, String> files(Path root) throws IOException {
        try (Stream<Path> walked = Files.walk(root)) {
            List<Path> files = walked.filter(Files::isRegularFile).toList();
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files) {
                texts.put(
                        root.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, StandardCharsets.UTF_8));
            }
            return texts;
        }
    }

    /** {@return a shared library, built from C by the host's compiler} */
    static Path library(Path folder, String c) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("library.c"), c);
        Path library = folder.resolve(System.mapLibraryName("fixture"));
        String compiler = Optional.ofNullable(System.getenv("CC")).orElse("cc");
        Process process = new ProcessBuilder(compiler, "-shared", "-fPIC", "-o", library.toString(), source.toString())
                .redirectErrorStream(true)
                .start();
        String said = process.inputReader().lines().collect(Collectors.joining("\n"));
        if (process.waitFor() != 0) {
            throw new AssertionError(said);
        }
        return library;
    }
}
