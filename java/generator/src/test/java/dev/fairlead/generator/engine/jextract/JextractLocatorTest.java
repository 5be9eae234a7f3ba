// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.engine.jextract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.engine.EngineException;
import dev.fairlead.generator.engine.EngineException.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where jextract is looked for, and what is said when it is not there. */
class JextractLocatorTest {
    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void itsHomeComesBeforeThePath() throws Exception {
        Path home = executable("home/bin/jextract");
        Path onPath = executable("path/jextract");
        environment.put("PATH", path(folder.resolve("empty"), folder.resolve("path")));
        assertEquals(onPath, locate(false));
        environment.put("JEXTRACT_HOME", folder.resolve("home").toString());
        assertEquals(home, locate(false));
    }

    @Test
    void theFirstFolderOfThePathCounts() throws Exception {
        Path first = executable("first/jextract");
        executable("second/jextract");
        environment.put("PATH", File.pathSeparator + path(folder.resolve("first"), folder.resolve("second")));
        assertEquals(first, locate(false));
    }

    @Test
    void aWrongHomeIsNeverPassedOver() throws Exception {
        executable("path/jextract");
        environment.put("PATH", path(folder.resolve("path")));
        environment.put("JEXTRACT_HOME", folder.resolve("home").toString());
        String message = missing(false);
        assertTrue(message.contains("JEXTRACT_HOME is '" + folder.resolve("home") + "'"), message);
        assertTrue(message.contains("https://jdk.java.net/jextract"), message);
    }

    @Test
    void whatIsNoProgramIsNoJextract() throws Exception {
        Files.createDirectories(folder.resolve("folder/jextract"));
        Files.writeString(Files.createDirectories(folder.resolve("text")).resolve("jextract"), "no program");
        environment.put("PATH", path(folder.resolve("folder"), folder.resolve("text")));
        String message = missing(false);
        assertTrue(message.contains("JEXTRACT_HOME is not set"), message);
        assertTrue(message.contains("\n  " + folder.resolve("text")), message);
        assertTrue(message.contains("\n  " + folder.resolve("folder")), message);
        assertTrue(message.contains("needs no installation"), message);
    }

    @Test
    void onWindowsItHasASuffix() throws Exception {
        Path script = executable("bin/jextract.bat");
        executable("bin/jextract");
        environment.put("PATH", path(folder.resolve("bin")));
        assertEquals(script, locate(true));
        Path program = executable("bin/jextract.exe");
        assertEquals(program, locate(true));
    }

    @Test
    void withoutAPathItIsMissing() {
        assertTrue(missing(true).contains("jextract.exe or jextract.bat"), missing(true));
    }

    private Path locate(boolean windows) throws EngineException {
        return new JextractLocator(name -> Optional.ofNullable(environment.get(name)), windows).locate();
    }

    private String missing(boolean windows) {
        EngineException thrown = assertThrows(EngineException.class, () -> locate(windows));
        assertEquals(Reason.MISSING, thrown.reason());
        return String.valueOf(thrown.getMessage());
    }

    private Path executable(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }

    private static String path(Path... folders) {
        StringBuilder path = new StringBuilder();
        for (Path each : folders) {
            path.append(path.isEmpty() ? "" : File.pathSeparator).append(each);
        }
        return path.toString();
    }
}
