// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.DiagnosticException.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline as a whole: what a request brings about, and that it brings about the same every time. */
class GeneratorTest {
    @TempDir
    private Path folder;

    @Test
    void theSameRequestWritesTheSameBytesWhereverTheHeaderLies() throws Exception {
        Path here = header(folder.resolve("here"));
        Path there = header(folder.resolve("a longer way/there"));
        generate(here, folder.resolve("first"), Layer.RAW);
        generate(there, folder.resolve("second"), Layer.RAW);
        assertEquals(texts(folder.resolve("first")), texts(folder.resolve("second")));
        assertFalse(texts(folder.resolve("first")).toString().contains(folder.toString()));
    }

    @Test
    void progressIsTold() throws Exception {
        List<String> told = new ArrayList<>();
        new Generator(told::add).generate(request(header(folder), folder.resolve("out"), Layer.RAW));
        assertTrue(told.getFirst().startsWith("reading ") && told.getFirst().endsWith("scan.h"), told.toString());
        assertTrue(told.size() > 1, told.toString());
    }

    @Test
    void theApiLayerBringsItsRawLayerAlong() throws Exception {
        GenerationResult result = generate(header(folder), folder.resolve("out"), Layer.API);
        assertEquals(1, result.apiFunctions());
        assertEquals(
                List.of("look"),
                result.rawOnly().stream().map(it -> it.symbol().name()).toList());
        assertTrue(texts(folder.resolve("out"))
                .keySet()
                .containsAll(List.of("org/scan/Scan.java", "org/scan/raw/scan_h.java")));
    }

    @Test
    void nothingIsWrittenWhenSomethingIsWrong() throws Exception {
        Path header = Files.writeString(folder.resolve("bad.h"), "unknown_t f(int x);\n");
        var thrown = assertThrows(DiagnosticException.class, () -> generate(header, folder.resolve("out"), Layer.RAW));
        assertEquals(Stage.PARSE, thrown.stage());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void anApiWithoutAPackageIsRefused() throws Exception {
        GenerationRequest request = new GenerationRequest(
                List.of(header(folder).toString()),
                Optional.empty(),
                Optional.of(Layer.API),
                GenerationRequest.Clang.DEFAULT,
                GenerationRequest.Raw.DEFAULT,
                GenerationRequest.Included.ALL,
                folder.resolve("out"));
        assertThrows(IllegalArgumentException.class, () -> new Generator(_ -> {}).generate(request));
    }

    private static Path header(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve("scan.h"), """
                struct scan { int width; };
                int add(int left, int right);
                struct scan look(const struct scan *at);
                """);
    }

    private static GenerationResult generate(Path header, Path out, Layer layer) throws Exception {
        return new Generator(_ -> {}).generate(request(header, out, layer));
    }

    private static GenerationRequest request(Path header, Path out, Layer layer) {
        GenerationRequest.Raw raw = new GenerationRequest.Raw(
                Optional.of("org.scan"), Optional.empty(), Optional.empty(), List.of(), false);
        return new GenerationRequest(
                List.of(header.toString()),
                Optional.empty(),
                Optional.of(layer),
                GenerationRequest.Clang.DEFAULT,
                raw,
                GenerationRequest.Included.ALL,
                out);
    }

    private static Map<String, String> texts(Path root) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}
