// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every command has in common: help, versions, wrong options, colour. */
class MainTest {
    @ParameterizedTest
    @ValueSource(strings = {"bind", "classpath", "inspect", "demo", "test", "setup"})
    void everyCommandHasHelp(String command) {
        Run run = Run.of(command, "--help");
        assertEquals(0, run.exit());
        assertTrue(run.out().startsWith("Usage: fairlead " + command), run.out());
        assertTrue(Run.of("--help").out().contains("\n  " + command + " "), "it is not in the list of commands");
    }

    @Test
    void withoutACommandItTeaches() {
        Run run = Run.of();
        assertEquals(0, run.exit());
        assertTrue(run.out().contains("Start with:"), run.out());
    }

    @Test
    void aWrongOptionNamesWhereToLook() {
        Run run = Run.of("bind", "--no-such-option");
        assertEquals(ExitCode.OPTION_ERROR.code(), run.exit());
        assertTrue(run.err().startsWith("error: Unknown option: '--no-such-option'"), run.err());
        assertTrue(run.err().contains("hint: fairlead bind --help"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void aMistypedCommandIsGuessed() {
        Run run = Run.of("bnd");
        assertEquals(ExitCode.OPTION_ERROR.code(), run.exit());
        assertTrue(run.err().contains("bind"), run.err());
    }

    @Test
    void theClassPathIsTheRuntime() {
        Run run = Run.of("classpath");
        assertEquals(0, run.exit());
        Path place = Path.of(run.out().strip());
        assertTrue(place.toFile().exists(), run.out());
        assertTrue(place.toString().contains("runtime"), run.out());
    }

    @Test
    void theClassPathOfCppHasTwoMore() {
        Run run = Run.of("classpath", "--engine", "javacpp");
        assertEquals(0, run.exit());
        List<Path> places = Stream.of(run.out().strip().split(File.pathSeparator))
                .map(Path::of)
                .toList();
        assertEquals(3, places.size(), run.out());
        places.forEach(place -> assertTrue(place.toFile().exists(), place.toString()));
        assertEquals(Run.of("classpath").out().strip(), places.getFirst().toString());
    }

    @Test
    void colorIsForTerminals() {
        assertTrue(Run.on(true, "bind", "nope.h").err().contains("\u001b["));
        assertFalse(Run.on(false, "bind", "nope.h").err().contains("\u001b["));
    }

    @Test
    void demoAndTestNeedACheckout() {
        String root = System.clearProperty("fairlead.root");
        try {
            for (String command : List.of("demo", "test")) {
                Run run = Run.of(command);
                assertEquals(ExitCode.OPTION_ERROR.code(), run.exit());
                assertTrue(run.err().contains("checkout"), run.err());
            }
        } finally {
            System.setProperty("fairlead.root", root);
        }
    }

    @Test
    void theDemoNamesAFileThatIsNotThere() {
        Run run = Run.of("demo", "no-such-file");
        assertEquals(ExitCode.INPUT_ERROR.code(), run.exit());
        assertTrue(run.err().startsWith("error: cannot read 'no-such-file': there is no such file"), run.err());
    }
}
