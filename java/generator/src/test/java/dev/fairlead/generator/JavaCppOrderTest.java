// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.harness.CppProject;
import dev.fairlead.generator.harness.SeparateBind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same headers become the same files, whichever order a JVM has the methods of a class in. */
class JavaCppOrderTest {
    private static final Path SOURCES = Path.of("src", "test", "cpp").toAbsolutePath();

    @Test
    void everyJvmWritesTheSameBytes(@TempDir Path folder) throws Exception {
        Map<Path, byte[]> one = bound(folder.resolve("one"));
        Map<Path, byte[]> two = bound(folder.resolve("two"));
        assertTrue(one.containsKey(Path.of("native", "survey-cpp.cpp")), () -> "files: " + one.keySet());
        assertEquals(one.keySet(), two.keySet());
        one.forEach((file, bytes) -> assertArrayEquals(bytes, two.get(file), file::toString));
    }

    private static Map<Path, byte[]> bound(Path folder) throws IOException, InterruptedException {
        CppProject project = new CppProject(Files.createDirectories(folder));
        Files.copy(SOURCES.resolve("survey.hpp"), folder.resolve("survey.hpp"));
        Files.copy(SOURCES.resolve("survey.toml"), project.toml());
        SeparateBind.run(project);
        Map<Path, byte[]> files = new TreeMap<>();
        for (Path file : CppProject.files(project.output()).toList()) {
            files.put(project.output().relativize(file), Files.readAllBytes(file));
        }
        return files;
    }
}
