// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.harness.JavaCompilation;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bindings of the C library, asked for as a linker is: {@code -l m}. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the functions are POSIX's")
class StandardLibraryTest {
    private static final List<String> PARTS = List.of("c", "m", "dl", "pthread", "rt", "util");

    @TempDir
    private Path folder;

    @Test
    void itsPartsAloneAreLeftOut() {
        List<String> libraries = List.of("math", "m", ":libm.so.6", "z", "rt");
        assertEquals(List.of("math", ":libm.so.6", "z"), StandardLibrary.leftOutOf(libraries));
    }

    @ParameterizedTest
    @EnumSource(Layer.class)
    void functionsOfEachPartAreCalled(Layer layer) throws Exception {
        callEach(bind(Optional.empty(), layer));
    }

    @ParameterizedTest
    @EnumSource(Layer.class)
    void namingItWinsOverTheLibraryOfAToml(Layer layer) throws Exception {
        Path toml = Files.writeString(folder.resolve("fairlead.toml"), """
                format = 1
                [library]
                name = "not-there"
                headers = ["parts.h"]
                package = "org.parts"
                """);
        callEach(bind(Optional.of(toml), layer));
    }

    private static void callEach(Class<?> parts) throws Exception {
        assertEquals(3, parts.getMethod("abs", int.class).invoke(null, -3), "c");
        assertEquals(1.5, parts.getMethod("fmod", double.class, double.class).invoke(null, 7.5, 2), "m");
        assertEquals(MemorySegment.NULL, parts.getMethod("dlerror").invoke(null), "dl");
        assertEquals(0, parts.getMethod("pthread_getconcurrency").invoke(null), "pthread");
        assertEquals(-1, parts.getMethod("login_tty", int.class).invoke(null, -1), "util");
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom("/fairlead-is-not-there");
            assertEquals(-1, parts.getMethod("shm_unlink", MemorySegment.class).invoke(null, name), "rt");
        }
    }

    private Class<?> bind(Optional<Path> toml, Layer layer) throws Exception {
        Path header = Files.writeString(folder.resolve("parts.h"), """
                int abs(int number);
                double fmod(double number, double by);
                char *dlerror(void);
                int pthread_getconcurrency(void);
                int shm_unlink(const char *name);
                int login_tty(int terminal);
                """);
        Path out = folder.resolve("out");
        new Generator(_ -> {})
                .generate(new GenerationRequest(
                        toml.isPresent() ? List.of() : List.of(header.toString()),
                        toml,
                        Optional.of(layer),
                        GenerationRequest.Clang.DEFAULT,
                        new GenerationRequest.Raw(
                                Optional.of("org.parts"), Optional.empty(), Optional.empty(), PARTS, false),
                        GenerationRequest.Included.ALL,
                        out));
        List<JavaFile> files = files(out);
        JavaFile raw = files.stream()
                .filter(file -> file.className().equals("parts_h"))
                .findFirst()
                .orElseThrow();
        return JavaCompilation.of(files, System.getProperty("java.class.path"))
                .load()
                .loadClass(raw.packageName() + "." + raw.className());
    }

    private static List<JavaFile> files(Path out) throws IOException {
        List<JavaFile> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(out)) {
            for (Path file : found.filter(it -> it.toString().endsWith(".java")).toList()) {
                String packageName = out.relativize(file.resolveSibling("")).toString();
                String className = String.valueOf(file.getFileName()).replace(".java", "");
                files.add(new JavaFile(packageName.replace('/', '.'), className, Files.readString(file)));
            }
        }
        return files;
    }
}
