// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code fairlead bind --engine}: in a process of its own, because the engine looks at the environment. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in is a shell script")
class EngineTest {
    @TempDir
    private Path folder;

    private Path out = Path.of("");

    @BeforeEach
    void nameOutput() {
        out = folder.resolve("out");
    }

    @Test
    void jextractWritesAndTheReportTellsIt() throws Exception {
        Path path = standIn("echo 'class scan_h {}' >\"$last/scan_h.java\"");
        Run run = bind(path, "scan.h");
        assertEquals(0, run.exit(), run.err());
        assertEquals("WARNING: it says\n", run.err());
        assertTrue(
                run.out()
                        .startsWith(
                                "scan.h: bound by " + path.resolve("jextract") + "\n1 files in " + out + ": 1 written"),
                run.out());
        assertTrue(bind(path, "scan.h").out().contains("0 written, 1 unchanged"));
        assertTrue(Files.readString(out.resolve("scan_h.java")).endsWith("\nclass scan_h {}\n"));
    }

    @Test
    void itsFailuresHaveOurExitCodes() throws Exception {
        int[] ours = {6, 1, 2, 3, 4, 5};
        for (int code = 1; code <= ours.length; code++) {
            Run run = bind(standIn("exit " + code), "scan.h");
            assertEquals(ours[code - 1], run.exit(), run.err());
            assertTrue(
                    run.err().startsWith("WARNING: it says\nerror: jextract ended with exit code " + code), run.err());
        }
        assertFalse(Files.exists(out));
    }

    @Test
    void whereThereIsNoneTheCommandForOurOwnIsShown() throws Exception {
        Run run = bind(folder, "<scan.h>", "-l", "scan");
        assertEquals(ExitCode.CLANG_ERROR.code(), run.exit());
        assertTrue(run.err().startsWith("error: cannot find jextract: "), run.err());
        assertTrue(run.err().endsWith(":\n    fairlead bind --output " + out + " '<scan.h>' -l scan\n"), run.err());
        Path toml = Files.writeString(folder.resolve("fairlead.toml"), """
                format = 1
                [library]
                name = "scan"
                headers = ["scan.h"]
                package = "org.scan"
                """);
        String err = bind(folder, "--config", toml.toString()).err();
        assertTrue(err.endsWith("--config " + toml + " --layer raw\n"), err);
    }

    @Test
    void whatItDoesNotHaveIsAWrongOption() throws Exception {
        Run run = bind(standIn("exit 0"), "scan.h", "--layer", "api");
        assertEquals(ExitCode.OPTION_ERROR.code(), run.exit());
        assertTrue(run.err().contains("--layer api"), run.err());
        assertFalse(run.err().contains("it says"), "it was started");
    }

    @Test
    void whenItIsStoppedNothingIsLeftBehind() throws Exception {
        Path running = folder.resolve("running");
        Process process = start(
                standIn("echo class x >\"$last/x.java\"; echo $$ >'" + running + ".new'; mv '" + running + ".new' '"
                        + running + "'; exec sleep 60"),
                "scan.h");
        while (Files.notExists(running)) {
            assertTrue(process.isAlive(), () -> "it did not start");
            Thread.sleep(20);
        }
        ProcessHandle jextract = ProcessHandle.of(
                        Long.parseLong(Files.readString(running).strip()))
                .orElseThrow();
        process.destroy();
        assertEquals(128 + 15, process.waitFor());
        assertFalse(jextract.isAlive(), "jextract still runs");
        try (var left = Files.list(folder.resolve("tmp"))) {
            assertEquals(
                    List.of(),
                    left.filter(it -> it.getFileName().toString().contains("jextract"))
                            .toList());
        }
        assertFalse(Files.exists(out));
    }

    @Test
    void anUnknownEngineIsAWrongOption() {
        Run run = Run.of("bind", "scan.h", "--engine", "swig");
        assertEquals(ExitCode.OPTION_ERROR.code(), run.exit());
        assertTrue(run.err().contains("FAIRLEAD, JAVACPP, JEXTRACT"), run.err());
    }

    /** {@return the folder of a jextract that says a line and then does what is given} */
    private Path standIn(String does) throws IOException {
        Path path = Files.createDirectories(folder.resolve("path"));
        Path program = Files.writeString(path.resolve("jextract"), """
                #!/bin/sh
                echo "WARNING: it says"
                while [ "$1" != --output ]; do shift; done
                last=$2
                %s
                """.formatted(does));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return path;
    }

    private Run bind(Path path, String... arguments) throws IOException, InterruptedException {
        Process process = start(path, arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), said, Files.readString(folder.resolve("err")));
    }

    private Process start(Path path, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.fairlead.cli.Main",
                "bind",
                "--engine",
                "jextract",
                "--output",
                out.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("JEXTRACT_HOME");
        builder.environment().put("PATH", path + ":/usr/bin:/bin");
        return builder.redirectError(folder.resolve("err").toFile()).start();
    }
}
