// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.engine.javacpp;

import dev.fairlead.generator.emit.GeneratedFile;
import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.engine.EngineException;
import dev.fairlead.generator.engine.EngineException.Reason;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JavaCPP's Parser and Generator with a Java compiler between them, in a temporary folder. */
public final class JavaCppTools implements AutoCloseable {
    private final Path work;
    private final OrderedTools tools = new OrderedTools();
    private Path compiled;

    private JavaCppTools(Path work) {
        this.work = work;
        this.compiled = work;
    }

    /**
     * Makes a folder to work in.
     *
     * @return the tools; to be closed, which deletes the folder
     * @throws IOException if there is no place for it
     */
    public static JavaCppTools create() throws IOException {
        return new JavaCppTools(Files.createTempDirectory("fairlead-javacpp-"));
    }

    /**
     * Has the Parser read C++ headers.
     *
     * @param presets the class that configures it
     * @param include the include folders
     * @return the Java that it wrote, by the name of the class
     * @throws EngineException if it fails, with its words
     * @throws IOException if a file cannot be read or written
     */
    public Map<String, String> parse(JavaFile presets, List<Path> include) throws EngineException, IOException {
        Path classes = Files.createDirectories(work.resolve("presets"));
        Path parsed = Files.createDirectories(work.resolve("parsed"));
        List<JavaError> errors = JavaCompiler.compile(List.of(presets), work.resolve("presets-source"), classes);
        if (!errors.isEmpty()) {
            throw failure(errors);
        }
        String name = presets.packageName() + "." + presets.className();
        run(new BuilderRun(classes, parsed, include, Optional.empty(), name));
        return javaFiles(parsed);
    }

    /**
     * The C++ that the Generator wrote.
     *
     * @param functions for the classes
     * @param base for JavaCPP's own classes
     */
    public record Natives(String functions, String base) {}

    /**
     * Compiles classes, for the Generator to look at.
     *
     * @param classes all classes of the package, the presets among them
     * @return what does not compile; the Generator needs all of it to
     * @throws EngineException if there is no compiler
     * @throws IOException if a file cannot be read or written
     */
    public List<JavaError> compile(List<JavaFile> classes) throws EngineException, IOException {
        compiled = Files.createTempDirectory(work, "classes-");
        return JavaCompiler.compile(classes, Files.createTempDirectory(work, "sources-"), compiled);
    }

    /**
     * Has the Generator write the C++ behind the native methods of the classes that were compiled last.
     *
     * @param packageName their package
     * @param library the name of the library
     * @return the C++
     * @throws EngineException if the Generator fails
     * @throws IOException if a file cannot be read or written
     */
    public Natives generate(String packageName, String library) throws EngineException, IOException {
        Path natives = Files.createTempDirectory(work, "native-");
        run(new BuilderRun(compiled, natives, List.of(), Optional.of(library), packageName + ".*"));
        return new Natives(
                Files.readString(natives.resolve(library + ".cpp")),
                Files.readString(natives.resolve("jnijavacpp.cpp")));
    }

    /**
     * The failure of Java that nothing can be left out of.
     *
     * @param errors what does not compile
     * @return the failure, to be thrown
     */
    public static EngineException failure(List<JavaError> errors) {
        return new EngineException(
                Reason.RUNTIME,
                errors.stream()
                        .map(JavaError::text)
                        .collect(Collectors.joining("\n  ", "the Java that JavaCPP wrote does not compile:\n  ", "")));
    }

    /**
     * Writes files to a new folder, for clang to look at.
     *
     * @param files the files
     * @return the folder
     * @throws IOException if they cannot be written
     */
    public Path write(List<? extends GeneratedFile> files) throws IOException {
        Path folder = Files.createTempDirectory(work, "files-");
        for (GeneratedFile file : files) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
        return folder;
    }

    /**
     * Where the includes of the C++ that the Generator wrote are found, but for those of the library itself.
     *
     * @param natives the folder with the C++
     * @return that folder, and those of JNI in this JDK
     * @throws IOException if the JDK cannot be read
     */
    public List<Path> includeFolders(Path natives) throws IOException {
        Path jni = Path.of(System.getProperty("java.home"), "include");
        try (Stream<Path> parts = Files.list(jni)) {
            return Stream.concat(Stream.of(natives, jni), parts.filter(Files::isDirectory))
                    .toList();
        }
    }

    private void run(BuilderRun run) throws EngineException, IOException {
        try {
            tools.run(run);
        } catch (IllegalStateException e) {
            throw failure(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("interrupted while JavaCPP was at work", e);
        }
    }

    private static EngineException failure(String message, Throwable cause) {
        EngineException failure = new EngineException(Reason.RUNTIME, message);
        failure.initCause(cause);
        return failure;
    }

    private static Map<String, String> javaFiles(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(it -> it.toString().endsWith(".java")).toList();
        }
        for (Path file : files) {
            texts.put(file.getFileName().toString().replaceFirst("\\.java$", ""), Files.readString(file));
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        Files.walkFileTree(work, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
