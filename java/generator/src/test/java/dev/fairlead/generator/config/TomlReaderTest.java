// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.config.FunctionRule.ParameterRule;
import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.DiagnosticException.Stage;
import dev.fairlead.generator.model.Annotation;
import dev.fairlead.generator.model.DeclaredMacro;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TomlReaderTest {
    private static final String LIBRARY = """
            format = 1
            [library]
            name = "scan"
            headers = ["scan.h"]
            package = "org.scan"
            """;

    @TempDir
    private Path folder;

    @Test
    void theSmallestTomlHasDefaults() throws Exception {
        LibraryConfig library = read(LIBRARY).library();
        assertEquals("scan", library.name());
        assertEquals(List.of(folder.resolve("scan.h").toString()), library.headers());
        assertEquals("org.scan", library.packageName().value());
        assertEquals("org.scan.raw", library.rawPackage().value());
        assertEquals(Optional.empty(), library.loader());
        assertEquals(
                "symbol -> java.util.Optional.of(dev.fairlead.runtime.NativeLibrary.load(\"scan\", scan_h.class)"
                        + ".find(symbol))",
                library.symbolLookup("scan_h"));
    }

    @Test
    void macrosAreReadWithTheirPlaces() throws Exception {
        List<DeclaredMacro> macros = read(LIBRARY + """
                [macros]
                declare = ["int MAX(int a, int b)", "int mode(void)"]
                """).macros();
        assertEquals(
                List.of("int MAX(int a, int b)", "int mode(void)"),
                macros.stream().map(DeclaredMacro::prototype).toList());
        assertEquals(
                List.of(12, 37),
                macros.stream().map(it -> it.location().column()).toList());
        assertEquals(
                List.of(7, 7), macros.stream().map(it -> it.location().line()).toList());
    }

    @Test
    void everyKeyOfTheLibraryIsRead() throws Exception {
        LibraryConfig library = read("""
                        format = 1
                        [library]
                        name = "scan"
                        headers = ["<scan.h>", "sub/more.h"]
                        package = "org.scan"
                        raw-package = "org.scan.internal"
                        loader = "org.scan.ScanLibrary"
                        versions = { linux = "libscan.so.3", windows = "scan-3.dll" }
                        include = ["../include"]
                        define = ["SCAN_STATIC=0"]
                        """).library();
        assertEquals(List.of("<scan.h>", folder.resolve("sub/more.h").toString()), library.headers());
        assertEquals("org.scan.internal", library.rawPackage().value());
        assertEquals(Map.of("linux", "libscan.so.3", "windows", "scan-3.dll"), library.versions());
        assertEquals(List.of(folder.resolveSibling("include")), library.include());
        assertEquals(List.of("SCAN_STATIC=0"), library.define());
        assertEquals(
                "symbol -> java.util.Optional.of(org.scan.ScanLibrary.open().find(symbol))",
                library.symbolLookup("scan_h"));
    }

    @Test
    void versionsAreHandedToTheRuntime() throws Exception {
        LibraryConfig library = read(LIBRARY + "versions = { windows = \"scan-3.dll\", linux = \"libscan.so.3\" }\n")
                .library();
        assertTrue(
                library.symbolLookup("scan_h")
                        .contains("scan_h.class, java.util.Map.of(\"linux\", \"libscan.so.3\","
                                + " \"windows\", \"scan-3.dll\"))"),
                library.symbolLookup("scan_h"));
    }

    @Test
    void rulesOfFunctionsTakeTheFormOfAnnotations() throws Exception {
        FunctionRule rule = read(LIBRARY + """
                        [[function]]
                        match = "scan_*"
                        java = "go"
                        short = 4096
                        returns = { string = true }
                        params.src = { in = true, length = "n", nullable = true }
                        params.2 = { out = true, image = ["w", 16, "stride"] }
                        params.3 = { in = true, volume = ["w", 16, "d", "row", "slice"] }
                        """).functions().getFirst();
        assertTrue(rule.match().value().matches("scan_open"));
        assertFalse(rule.match().value().matches("rescan_open"));
        assertEquals("go", rule.java().orElseThrow().value());
        assertFalse(rule.skip());
        assertEquals(
                List.of(new Annotation("short", List.of("4096")), new Annotation("returns", List.of("string"))),
                rule.annotations());
        ParameterRule src = rule.parameters().getFirst();
        assertTrue(src.matches("src", 5));
        assertEquals(
                List.of(
                        new Annotation("in", List.of()),
                        new Annotation("nullable", List.of()),
                        new Annotation("length", List.of("n"))),
                src.annotations());
        ParameterRule second = rule.parameters().get(1);
        assertTrue(second.matches("", 1));
        assertEquals(
                List.of(new Annotation("out", List.of()), new Annotation("image", List.of("w", "16", "stride"))),
                second.annotations());
        assertEquals(12, second.location().line());
        assertEquals(
                new Annotation("volume", List.of("w", "16", "d", "row", "slice")),
                rule.parameters().get(2).annotations().getLast());
    }

    @Test
    void classesNamesAndStatusAreRead() throws Exception {
        BindingConfig config = read(LIBRARY + """
                [[class]]
                header = "scan/image.h"
                java = "Image"
                [[name]]
                match = "scan_(.*)_f64"
                java = "$1"
                [status]
                match = ["scan_open", "scan_read_*"]
                ok = "SCAN_OK"
                names = "SCAN_*"
                message = "scan_strerror"
                exception = "ScanException"
                """);
        ClassRule image = config.classes().getFirst();
        assertTrue(image.matches("/usr/include/scan/image.h"));
        assertFalse(image.matches("/usr/include/rescan/image.h"));
        assertEquals(Optional.of("mean"), config.names().getFirst().apply("scan_mean_f64"));
        assertEquals(Optional.empty(), config.names().getFirst().apply("scan_mean_f32"));
        StatusRule status = config.status().orElseThrow();
        assertTrue(status.matches("scan_read_all"));
        assertFalse(status.matches("scan_count"));
        assertEquals("scan_strerror", status.message().orElseThrow().value());
    }

    @Test
    void allMistakesAreToldAtOnceAndInOrder() {
        assertEquals(
                List.of(
                        "FL0014 1:1 format 2 is not known to this version | this version reads format = 1",
                        "FL0013 2:1 'library.package' is missing | the package of the classes: package = \"org.scan\"",
                        "FL0011 3:1 unknown key 'library.nmae' | did you mean 'name'?",
                        "FL0012 4:1 'library.name' must be a string, not an integer | see docs/fairlead-toml.md",
                        "FL0012 5:22 'library.headers' must be an array of strings, not one that holds an integer"
                                + " | see docs/fairlead-toml.md",
                        "FL0011 6:1 unknown key 'handle' | known here: build, class, cpp, format, function, library, macros,"
                                + " name, package, status",
                        "FL0012 9:1 'name.match' must be a regular expression, not '(' (Unclosed group)"
                                + " | see docs/fairlead-toml.md",
                        "FL0012 13:1 'name.java' must be made of groups that 'match' has, not '$1'"
                                + " | see docs/fairlead-toml.md",
                        "FL0013 14:1 'function.match' is missing | which functions: match = \"scan_open\"",
                        "FL0012 15:18 'function.params.x.image' must be an array of width, height and stride,"
                                + " not one of 2 | see docs/fairlead-toml.md",
                        "FL0012 16:14 'function.params.y.in' must be the only one of in, out and inout,"
                                + " not one of several | see docs/fairlead-toml.md",
                        "FL0012 17:14 'function.params.z.volume' must be an array of width, height, depth, row stride"
                                + " and slice stride, not one of 1 | see docs/fairlead-toml.md"),
                mistakes("""
                        format = 2
                        [library]
                        nmae = "scan"
                        name = 3
                        headers = ["scan.h", 7]
                        [[handle]]
                        type = "scan"
                        [[name]]
                        match = "("
                        java = "x"
                        [[name]]
                        match = "scan_.*"
                        java = "$1"
                        [[function]]
                        params.x = {     image = ["w", "h"] }
                        params.y = { in = true, out = true }
                        params.z = { volume = ["w"] }
                        """));
    }

    @Test
    void anEmptyFileLacksAll() {
        assertEquals(
                List.of(
                        "FL0013 1:1 'library' is missing | say what is bound: [library], name, headers and package",
                        "FL0013 1:1 'format' is missing | write format = 1 as the first line"),
                mistakes("").reversed());
    }

    @Test
    void whatIsNoTomlIsToldWithItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.toml"), "format = 1\n[library\n");
        DiagnosticException thrown = assertThrows(DiagnosticException.class, () -> new TomlReader().read(file));
        assertEquals(Stage.PARSE, thrown.stage());
        assertEquals("FL0010", thrown.diagnostics().getFirst().problem().name());
        assertEquals(2, thrown.diagnostics().getFirst().location().line());
    }

    @Test
    void aMissingFileIsAnInputError() {
        DiagnosticException thrown =
                assertThrows(DiagnosticException.class, () -> new TomlReader().read(folder.resolve("nope.toml")));
        assertEquals(Stage.INPUT, thrown.stage());
        String message = thrown.diagnostics().getFirst().message();
        assertTrue(message.contains("nope.toml"), message);
    }

    private BindingConfig read(String text) throws IOException, DiagnosticException {
        return new TomlReader().read(Files.writeString(folder.resolve("fairlead.toml"), text));
    }

    private List<String> mistakes(String text) {
        DiagnosticException thrown = assertThrows(DiagnosticException.class, () -> read(text));
        return thrown.diagnostics().stream().map(TomlReaderTest::line).toList();
    }

    private static String line(Diagnostic diagnostic) {
        return diagnostic.problem() + " " + diagnostic.location().line() + ":"
                + diagnostic.location().column() + " " + diagnostic.message() + " | " + diagnostic.hint();
    }
}
