// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.engine.EngineException;
import dev.fairlead.generator.engine.EngineException.Reason;
import dev.fairlead.generator.harness.CLibrary;
import dev.fairlead.generator.harness.JavaCompilation;
import dev.fairlead.generator.harness.StandInJextract;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of jextract's output, shown on a stand-in for it; and on the real one where there is one. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in is a shell script")
class JextractGeneratorTest {
    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private StandInJextract jextract = new StandInJextract(Path.of(""));
    private Path out = Path.of("");

    @BeforeEach
    void makeStandIn() throws IOException {
        jextract = StandInJextract.in(folder.resolve("a jextract"));
        out = folder.resolve("out");
    }

    @Test
    void everyOptionIsPassedOn() throws Exception {
        GenerationRequest.Clang clang = new GenerationRequest.Clang(
                List.of(Path.of("one"), Path.of("another one")),
                List.of("A", "B=2"),
                List.of(),
                Optional.empty(),
                true);
        GenerationRequest.Raw raw = new GenerationRequest.Raw(
                Optional.of("org.scan"),
                Optional.of("Scan"),
                Optional.of("Shared"),
                List.of("scan", "m", ":/lib/x.so"),
                true);
        GenerationRequest.Included included = new GenerationRequest.Included(
                List.of("add", "sub"),
                List.of("LIMIT"),
                List.of("point"),
                List.of("either"),
                List.of("id_t"),
                List.of("errors"));
        generate(new GenerationRequest(
                List.of("scan.h", "<sys.h>"), Optional.empty(), Optional.of(Layer.RAW), clang, raw, included, out));
        List<String> arguments = new ArrayList<>(jextract.arguments());
        String output = arguments.remove(arguments.indexOf("--output") + 1);
        assertFalse(Path.of(output).startsWith(out), "it writes to the user's folder itself: " + output);
        assertEquals(
                List.of(("--include-dir|one|--include-dir|another one|--define-macro|A|--define-macro|B=2"
                                + "|--target-package|org.scan|--header-class-name|Scan|--symbols-class-name|Shared"
                                + "|--library|scan|--library|:/lib/x.so|--use-system-load-library"
                                + "|--include-function|add|--include-function|sub|--include-constant|LIMIT"
                                + "|--include-struct|point|--include-union|either|--include-typedef|id_t"
                                + "|--include-var|errors|--output|scan.h|<sys.h>")
                        .split("\\|")),
                arguments);
    }

    @Test
    void aTomlGivesHeadersFoldersMacrosAndTheRawPackage() throws Exception {
        generate(request(Optional.of(toml("include = [\"inc\"]\ndefine = [\"X=1\"]\n"))));
        List<String> arguments = jextract.arguments();
        assertEquals(folder.resolve("inc").toString(), after(arguments, "--include-dir"));
        assertEquals("X=1", after(arguments, "--define-macro"));
        assertEquals("org.scan.raw", after(arguments, "--target-package"));
        assertEquals("scan_h", after(arguments, "--header-class-name"));
        assertEquals(folder.resolve("scan.h").toString(), arguments.getLast());
        assertFalse(arguments.contains("--library"), arguments.toString());
    }

    @Test
    void messagesAreProgressAndPassedOn() throws Exception {
        JextractGenerator.Result result = generate(request(Optional.empty()));
        assertEquals(List.of("jextract says something"), said);
        assertEquals(List.of("jextract reads scan.h", "writing Java"), told);
        assertEquals(jextract.program(), result.executable());
    }

    @Test
    void whatItWroteStandsBelowASeal() throws Exception {
        generate(request(Optional.empty()));
        String text = Files.readString(out.resolve("org/scan/point.java"));
        assertTrue(text.matches("(?s)// Generated by Fairlead from scan\\.h through jextract, SHA-256 of what follows"
                + " [0-9a-f]{64}\\. Do not edit: .*"));
        assertTrue(text.endsWith("\n" + jextract.text("org/scan/point.java")));
        assertFalse(Files.exists(jextract.target()), "the temporary folder is left");
    }

    @Test
    void unchangedFilesKeepTheirTimeStamps() throws Exception {
        generate(request(Optional.empty()));
        Path point = out.resolve("org/scan/point.java");
        FileTime old = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(point, old);
        jextract.writes("org/scan/scan_h.java", jextract.text("org/scan/scan_h.java") + "// new\n");
        assertEquals(
                new GenerationResult.Files(1, 1, 0, List.of()),
                generate(request(Optional.empty())).written());
        assertEquals(old, Files.getLastModifiedTime(point));
    }

    @Test
    void staleFilesAreDeletedAndNoOthers() throws Exception {
        generate(request(Optional.empty()));
        Path mine = Files.writeString(out.resolve("org/scan/Mine.java"), "package org.scan; class Mine {}\n");
        Path bare = Files.writeString(
                out.resolve("org/scan/Bare.java"), "// Generated by jextract\n\npackage org.scan; class Bare {}\n");
        jextract.writesNoMore("org/scan/point.java");
        assertEquals(
                new GenerationResult.Files(0, 1, 1, List.of()),
                generate(request(Optional.empty())).written());
        assertFalse(Files.exists(out.resolve("org/scan/point.java")));
        assertTrue(Files.exists(mine) && Files.exists(bare));
    }

