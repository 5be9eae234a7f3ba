// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.harness.CProgram;
import dev.fairlead.generator.harness.JavaCompilation;
import dev.fairlead.generator.harness.SystemHeader;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.RecordLayout;
import dev.fairlead.generator.model.TargetFacts;
import dev.fairlead.generator.read.HeaderReader;
import dev.fairlead.generator.read.ReadRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The classes that are generated, loaded, against a C program that includes the same header: every layout, offset, bit-field
 * and constant that Java has is one that the host's compiler has, too.
 */
class HostCompilerTest {
    private static final List<String> OF_EVERY_SYSTEM = List.of("<stdio.h>", "<math.h>", "<signal.h>", "<sys/stat.h>");
    private static final List<String> OF_LIBRARIES = List.of("<zlib.h>", "<sqlite3.h>", "<png.h>");

    /** Fewer would say that the questions went missing. */
    private static final int MANY = 60;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> headersOfTheSystem() {
        return Stream.concat(OF_EVERY_SYSTEM.stream(), OF_LIBRARIES.stream())
                .map(header -> DynamicTest.dynamicTest(header, () -> {
                    if (OF_LIBRARIES.contains(header)) {
                        SystemHeader.require(header);
                    }
                    assertTrue(check(header, read(header)) > MANY);
                }));
    }

    @TestFactory
    Stream<DynamicTest> goldenHeaders() throws IOException {
        Path root = Path.of("../../bindings/golden").toAbsolutePath().normalize();
        try (Stream<Path> folders = Files.list(root)) {
            List<Path> cases = folders.filter(it -> it.getFileName().toString().startsWith("raw-"))
                    .sorted()
                    .toList();
            assertFalse(cases.isEmpty());
            return cases.stream()
                    .map(it -> DynamicTest.dynamicTest(
                            String.valueOf(it.getFileName()),
                            () -> check(it.resolve("input.h").toString())));
        }
    }

    /** What no header above has. */
    @TestFactory
    Stream<DynamicTest> oddHeaders() throws IOException {
        Path odd = Files.writeString(folder.resolve("odd.h"), """
                typedef enum __attribute__((packed)) { TINY = 200 } tiny;
                enum { LAST = 1u << 31, FIRST = 1 };
                struct outer {
                    struct { struct { char deep; tiny shade; } rows[2][3]; int : 3; unsigned below : 7; } middle;
                    union { struct { long whole; int part : 5; }; double real; struct { short high, low; } halves; };
                    struct { int x; } *points;
                    union { int number; float real_number; } many[2];
                    const long long fixed : 41;
                    _Bool done : 1;
                    tiny packed_shade : 8;
                    _Alignas(32) char name[3];
                    long tail[];
                };
                struct __attribute__((packed)) wide { char c; int all : 32; unsigned long long more : 64; double d; short s[2]; };
                typedef struct { char c; long double *p; } nameless;
                #define LOWEST (-9223372036854775807LL - 1)
                #define HIGHEST 18446744073709551615ULL
                #define RATIO 0.1f
                #define MINUS_ZERO (-0.0)
                #define ENDLESS (-1.0 / 0.0)
                #define NO_NUMBER (0.0 / 0.0)
                #define TITLE "caf\\303\\251 \\"1\\" \\\\"
                #define NOWHERE ((void *) -1)
                #define SIGNED_CHAR ((signed char) -3)
                #define TRUTH ((_Bool) 1)
                """);
        return Stream.of(DynamicTest.dynamicTest(
                "odd", () -> assertTrue(check(odd.toString(), read(odd.toString())) > MANY)));
    }

    /** A comparison that cannot fail says nothing. */
    @Test
    void aNumberThatIsWrongInJavaShows() throws Exception {
        Path pair = Files.writeString(folder.resolve("pair.h"), "struct pair { short a; char b; };\n");
        HeaderModel read = read(pair.toString());
        TargetFacts facts = read.host();
        DeclarationKey key = new DeclarationKey(DeclarationKey.Kind.STRUCT, "pair");
        TargetFacts wrong = new TargetFacts(
                facts.triple(),
                facts.scalars(),
                Map.of(key, new RecordLayout(4, 2, List.of(0L, 24L))),
                facts.enumTypes(),
                facts.constants());
        HeaderModel altered = new HeaderModel(read.headers(), read.declarations(), List.of(), List.of(wrong));
        AssertionError thrown = assertThrows(AssertionError.class, () -> check(pair.toString(), altered));
        assertTrue(String.valueOf(thrown.getMessage()).contains("offsetof struct pair.b = 3"), thrown.getMessage());
        assertEquals(9, check(pair.toString(), read));
    }

    private static HeaderModel read(String header) throws DiagnosticException {
        return new HeaderReader()
                .read(new ReadRequest(List.of(header), List.of(), List.of(), List.of(), Optional.empty(), false));
    }

    private void check(String header) throws Exception {
        check(header, read(header));
    }

    /** {@return how many answers were compared} */
    private int check(String header, HeaderModel model) throws Exception {
        RawOptions options = new RawOptions("host", "host_h", "host_h$shared", List.of(), false, Optional.empty());
        ClassLoader generated =
                JavaCompilation.ofJdkOnly(new RawEmitter().emit(model, options)).load();
        HostQuestions questions = new HostQuestions(model, RawNames.of(model, options), generated);
        Path place = Files.createTempDirectory(folder, "program");
        Map<String, String> byC = new TreeMap<>();
        CProgram.run(place, questions.program(header)).lines().forEach(line -> {
            String[] parts = line.split(" = ", 2);
            byC.put(parts[0], parts[1]);
        });
        assertEquals(lines(byC), lines(questions.byJava()));
        assertEquals(questions.members(), questions.compared(), "some of what Java has was not compared");
        return byC.size();
    }

    private static String lines(Map<String, String> answers) {
        return answers.entrySet().stream()
                .map(it -> it.getKey() + " = " + it.getValue())
                .collect(Collectors.joining("\n"));
    }
}
