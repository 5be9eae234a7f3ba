// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.config.CppConfig.Instance;
import dev.fairlead.generator.config.CppConfig.Thrown;
import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table {@code [cpp]}: what it says, and which mistakes are told. */
class CppTableReaderTest {
    private static final String TOML = """
            format = 1
            [library]
            name = "my-scan"
            package = "org.scan"
            [cpp]
            """;

    @TempDir
    private Path folder = Path.of("");

    private CppConfig read(String lines) throws IOException, DiagnosticException {
        return new TomlReader()
                .read(Files.writeString(folder.resolve("fairlead.toml"), TOML + lines))
                .cpp()
                .orElseThrow();
    }

    private List<String> mistakes(String lines) {
        return assertThrows(DiagnosticException.class, () -> read(lines)).diagnostics().stream()
                .map(it -> it.problem() + " " + it.location().line() + " " + it.message())
                .toList();
    }

    @Test
    void whatIsNotSaidHasDefaults() throws Exception {
        CppConfig config = read("headers = [\"scan.hpp\", \"<vector>\"]");
        assertEquals(List.of(folder.resolve("scan.hpp").toString(), "<vector>"), config.headerNames());
        assertEquals("org.scan.cpp", config.packageName().value());
        assertEquals("MyScan", config.className().value());
        assertEquals("my-scan-cpp", config.library());
        assertEquals("c++20", config.standard());
    }

    @Test
    void instancesAndExceptionsHaveAGrammar() throws Exception {
        CppConfig config = read("""
                headers = ["a.hpp"]
                instantiate = ["a::Map<int, std::vector<float>> as M"]
                exceptions = ["a::E(code(), what()) as org.E::of", "a::F as org.F"]
                """);
        Instance instance = config.instantiate().getFirst().value();
        assertEquals("a::Map", instance.template());
        assertEquals(List.of("int", "std::vector<float>"), instance.arguments());
        assertEquals("M", instance.java());
        assertEquals(
                List.of(
                        new Thrown("a::E", List.of("code", "what"), "org.E::of"),
                        new Thrown("a::F", List.of(), "org.F")),
                config.exceptions().stream().map(Located::value).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "instantiate | a::B<int>",
                "instantiate | a::B as C",
                "instantiate | a::B<int> as 1",
                "exceptions | a::E",
                "exceptions | a::E(code) as F",
                "exceptions | a::E(code(1)) as F",
            })
    void anotherFormIsAMistake(String key, String entry) {
        List<String> found = mistakes("headers = [\"a.hpp\"]\n" + key + " = [\"" + entry + "\"]");
        assertEquals(1, found.size(), found.toString());
        assertEquals(
                "FL0012 7 'cpp." + key + "' must be made of entries such as ",
                found.getFirst().replaceFirst("(?<=such as ).*", ""));
    }

    @Test
    void aMistakeIsToldAtItsEntry() {
        List<String> places = assertThrows(DiagnosticException.class, () -> read("""
                headers = ["a.hpp"]
                instantiate = [
                    # "a::B<char> as BChar",
                    "a::B<int> as B", "a::B",

                      "a::B as C",  # not one either
                    4,
                ]
                """)).diagnostics().stream()
                .map(it -> it.location().line() + ":" + it.location().column() + " " + it.length())
                .toList();
        assertEquals(List.of("9:23 6", "11:7 11", "12:5 1"), places);
    }

    @Test
    void targetsAreThoseOfCHeaders() throws Exception {
        String header = "name = \"my-scan\"\n";
        String targets = header + "targets = [\"all\"]\n";
        Path toml = folder.resolve("fairlead.toml");
        String cpp = TOML + "headers = [\"a.hpp\"]\n";
        Files.writeString(toml, cpp.replace(header, targets + "headers = [\"a.h\"]\n"));
        assertEquals(List.of("all"), new TomlReader().read(toml).library().targets());
        Files.writeString(toml, cpp.replace(header, targets));
        List<Diagnostic> found = assertThrows(DiagnosticException.class, () -> new TomlReader().readCpp(toml))
                .diagnostics();
        assertEquals(
                "'library.targets' must be left out without C headers: C++ is built on each platform, not there",
                found.getFirst().message());
    }

    @Test
    void withoutTheTableThereIsNothingToBind() throws Exception {
        Path toml = Files.writeString(folder.resolve("fairlead.toml"), TOML.replace("[cpp]\n", ""));
        assertTrue(new TomlReader().readCpp(toml).isEmpty());
        List<Diagnostic> found = assertThrows(DiagnosticException.class, () -> new TomlReader().read(toml))
                .diagnostics();
        assertEquals("'library.headers' is missing", found.getFirst().message(), "the other engines need them");
    }

    @Test
    void unknownKeysAndNoHeadersAreMistakes() {
        assertEquals(
                List.of("FL0011 6 unknown key 'cpp.header'", "FL0013 5 'cpp.headers' is missing"),
                mistakes("header = [\"a.hpp\"]").stream().sorted().toList());
    }

    @Test
    void sourcesThatAreNotThereAndOldStandardsAreMistakes() throws Exception {
        Files.writeString(folder.resolve("here.cpp"), "");
        assertEquals(
                List.of(
                        "FL0012 7 'cpp.standard' must be \"c++20\" or later, which the generated C++ needs, not 'c++11'",
                        "FL0012 8 'cpp.sources' must be made of files that are there, not 'nope.cpp', which is none"),
                mistakes("headers = [\"a.hpp\"]\nstandard = \"c++11\"\nsources = [\"here.cpp\", \"nope.cpp\"]"));
        assertEquals(
                "gnu++23", read("headers = [\"a.hpp\"]\nstandard = \"gnu++23\"").standard());
    }
}
