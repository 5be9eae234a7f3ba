// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.harness.CProgram;
import dev.fairlead.generator.harness.Targets;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.ScalarLayout;
import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.read.clang.LibclangException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderReaderTest {
    @TempDir
    Path folder;

    private static DiagnosticException failure(String... headers) {
        return assertThrows(DiagnosticException.class, () -> ReadHeader.of(List.of(headers), false));
    }

    @Test
    void everyErrorOfClangIsToldWithItsPlace() throws Exception {
        Files.writeString(folder.resolve("inner.h"), "\nint broken(;\n");
        Path header = Files.writeString(
                folder.resolve("outer.h"), "#include \"inner.h\"\nunknown_t f(void);\n#include \"nowhere.h\"\n");
        DiagnosticException failure = failure(header.toString());
        assertEquals(DiagnosticException.Stage.PARSE, failure.stage());
        List<Diagnostic> found = failure.diagnostics();
        assertEquals(4, found.size(), found::toString);
        found.forEach(diagnostic -> assertEquals(Problem.FL0001, diagnostic.problem()));
        assertEquals(
                new SourceLocation(folder.resolve("inner.h").toString(), 2, 12),
                found.getFirst().location());
        assertEquals(new SourceLocation(header.toString(), 2, 1), found.get(2).location());
        assertEquals("unknown type name 'unknown_t'", found.get(2).message());
        assertEquals(3, found.get(3).location().line());
        assertTrue(found.get(3).message().contains("nowhere.h"), found.get(3)::message);
    }

    @Test
    void everyMissingHeaderIsTold() {
        DiagnosticException failure = failure(folder.resolve("nope.h").toString(), "missing.h");
        assertEquals(DiagnosticException.Stage.INPUT, failure.stage());
        assertEquals(2, failure.diagnostics().size());
        assertEquals(
                "cannot find the header 'missing.h'",
                failure.diagnostics().getLast().message());
        DiagnosticException onPath = failure("<no/such/header.h>", "<nor/this.h>");
        assertEquals(DiagnosticException.Stage.INPUT, onPath.stage());
        assertEquals(Problem.FL0002, onPath.diagnostics().getFirst().problem());
        assertEquals(
                "cannot find the header '<nor/this.h>'",
                onPath.diagnostics().getLast().message());
    }

    /** What fails is read again without definitions of ours: for the same target, not for this machine. */
    @Test
    void whatNeedsACLibraryThatIsNotThereIsNotReadWithTheHosts() throws Exception {
        Path header = Files.writeString(folder.resolve("header.h"), "#include <sys/types.h>\noff_t f(void);");
        ReadRequest host =
                new ReadRequest(List.of(header.toString()), List.of(), List.of(), List.of(), Optional.empty(), false);
        assertEquals(
                1,
                new HeaderReader()
                        .read(host).find(new DeclarationKey(Kind.FUNCTION, "f")).stream()
                                .count());
        for (Target target : Targets.all()) {
            DiagnosticException failure =
                    assertThrows(DiagnosticException.class, () -> new HeaderReader().read(host.on(target)));
            assertTrue(failure.diagnostics().getFirst().message().contains("sys/types.h"), target::platform);
        }
    }

    @Test
    void definitionsAndFoldersReachClang() throws Exception {
        Path include = Files.createDirectory(folder.resolve("include"));
        Files.writeString(include.resolve("types.h"), "typedef WORD word;");
        Path header = Files.writeString(folder.resolve("header.h"), "#include <types.h>\nword f(void);");
        HeaderModel model = new HeaderReader()
                .read(new ReadRequest(
                        List.of(header.toString()),
                        List.of(include),
                        List.of("WORD=short"),
                        List.of(),
                        Optional.empty(),
                        false));
        assertEquals("short", new ReadHeader(model).typedef("word").written());
    }

    @Test
    void anArgumentThatClangDoesNotKnowIsAnError() throws Exception {
        Path header = Files.writeString(folder.resolve("header.h"), "int f(void);");
        ReadRequest request = new ReadRequest(
                List.of(header.toString()), List.of(), List.of(), List.of("-std=nonsense"), Optional.empty(), false);
        DiagnosticException failure = assertThrows(DiagnosticException.class, () -> new HeaderReader().read(request));
        assertTrue(failure.diagnostics().getFirst().message().contains("nonsense"), failure::toString);
    }

    @Test
    void aLibclangThatIsNoneIsToldWithItsPath() throws Exception {
        Path text = Files.writeString(folder.resolve("libclang.so"), "no library");
        Path header = Files.writeString(folder.resolve("header.h"), "int f(void);");
        for (Path wrong : List.of(text, folder.resolve("absent.so"))) {
            ReadRequest request = new ReadRequest(
                    List.of(header.toString()), List.of(), List.of(), List.of(), Optional.of(wrong), false);
            LibclangException failure = assertThrows(LibclangException.class, () -> new HeaderReader().read(request));
            String message = String.valueOf(failure.getMessage());
            assertTrue(message.contains(wrong.toString()), message);
        }
    }

    @Test
    void theHostsScalarsAreMeasured() throws Exception {
        HeaderModel model = ReadHeader.of(folder, "int f(void);").model();
        Map<Scalar, ScalarLayout> scalars = model.host().scalars();
        assertEquals(Scalar.values().length - 1, scalars.size());
        String printed = CProgram.run(folder, """
                #include <stdio.h>
                int main(void) {
                    printf("%zu %zu %zu %zu %d", sizeof(long), _Alignof(long double) >= 8 ? sizeof(double) : 0,
                           sizeof(_Bool), _Alignof(short), (char) -1 < 0);
                }
                """);
        assertEquals(
                printed,
                size(scalars, Scalar.LONG) + " " + size(scalars, Scalar.DOUBLE) + " " + size(scalars, Scalar.BOOL) + " "
                        + layout(scalars, Scalar.SHORT).alignment() + " "
                        + (layout(scalars, Scalar.CHAR).signed() ? 1 : 0));
        assertTrue(model.host().triple().contains("-"), model.host()::triple);
    }

    private static ScalarLayout layout(Map<Scalar, ScalarLayout> scalars, Scalar scalar) {
        return Optional.ofNullable(scalars.get(scalar)).orElseThrow();
    }

    private static int size(Map<Scalar, ScalarLayout> scalars, Scalar scalar) {
        return layout(scalars, scalar).size();
    }

    @Test
    void theSameHeaderIsTheSameModelOnAnyThread() throws Exception {
        Path header = Files.writeString(
                folder.resolve("header.h"),
                "#include <stdio.h>\n#define N 3\nstruct s { struct { int x; } in[N]; FILE *f; };\nint f(struct s *s);");
        List<Future<HeaderModel>> reads = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 8; i++) {
                reads.add(two.submit(
                        () -> ReadHeader.of(List.of(header.toString()), true).model()));
            }
        }
        HeaderModel first = reads.getFirst().get();
        for (Future<HeaderModel> read : reads) {
            assertEquals(first, read.get());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stdio.h", "stdlib.h", "string.h", "math.h", "time.h", "complex.h", "stdint.h"})
    void theSystemsHeadersCanBeReadInFull(String name) throws Exception {
        ReadHeader read = ReadHeader.of(List.of("<" + name + ">"), true);
        assertTrue(read.model().declarations().size() > 10);
        assertEquals(read.model().declarations().size(), read.model().byKey().size(), "keys are unique");
    }

    @Test
    void everyKeyThatATypeNamesIsDeclared() throws Exception {
        for (String name : List.of("<stdio.h>", "<stdlib.h>", "<time.h>", "<pthread.h>", "<sys/socket.h>")) {
            ReferenceCheck.check(ReadHeader.of(List.of(name), false).model());
            ReferenceCheck.check(ReadHeader.of(List.of(name), true).model());
        }
    }

    @Test
    void bodiesOfFunctionsAreNotLookedAt() throws Exception {
        ReadHeader read = ReadHeader.of(folder, "int f(void);\nstatic inline int g(void) { return undeclared(); }");
        assertTrue(read.declares(Kind.FUNCTION, "f"));
    }
}