    @Test
    void aStaleFileThatSomebodyChangedStaysAndIsNamed() throws Exception {
        generate(request(Optional.empty()));
        Path point = out.resolve("org/scan/point.java");
        Files.writeString(point, Files.readString(point) + "// mine\n");
        jextract.writesNoMore("org/scan/point.java");
        assertEquals(
                new GenerationResult.Files(0, 1, 0, List.of(point)),
                generate(request(Optional.empty())).written());
        assertTrue(Files.readString(point).endsWith("// mine\n"));
    }

    @Test
    void aFileThatSomebodyChangedIsNeverOverwritten() throws Exception {
        generate(request(Optional.empty()));
        Path point = out.resolve("org/scan/point.java");
        String changed = Files.readString(point) + "// mine\n";
        Files.writeString(point, changed);
        String header = Files.readString(out.resolve("org/scan/scan_h.java"));
        jextract.writes("org/scan/scan_h.java", "// Generated by jextract, anew\n");
        var thrown = assertThrows(DiagnosticException.class, () -> generate(request(Optional.empty())));
        assertTrue(message(thrown).contains(point + " is there, and it was changed by hand"), message(thrown));
        assertEquals(changed, Files.readString(point));
        assertEquals(header, Files.readString(out.resolve("org/scan/scan_h.java")), "half of it was written");
    }

    @Test
    void otherLineEndsAreNoChange() throws Exception {
        generate(request(Optional.empty()));
        Path point = out.resolve("org/scan/point.java");
        Files.writeString(point, Files.readString(point).replace("\n", "\r\n"));
        jextract.writesNoMore("org/scan/point.java");
        assertEquals(1, generate(request(Optional.empty())).written().deleted());
    }

    @Test
    void whatJextractItselfWroteBeforeIsTakenOver() throws Exception {
        Path point = Files.createDirectories(out.resolve("org/scan")).resolve("point.java");
        Files.writeString(point, jextract.text("org/scan/point.java"));
        assertEquals(2, generate(request(Optional.empty())).written().written());
        Files.writeString(point, "// Generated by jextract\n\npackage org.scan;\n\npublic class point { int mine; }\n");
        assertThrows(DiagnosticException.class, () -> generate(request(Optional.empty())));
    }

    @Test
    void theEngineMayBeChangedAndChangedBack() throws Exception {
        Path header = Files.writeString(folder.resolve("scan.h"), "struct other { int x; };\nint add(int);\n");
        GenerationRequest.Raw raw = new GenerationRequest.Raw(
                Optional.of("org.scan"), Optional.empty(), Optional.empty(), List.of(), false);
        GenerationRequest request = new GenerationRequest(
                List.of(header.toString()),
                Optional.empty(),
                Optional.empty(),
                GenerationRequest.Clang.DEFAULT,
                raw,
                GenerationRequest.Included.ALL,
                out);
        generate(request);
        GenerationResult own = new Generator(told::add).generate(request);
        assertEquals(1, own.written().deleted(), "point.java is stale");
        assertTrue(Files.exists(out.resolve("org/scan/other.java")));
        generate(request);
        assertFalse(Files.exists(out.resolve("org/scan/other.java")));
        assertTrue(Files.exists(out.resolve("org/scan/point.java")));
    }

    @Test
    void aLibraryThatATomlDescribesIsLoadedByTheRuntime() throws Exception {
        Path source = Files.writeString(folder.resolve("scan.c"), "int twice(int value) { return 2 * value; }\n");
        Path library = CLibrary.build(source, folder);
        Files.move(library, folder.resolve(System.mapLibraryName("scan")));
        generate(request(Optional.of(toml("raw-package = \"org.scan\"\n"))));
        String text = Files.readString(out.resolve("org/scan/scan_h.java"));
        assertTrue(text.contains("dev.fairlead.runtime.NativeLibrary.load(\"scan\", scan_h.class).lookup()"), text);
        Method call = JavaCompilation.of(
                        List.of(new JavaFile("org.scan", "scan_h", text)), System.getProperty("java.class.path"))
                .load()
                .loadClass("org.scan.scan_h")
                .getMethod("call", String.class, int.class);
        System.setProperty("dev.fairlead.library.path", folder.toString());
        try {
            assertEquals(14, call.invoke(null, "twice", 7));
            assertEquals(7, call.invoke(null, "abs", -7), "a function of the system's");
        } finally {
            System.clearProperty("dev.fairlead.library.path");
        }
    }

    @Test
    void theTomlsLoaderAndVersionsAreKept() throws Exception {
        generate(request(Optional.of(toml("raw-package = \"org.scan\"\nloader = \"org.mine.Loader\"\n"))));
        Path header = out.resolve("org/scan/scan_h.java");
        assertTrue(Files.readString(header).contains("org.mine.Loader.open().lookup()"), Files.readString(header));
        generate(request(Optional.of(toml("raw-package = \"org.scan\"\nversions = { linux = \"libscan.so.3\" }\n"))));
        assertTrue(Files.readString(header)
                .contains("load(\"scan\", scan_h.class, java.util.Map.of(\"linux\", \"libscan.so.3\")).lookup()"));
    }

