// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.packager.binary.BinaryImage;
import dev.fairlead.packager.binary.CodeRange;
import dev.fairlead.packager.binary.Compiled;
import dev.fairlead.packager.binary.InternalSymbol;
import dev.fairlead.packager.toolchain.LlvmTools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DLLs as clang and lld make them, with their symbols: what is the system's, and what is a copy. */
class PlantedWindowsTest {
    private static final String ENTRY = "int DllMainCRTStartup(void *a, int b, void *c) { return 1; }\n";
    private static final String SYSTEM = ENTRY + "__declspec(dllexport) double exp(double x) { return x; }\n"
            + "__declspec(dllexport) void *memcpy(void *a, const void *b, unsigned long long n) { return a; }\n";
    private static final String USER =
            ENTRY + "double exp(double);\nvoid *memcpy(void *, const void *, unsigned long long);\n"
                    + "__declspec(dllexport) double scan_value(void *a, void *b, double x) {"
                    + " memcpy(a, b, (unsigned long long)x); return exp(x) + exp(x + 1); }\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"x86_64", "aarch64"})
    void jumpsToTheSystemAreNoCopies(String processor) throws Exception {
        Path dll = user(processor, USER);
        Inspection inspection = Gate.of("windows-" + processor).inspect(dll);
        assertEquals(List.of(), Gate.codes(inspection));
        assertEquals(CheckStatus.PASSED, Gate.result(inspection, "own libc").status());
        List<String> own = Compiled.read(dll).symbols().internals().orElseThrow().stream()
                .map(InternalSymbol::name)
                .toList();
        assertTrue(own.contains("DllMainCRTStartup"), own.toString());
        assertTrue(Stream.of("exp", "memcpy").noneMatch(own::contains), own.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x86_64", "aarch64"})
    void copiesAreFound(String processor) throws Exception {
        String copied =
                USER.replace("double exp(double);", "__attribute__((noinline)) double exp(double x) { return x * x; }");
        assertEquals(List.of("FL0261"), Gate.of("windows-" + processor).codes(user(processor, copied)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x86_64", "aarch64"})
    void whatTheSystemHasNotMayBeTheirOwn(String processor) throws Exception {
        String own = USER + "long double expl(long double x) { return x * x; }\nvoid sincos(double x) {}\n";
        assertEquals(List.of(), Gate.of("windows-" + processor).codes(user(processor, own)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x86_64", "aarch64"})
    void functionsAreThoseOfTheTableForUnwinding(String processor) throws Exception {
        BinaryImage image = Compiled.read(user(processor, USER));
        CodeRange function = image.functions().stream()
                .filter(it -> it.name().equals("scan_value"))
                .findFirst()
                .orElseThrow();
        long words = processor.equals("aarch64") ? 4 : 1;
        assertTrue(function.size() > 16 && function.size() < 256 && function.size() % words == 0, function.toString());
        assertEquals(returns(processor), image.content().at(function.offset() + function.size() - words), "its end");
    }

    /** The first byte of the return that ends a function of this size. */
    private static int returns(String processor) {
        return processor.equals("aarch64") ? 0xC0 : 0xC3;
    }

    private Path user(String processor, String source) throws Exception {
        link(processor, "api-ms-win-crt-math-l1-1-0.dll", SYSTEM);
        return link(processor, "scan.dll", source, "api-ms-win-crt-math-l1-1-0.dll");
    }

    private Path link(String processor, String name, String source, String... libraries) throws Exception {
        Files.writeString(folder.resolve("source.c"), source);
        List<String> command = Stream.concat(
                        Stream.of(
                                LlvmTools.find(text -> {}).path("clang"),
                                "--target=" + processor + "-w64-windows-gnu",
                                "-fuse-ld=lld",
                                "-nostdlib",
                                "-shared",
                                "-O1",
                                "-fno-builtin",
                                "-o",
                                name,
                                "source.c"),
                        Stream.of(libraries))
                .toList();
        new Compiled(folder).said(command);
        return folder.resolve(name);
    }
}
