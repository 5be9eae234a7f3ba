// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.harness.CProgram;
import dev.fairlead.generator.harness.SystemHeader;
import dev.fairlead.generator.harness.Targets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Bindings with a proof: it lies beside the Java, clang has checked it, and the host's compiler agrees. */
class ProvenBindingTest {
    private static final List<String> OF_LIBRARIES = List.of("<zlib.h>", "<sqlite3.h>", "<png.h>", "<jpeglib.h>");

    private static final List<List<String>> SYSTEM_HEADERS = List.of(
            List.of("<zlib.h>"),
            List.of("<sqlite3.h>"),
            List.of("<png.h>"),
            List.of("<stdio.h>", "<jpeglib.h>"),
            List.of("<stdio.h>"),
            List.of("<math.h>"),
            List.of("<signal.h>"),
            List.of("<pthread.h>"),
            List.of("<sys/stat.h>"),
            List.of("<netinet/in.h>"),
            List.of("<limits.h>"));

    @TempDir
    private Path folder;

    private static GenerationRequest request(List<String> headers, Optional<Path> config, Path out) {
        return new GenerationRequest(
                headers,
                config,
                Optional.empty(),
                GenerationRequest.Clang.DEFAULT,
                GenerationRequest.Raw.DEFAULT,
                GenerationRequest.Included.ALL,
                true,
                out,
                false,
                new TargetRequest(List.of(), ProvenBindingTest::platforms));
    }

    /** What a toml says under targets. */
    private static List<TargetRequest.Platform> platforms(List<String> names) {
        assertEquals(List.of("all"), names);
        return Targets.all().stream()
                .map(it -> new TargetRequest.Platform(it.platform(), it.triple(), it.libc(), it.definitions()))
                .toList();
    }

    private static GenerationResult.Proven proven(List<String> headers, Optional<Path> config, Path out)
            throws Exception {
        return new Generator(_ -> {})
                .generate(request(headers, config, out))
                .proof()
                .orElseThrow();
    }

    private static String text(Path out) throws IOException {
        return Files.readString(out.resolve("native/proof.c"));
    }

    /** The host's compiler, as strict as it can be and as it is. */
    private static void agree(Path out, GenerationResult.Proven proven) throws Exception {
        List<String> options = new ArrayList<>();
        proven.includeFolders().forEach(it -> options.add("-I" + it.toAbsolutePath()));
        CProgram.compile(out.resolve(proven.path()), options);
        options.add("-std=c11");
        CProgram.compile(out.resolve(proven.path()), options);
    }

    @TestFactory
    Stream<DynamicTest> headersOfTheSystem() {
        return SYSTEM_HEADERS.stream()
                .map(headers -> DynamicTest.dynamicTest(String.join(" ", headers), () -> {
                    if (OF_LIBRARIES.contains(headers.getLast())) {
                        SystemHeader.require(headers.getLast());
                    }
                    Path out = folder.resolve(String.join("-", headers).replaceAll("\\W", "_"));
                    GenerationResult.Proven proven = proven(headers, Optional.empty(), out);
                    assertEquals(count(text(out)), proven.assertions());
                    assertEquals(List.of(), proven.includeFolders());
                    agree(out, proven);
                }));
    }

    @TestFactory
    Stream<DynamicTest> goldenHeaders() throws IOException {
        Path root = Path.of("../../bindings/golden");
        List<Path> inputs;
        try (Stream<Path> cases = Files.list(root)) {
            inputs = cases.filter(it -> !it.getFileName().toString().startsWith("diagnostics-"))
                    .map(it -> it.resolve("input.h"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
        assertFalse(inputs.isEmpty());
        return inputs.stream().map(input -> {
            Path golden = input.resolveSibling("");
            String name = String.valueOf(golden.getFileName());
            return DynamicTest.dynamicTest(name, () -> {
                Path toml = golden.resolve("fairlead.toml");
                boolean api = Files.exists(toml);
                Path out = folder.resolve(name);
                List<String> headers = api ? List.of() : List.of(input.toString());
                GenerationResult.Proven proven = proven(headers, api ? Optional.of(toml) : Optional.empty(), out);
                assertEquals(count(text(out)), proven.assertions());
                assertTrue(text(out).contains("#include \"" + (api ? "input.h" : input) + "\"\n"), text(out));
                agree(out, proven);
            });
        });
    }

    private static int count(String text) {
        return (int) text.lines().filter(it -> it.startsWith("_Static_assert(")).count();
    }

    @Test
    void theSameHeaderGivesTheSameBytesWhereverItLies() throws Exception {
        List<String> texts = new ArrayList<>();
        for (String name : List.of("here", "there")) {
            Path place = Files.createDirectories(folder.resolve(name));
            Files.writeString(
                    place.resolve("scan.h"), "struct scan { int x; struct { char c; } part; };\nenum { A };\n");
            Path toml = Files.writeString(place.resolve("fairlead.toml"), """
                    format = 1
                    [library]
                    name = "scan"
                    headers = ["scan.h"]
                    package = "org.scan"
                    define = ["SCAN_STATIC", "SCAN_DEPTH=2"]
                    """);
            Path out = place.resolve("out");
            GenerationResult.Proven proven = proven(List.of(), Optional.of(toml), out);
            assertEquals(List.of(toml.resolveSibling("")), proven.includeFolders());
            agree(out, proven);
            texts.add(text(out));
        }
        assertEquals(texts.getFirst(), texts.getLast());
        String text = texts.getFirst();
        assertFalse(text.contains(folder.toString()), text);
        assertTrue(text.contains("#ifndef SCAN_STATIC\n#define SCAN_STATIC 1\n#endif\n"), text);
        assertTrue(text.contains("#ifndef SCAN_DEPTH\n#define SCAN_DEPTH 2\n#endif\n"), text);
    }

    @Test
    void aHeaderThatSaysSomethingElseToCompilersIsRefused() throws Exception {
        Path header = Files.writeString(folder.resolve("scan.h"), """
                #ifdef FAIRLEAD_BIND
                struct scan { int x; };
                #else
                struct scan { long x; };
                #endif
                """);
        Path out = folder.resolve("out");
        DiagnosticException thrown = assertThrows(
                DiagnosticException.class, () -> proven(List.of(header.toString()), Optional.empty(), out));
        assertEquals(DiagnosticException.Stage.CHECK, thrown.stage());
        assertEquals(Problem.FL0122, thrown.diagnostics().getFirst().problem());
        assertEquals(2, thrown.diagnostics().getFirst().location().line());
        String message = String.valueOf(thrown.getMessage());
        assertTrue(message.contains("'struct scan' does not hold"), message);
        assertTrue(message.contains("expression evaluates to '8 == 4'"), message);
        assertFalse(Files.exists(out));
    }
}