    @Test
    void anUnknownShapeIsAFailureAndNothingIsWritten() throws Exception {
        for (String shape : List.of("SymbolLookup.loaderLookup();", "lookup();")) {
            jextract.writes(
                    "org/scan/scan_h.java", "class scan_h { static final SymbolLookup SYMBOL_LOOKUP = " + shape);
            var thrown = refused(request(Optional.of(toml(""))));
            assertEquals(Reason.GENERATION, thrown.reason());
            assertTrue(message(thrown).contains("has 0 places of the form"), message(thrown));
        }
        jextract = StandInJextract.in(jextract.home());
        jextract.writes("org/scan/point.java", jextract.text("org/scan/scan_h.java"));
        assertTrue(message(refused(request(Optional.of(toml(""))))).contains("has 2 places"));
        assertFalse(Files.exists(out));
    }

    @ParameterizedTest
    @CsvSource({
        "1, GENERATION",
        "2, OPTION",
        "3, INPUT",
        "4, HEADER",
        "5, RUNTIME",
        "6, OUTPUT",
        "7, RUNTIME",
        "139, RUNTIME"
    })
    void itsExitCodesAreUnderstood(int code, Reason reason) throws Exception {
        jextract.endsWith(code);
        var thrown = refused(request(Optional.empty()));
        assertEquals(reason, thrown.reason());
        assertTrue(message(thrown).startsWith("jextract ended with exit code " + code), message(thrown));
        assertEquals(List.of("jextract says something"), said);
        assertFalse(Files.exists(out));
        assertFalse(Files.exists(jextract.target()), "the temporary folder is left");
    }

    @Test
    void strangeOutputIsAFailure() throws Exception {
        jextract.writes("org/scan/readme.txt", "what is this");
        assertTrue(message(refused(request(Optional.empty()))).contains("readme.txt"));
        for (String path : List.of("readme.txt", "point.java", "scan_h.java")) {
            jextract.writesNoMore("org/scan/" + path);
        }
        assertTrue(message(refused(request(Optional.empty()))).contains("wrote nothing"));
    }

    @Test
    void aProgramThatDoesNotStartIsNamed() throws Exception {
        Files.writeString(jextract.program(), "#!/no/such/interpreter\n");
        var thrown = refused(request(Optional.empty()));
        assertEquals(Reason.RUNTIME, thrown.reason());
        assertTrue(message(thrown).contains(jextract.program().toString()), message(thrown));
    }

    /** Where somebody has installed jextract it is run; where not, it must be missed in so many words. */
    @Test
    void theRealOneBindsAHeader() throws Exception {
        Path header = Files.writeString(folder.resolve("scan.h"), "struct point { int x; };\nint add(int, int);\n");
        JextractGenerator real =
                new JextractGenerator(name -> Optional.ofNullable(System.getenv(name)), told::add, said::add);
        GenerationRequest request = request(Optional.of(toml("")), header.toString());
        try {
            real.generate(request);
        } catch (EngineException e) {
            assertEquals(Reason.MISSING, e.reason(), message(e));
            assertTrue(message(e).startsWith("cannot find jextract: "), message(e));
            return;
        }
        String headerClass = Files.readString(out.resolve("org/scan/raw/scan_h.java"));
        assertTrue(headerClass.contains("add("), headerClass);
        assertTrue(Files.exists(out.resolve("org/scan/raw/point.java")));
        assertEquals(0, real.generate(request).written().written());
    }

    private EngineException refused(GenerationRequest request) {
        said.clear();
        return assertThrows(EngineException.class, () -> generate(request));
    }

    private JextractGenerator.Result generate(GenerationRequest request) throws Exception {
        return new JextractGenerator(
                        name -> name.equals("JEXTRACT_HOME")
                                ? Optional.of(jextract.home().toString())
                                : Optional.empty(),
                        told::add,
                        said::add)
                .generate(request);
    }

    private GenerationRequest request(Optional<Path> toml) {
        return toml.isPresent() ? request(toml, new String[0]) : request(toml, "scan.h");
    }

    private GenerationRequest request(Optional<Path> toml, String... headers) {
        return new GenerationRequest(
                List.of(headers),
                toml,
                Optional.empty(),
                GenerationRequest.Clang.DEFAULT,
                GenerationRequest.Raw.DEFAULT,
                GenerationRequest.Included.ALL,
                out);
    }

    private Path toml(String more) throws IOException {
        return Files.writeString(folder.resolve("fairlead.toml"), """
                format = 1
                [library]
                name = "scan"
                headers = ["scan.h"]
                package = "org.scan"
                """ + more);
    }

    private static String message(Exception thrown) {
        return String.valueOf(thrown.getMessage());
    }

    private static String after(List<String> arguments, String option) {
        return arguments.get(arguments.indexOf(option) + 1);
    }
}
