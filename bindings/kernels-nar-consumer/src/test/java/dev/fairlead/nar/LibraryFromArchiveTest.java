// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.nar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.kernels.KernelLibrary;
import dev.fairlead.kernels.Library;
import dev.fairlead.kernels.Reduce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library that came out of the archive is the one that runs, from Java and from C; its age is SourceHashTest's. */
class LibraryFromArchiveTest {
    @TempDir
    private Path folder;

    @Test
    void javaLoadsItAndCallsIt() {
        assertEquals(6.5, Reduce.sum(new double[] {1, 2, 3.5}));
        String origin = KernelLibrary.open().origin();
        assertTrue(origin.contains(Unpacked.library().toString()), origin + " is not " + Unpacked.library());
    }

    @Test
    void aProgramInCIsCompiledAndLinkedWithItAndRuns() throws IOException, InterruptedException {
        Path program = folder.resolve("consumer");
        Path library = Unpacked.library();
        String compiler = Optional.ofNullable(System.getenv("CC")).orElse("cc");
        String said = run(
                compiler,
                "-std=c11",
                "-Wall",
                "-Wextra",
                "-Werror",
                "-pedantic",
                "-I" + Unpacked.folder().resolve("include"),
                Path.of("src/test/c/consumer.c").toAbsolutePath().toString(),
                "-L" + library.getParent(),
                "-lfairlead-kernels",
                "-Wl,-rpath," + library.getParent(),
                "-o",
                program.toString());
        assertEquals("", said, "the compiler has something to say");
        assertEquals("6.5 " + Library.sourceHash() + "\n", run(program.toString()));
    }

    @Test
    void theHeadersAreAllThereAndTheSame() throws IOException {
        Path sources = Unpacked.root().resolve("native/include");
        List<String> expected = files(sources);
        assertTrue(expected.contains("fairlead/reduce.h"), expected.toString());
        Path headers = Unpacked.folder().resolve("include");
        assertEquals(expected, files(headers));
        for (String header : expected) {
            assertEquals(-1, Files.mismatch(sources.resolve(header), headers.resolve(header)), header);
        }
    }

    private static List<String> files(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (var walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .forEach(names::add);
        }
        return names;
    }

    /** {@return all that it said; a failure with it when it does not end well} */
    private String run(String... command) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), command[0] + " hangs");
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertEquals(0, process.exitValue(), () -> String.join(" ", command) + "\n" + text);
        return text;
    }
}
