// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.generator.GenerationRequest;
import dev.fairlead.generator.JavaCppGenerator;
import dev.fairlead.generator.JavaCppResult;
import dev.fairlead.javacpp.CppObject;
import dev.fairlead.runtime.NativeLibrary;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;

/**
 * A C++ header with its toml, and what becomes of them: generated, compiled, built, run, as users do it.
 *
 * @param folder where all of it lies
 */
public record CppProject(Path folder) {
    /** What every toml begins with. */
    public static final String TOML = """
            format = 1
            [library]
            name = "odd"
            package = "org.odd"
            [cpp]
            headers = ["odd.hpp"]
            class = "Odd"
            """;

    /** Writes a header named {@code odd.hpp}, and a toml that goes on with these lines. */
    public CppProject write(String header, String... lines) throws IOException {
        Files.writeString(folder.resolve("odd.hpp"), header);
        Files.writeString(toml(), TOML + String.join("\n", lines) + "\n");
        return this;
    }

    /** {@return the toml} */
    public Path toml() {
        return folder.resolve("fairlead.toml");
    }

    /** {@return the folder that is generated to} */
    public Path output() {
        return folder.resolve("out");
    }

    /** Generates. */
    public JavaCppResult generate() throws Exception {
        return new JavaCppGenerator(_ -> {})
                .generate(new GenerationRequest(
                        List.of(),
                        Optional.of(toml()),
                        Optional.empty(),
                        GenerationRequest.Clang.DEFAULT,
                        GenerationRequest.Raw.DEFAULT,
                        GenerationRequest.Included.ALL,
                        output()));
    }

    /** {@return what was left out, each as {@code Class signature: reason}} */
    public static List<String> leftOut(JavaCppResult result) {
        return result.leftOut().stream()
                .map(it -> it.javaClass() + " " + it.signature() + ": " + it.reason())
                .toList();
    }

    /** {@return what was left out, a line each, of a header that is written, bound and compiled} */
    public String account(String header, String... lines) throws Exception {
        JavaCppResult result = write(header, lines).generate();
        compile();
        return String.join("\n", leftOut(result));
    }

    /** {@return a generated class} */
    public String java(String className) throws IOException {
        return Files.readString(output().resolve("org/odd/cpp/" + className + ".java"));
    }

    /** Compiles all generated classes, and others with them. */
    public void compile(Path... others) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                tool("javac"),
                "-nowarn",
                "-proc:none",
                "-d",
                folder.resolve("classes").toString(),
                "-cp",
                libraries()));
        files(output()).map(Path::toString).filter(it -> it.endsWith(".java")).forEach(command::add);
        Stream.of(others).map(Path::toString).forEach(command::add);
        run(command);
    }

    /** Builds the native half, and installs it to a folder for the class path. */
    public void build() throws IOException, InterruptedException {
        String build = folder.resolve("build").toString();
        String source = output().resolve("native").toString();
        run(List.of("cmake", "-G", "Ninja", "-S", source, "-B", build, "-D", "CMAKE_BUILD_TYPE=Release"));
        run(List.of("cmake", "--build", build));
        run(List.of("cmake", "--install", build, "--prefix", installed().toString()));
    }

    private Path installed() {
        return folder.resolve("installed");
    }

    /** {@return the library that was built} */
    public Path library() throws IOException {
        List<Path> found = files(installed()).toList();
        assertEquals(1, found.size(), found.toString());
        return found.getFirst();
    }

    /** {@return what a class prints, run in a JVM of its own} */
    public List<String> run(String main) throws IOException, InterruptedException {
        String classPath = Stream.of(
                        folder.resolve("classes").toString(), installed().toString(), libraries())
                .collect(Collectors.joining(File.pathSeparator));
        return run(List.of(
                        tool("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-CreateCoredumpOnCrash",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        classPath,
                        main))
                .lines()
                .toList();
    }

    /** {@return what a command prints to standard output; it must end well} */
    public String run(List<String> command) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError(
                    "cannot start " + command.getFirst()
                            + "; CMake, ninja, a C++ compiler and binutils have to be here:" + " ./fairlead setup",
                    e);
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        String complained = Files.readString(errors);
        assertEquals(0, exit, () -> String.join(" ", command) + "\n" + said + complained);
        return said;
    }

    /** {@return all files below a folder, in the order of their names} */
    public static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static String libraries() {
        return Stream.of(Pointer.class, CppObject.class, NativeLibrary.class)
                .map(CppProject::location)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
