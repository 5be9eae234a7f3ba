// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.fairlead.generator.harness.GoldenCase;
import dev.fairlead.generator.harness.JavaCompilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What comes out of every folder of {@code bindings/golden} is what stands in its {@code expected}, and compiles without
 * a warning. {@code -Dfairlead.golden.overwrite=true} writes {@code expected} anew: read the difference before you
 * commit it.
 */
class GoldenTest {
    /** Written for several platforms anyway, or through C, which is for one. */
    private static final Set<String> NOT_ALIKE = Set.of("api-targets", "api-macros");

    private static final boolean OVERWRITE = Boolean.getBoolean("fairlead.golden.overwrite");

    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        Path root = Path.of("../../bindings/golden").toAbsolutePath().normalize();
        try (Stream<Path> folders = Files.list(root)) {
            List<Path> cases = folders.filter(it -> Files.exists(it.resolve("input.h")))
                    .sorted()
                    .toList();
            assertFalse(cases.isEmpty(), () -> "there are no cases in " + root);
            return cases.stream()
                    .map(it ->
                            DynamicTest.dynamicTest(String.valueOf(it.getFileName()), () -> check(new GoldenCase(it))));
        }
    }

    /** What is alike on all platforms is, for all of them, the same code as for one. */
    @TestFactory
    Stream<DynamicTest> everyApiOfFixedWidthsForAllPlatforms() throws IOException {
        Path root = Path.of("../../bindings/golden").toAbsolutePath().normalize();
        try (Stream<Path> folders = Files.list(root)) {
            List<Path> cases = folders.filter(
                            it -> String.valueOf(it.getFileName()).startsWith("api-"))
                    .filter(it -> !NOT_ALIKE.contains(String.valueOf(it.getFileName())))
                    .sorted()
                    .toList();
            assertFalse(cases.isEmpty(), () -> "there are no cases in " + root);
            return cases.stream()
                    .map(GoldenCase::new)
                    .map(it -> DynamicTest.dynamicTest(
                            String.valueOf(it.folder().getFileName()),
                            () -> assertEquals(it.expected(), it.apiForAll())));
        }
    }

    private static void check(GoldenCase golden) throws IOException {
        GoldenCase.Output output = golden.run();
        if (OVERWRITE) {
            golden.overwrite(output.shown());
        }
        Map<String, String> expected = golden.expected();
        assertEquals(expected.keySet(), output.shown().keySet(), "the files of " + golden.folder());
        for (Map.Entry<String, String> file : output.shown().entrySet()) {
            assertEquals(expected.get(file.getKey()), file.getValue(), file.getKey());
        }
        if (!output.sources().isEmpty()) {
            JavaCompilation.of(output.sources(), System.getProperty("java.class.path"));
        }
    }
}
