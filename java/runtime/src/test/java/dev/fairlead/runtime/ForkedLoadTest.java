// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.runtime.support.CCompiler;
import dev.fairlead.runtime.support.ForkedJvm;
import dev.fairlead.runtime.support.LoadProbe;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What depends on how a JVM is started. */
@TestInstance(Lifecycle.PER_CLASS)
class ForkedLoadTest {
    private static final String RUNTIME = ForkedJvm.location(NativeLibrary.class);
    private static final String TESTS = ForkedJvm.location(LoadProbe.class);
    private static final String ALLOWED = "--enable-native-access=ALL-UNNAMED";

    private String natives = "";

    @BeforeAll
    void build(@TempDir Path folder) {
        natives = LibraryFixture.classPath(folder, "forked", CCompiler.COUNTER).toString();
    }

    @Test
    void nothingIsSaidWhereNativeAccessIsAllowed() {
        ForkedJvm run = onClassPath(List.of(ALLOWED, "--illegal-native-access=deny"), Map.of());
        assertEquals(new ForkedJvm(0, "called 1\n", ""), run);
    }

    @Test
    void theFlagIsNamedWhereNativeAccessIsDenied() {
        ForkedJvm run = onClassPath(List.of("--illegal-native-access=deny"), Map.of());
        assertTrue(run.out().contains("  2. native access"), run.out());
        assertTrue(run.out().endsWith("  fix: start java with --enable-native-access=ALL-UNNAMED\n"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void theModulesAreNamedOnTheModulePath() {
        List<String> options =
                List.of("--illegal-native-access=deny", "-p", RUNTIME, "--add-modules", "dev.fairlead.runtime");
        ForkedJvm run = run(options, TESTS + File.pathSeparator + natives, Map.of());
        assertEquals("", run.err());
        assertTrue(
                run.out().endsWith("  fix: start java with --enable-native-access=dev.fairlead.runtime,ALL-UNNAMED\n"),
                run.out());
        List<String> allowed = new ArrayList<>(options);
        allowed.add("--enable-native-access=dev.fairlead.runtime,ALL-UNNAMED");
        assertEquals(new ForkedJvm(0, "called 1\n", ""), run(allowed, TESTS + File.pathSeparator + natives, Map.of()));
    }

    @Test
    void javaBaseIsEnough() {
        ForkedJvm run = onClassPath(List.of(ALLOWED, "--limit-modules", "java.base"), Map.of());
        assertEquals(new ForkedJvm(0, "called 1\n", ""), run);
    }

    @Test
    void theVariableNamesFoldersToo(@TempDir Path folder) {
        CCompiler.library(folder.resolve(Platform.current().libraryFile("forked")), "int next(void) { return 77; }");
        ForkedJvm run = onClassPath(List.of(ALLOWED), Map.of("FAIRLEAD_LIBRARY_PATH", folder.toString()));
        assertEquals(new ForkedJvm(0, "called 77\n", ""), run);
    }

    @Test
    void noFileIsLeftBehind(@TempDir Path home) throws IOException {
        ForkedJvm run = run(inHome(home), classPath(), Map.of("XDG_CACHE_HOME", home.toString()), "halt");
        assertEquals(new ForkedJvm(0, "called 1\n", ""), run);
        try (Stream<Path> left = Files.list(home)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aFileIsLeftOnceWhereOneIsAskedFor(@TempDir Path home) throws IOException {
        List<String> options = new ArrayList<>(inHome(home));
        options.add("-Ddev.fairlead.library.extract=file");
        for (int i = 0; i < 2; i++) {
            ForkedJvm run = run(options, classPath(), Map.of("XDG_CACHE_HOME", home.toString()), "halt");
            assertEquals(new ForkedJvm(0, "called 1\n", ""), run);
        }
        try (Stream<Path> left = Files.walk(home)) {
            List<Path> files = left.filter(Files::isRegularFile).toList();
            assertEquals(1, files.size());
            assertTrue(files.getFirst().startsWith(home.resolve("fairlead").resolve("natives")), files.toString());
        }
    }

    private static List<String> inHome(Path home) {
        return List.of(ALLOWED, "-Duser.home=" + home, "-Djava.io.tmpdir=" + home, "-XX:-UsePerfData");
    }

    private String classPath() {
        return String.join(File.pathSeparator, RUNTIME, TESTS, natives);
    }

    private ForkedJvm onClassPath(List<String> options, Map<String, String> environment) {
        return run(options, classPath(), environment);
    }

    private static ForkedJvm run(
            List<String> options, String classPath, Map<String, String> environment, String... arguments) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-cp", classPath, LoadProbe.class.getName(), "forked"));
        all.addAll(List.of(arguments));
        return ForkedJvm.run(all, environment);
    }
}
