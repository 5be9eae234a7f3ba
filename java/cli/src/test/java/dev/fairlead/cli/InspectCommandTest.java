// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.fairlead.packager.inspect.InspectProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code inspect}: table, findings, JSON, exit codes. What each check finds is tested in the packager. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class InspectCommandTest {
    @TempDir
    private Path folder;

    private Path library;

    @BeforeEach
    void build() throws IOException, InterruptedException {
        library = Files.createDirectory(folder.resolve("linux-x86_64")).resolve("libscan.so");
        compile("int scan_open(int x) { return x + 1; }");
    }

    @Test
    void aGoodLibraryPassesAndIsShownInALine() {
        Run run = Run.of("inspect", library.toString(), "--exports", "scan_*");
        assertEquals(0, run.exit(), run.out());
        List<String> lines = run.out().lines().toList();
        assertTrue(lines.getFirst().startsWith("file "), run.out());
        assertTrue(
                lines.get(1).matches("libscan\\.so +linux-x86_64 +[\\d ]+ +any +1 +nothing +- +\\w+ +11 of 11"),
                run.out());
        assertEquals("1 library: 11 checks passed, 0 failed, 0 not checkable, 2 not applicable", lines.getLast());
        assertFalse(run.out().contains("\u001b["));
    }

    @Test
    void findingsHavePlaceCheckAndHint() throws Exception {
        compile("int scan_open(int x) { return x + 1; } int more;", "-Wl,-rpath,/opt/lib");
        Run run = Run.of("inspect", folder.toString(), "--exports", "scan_*");
        assertEquals(ExitCode.GENERATION_ERROR.code(), run.exit());
        assertTrue(
                run.out()
                        .contains("error FL0211: it exports 1 symbol beyond what is declared: more\n  --> " + library
                                + " (exports)\n  hint: hide them"),
                run.out());
        assertTrue(run.out().contains("error FL0241: RUNPATH is /opt/lib"), run.out());
        assertTrue(run.out().contains("9 of 11, 2 FAILED"), run.out());
        assertTrue(Run.on(true, "inspect", folder.toString(), "--exports", "scan_*")
                .out()
                .contains("\u001b[1;31merror"));
    }

    @Test
    void whatCannotBeCheckedIsToldAndCountsWhenAsked() throws Exception {
        Path nowhere = Files.copy(library, folder.resolve("libscan.so"));
        Run run = Run.of("inspect", nowhere.toString());
        assertEquals(0, run.exit(), run.out());
        assertTrue(run.out().contains("not checkable   platform"), run.out());
        assertEquals(
                ExitCode.GENERATION_ERROR.code(),
                Run.of("inspect", "--strict", nowhere.toString()).exit());
        assertEquals(
                0,
                Run.of("inspect", "--strict", nowhere.toString(), "--platform", "linux-x86_64")
                        .exit());
    }

    @Test
    void jarsAreReadWithTheClassesInThem() throws Exception {
        Path jar = folder.resolve("scan.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("META-INF/native/linux-x86_64/libscan.so"));
            zip.write(Files.readAllBytes(library));
        }
        Run run = Run.of("inspect", "--verbose", jar.toString());
        assertEquals(0, run.exit(), run.out());
        assertTrue(run.out().contains(jar + "!META-INF/native/linux-x86_64/libscan.so\n  passed "), run.out());
    }

    @Test
    void jsonHasAllOfIt() throws Exception {
        Run run = Run.of("inspect", "--json", "--exports", "scan_read", library.toString());
        assertEquals(ExitCode.GENERATION_ERROR.code(), run.exit());
        List<String> fields = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(run.out())) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME) {
                    fields.add(json.currentName());
                } else if (json.currentToken() == JsonToken.VALUE_STRING && "code".equals(json.currentName())) {
                    codes.add(json.getText());
                }
            }
        }
        assertEquals(List.of("FL0211", "FL0212"), codes);
        assertTrue(
                fields.containsAll(List.of(
                        "format",
                        "exitCode",
                        "checks",
                        "notCheckable",
                        "buildOutputs",
                        "libraries",
                        "place",
                        "processor",
                        "platform",
                        "size",
                        "system",
                        "exports",
                        "needed",
                        "signature",
                        "id",
                        "results",
                        "check",
                        "status",
                        "reason",
                        "findings",
                        "message",
                        "hint")),
                fields.toString());
        assertEquals("format", fields.getFirst());
    }

    @Test
    void theOutputOfABuildIsJudgedByWhatItShips() throws Exception {
        Path output = folder.resolve("output");
        Path shipped = output.resolve("libraries/META-INF/native/linux-x86_64/libscan.so");
        Path work = output.resolve("work/linux-x86_64/cmake/libscan.so");
        Files.createDirectories(output.resolve("records"));
        Files.createDirectories(work.getParent());
        Run none = Run.of("inspect", output.toString());
        assertTrue(none.err().contains("there is no native library in"), none.err());
        Files.createDirectories(shipped.getParent());
        Run empty = Run.of("inspect", output.toString());
        assertEquals(ExitCode.INPUT_ERROR.code(), empty.exit(), empty.out());
        assertTrue(empty.err().contains("hint: of the output of a build, libraries/ alone is judged"), empty.err());
        Files.copy(library, shipped);
        compile("int scan_open(int x) { return x + 1; } int more;", "-Wl,-rpath,/opt/lib");
        Files.move(library, work);
        String line = output + " is the output of a build: judged is what is shipped, libraries/, and nothing else\n";
        for (String[] form : new String[][] {{}, {"--verbose"}}) {
            Run run = Run.of(concat(form, "inspect", "--exports", "scan_*", output.toString()));
            assertEquals(0, run.exit(), run.out());
            assertTrue(
                    run.out()
                            .endsWith(line + "1 library: 11 checks passed, 0 failed, 0 not checkable, "
                                    + "2 not applicable\n"),
                    run.out());
            assertFalse(run.out().contains(work.toString()), run.out());
        }
        Run json = Run.of("inspect", "--json", "--exports", "scan_*", output.toString());
        assertEquals(0, json.exit(), json.out());
        assertTrue(json.out().replaceAll("\\s", "").contains("\"buildOutputs\":[\"" + output + "\"]"), json.out());
        assertFalse(json.out().contains(work.toString()), json.out());
        Run itself =
                Run.of("inspect", "--exports", "scan_*", output.resolve("work").toString());
        assertEquals(ExitCode.GENERATION_ERROR.code(), itself.exit(), "what is named itself is judged");
        assertFalse(itself.out().contains("is the output of a build"), itself.out());
    }

    private static String[] concat(String[] form, String... more) {
        return Stream.concat(Stream.of(more), Stream.of(form)).toArray(String[]::new);
    }

    @Test
    void exportsCanStandInAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("exports.txt"), "# what there is\nscan_open # and no more\n\n");
        assertEquals(
                0,
                Run.of("inspect", library.toString(), "--exports", file.toString())
                        .exit());
    }

    @Test
    void whatIsMissingHasItsExitCode() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Run none = Run.of("inspect", empty.toString());
        assertEquals(ExitCode.INPUT_ERROR.code(), none.exit());
        assertTrue(none.err().startsWith("error: there is no native library in"), none.err());
        assertEquals(
                ExitCode.INPUT_ERROR.code(), Run.of("inspect", "no-such.so").exit());
        Path broken = Files.writeString(folder.resolve("broken.jar"), "no archive");
        assertEquals(
                ExitCode.INPUT_ERROR.code(),
                Run.of("inspect", broken.toString()).exit());
        assertEquals(ExitCode.OPTION_ERROR.code(), Run.of("inspect").exit());
        Run platform = Run.of("inspect", "--platform", "linux-amd64", library.toString());
        assertEquals(ExitCode.OPTION_ERROR.code(), platform.exit());
        assertTrue(platform.err().contains("hint: one of linux-x86_64,"), platform.err());
        Run bindings = Run.of("inspect", "--bindings", empty.toString(), library.toString());
        assertEquals(ExitCode.INPUT_ERROR.code(), bindings.exit());
        assertTrue(bindings.err().contains("no class in"), bindings.err());
    }

    @Test
    void everyCodeIsExplainedHereAndInTheDocumentation() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("fairlead.root"), "docs", "inspect.md"));
        for (InspectProblem problem : InspectProblem.values()) {
            Run run = Run.of("inspect", "--explain", problem.name().toLowerCase(java.util.Locale.ROOT));
            assertEquals(0, run.exit());
            assertTrue(run.out().startsWith(problem.name() + ": "), run.out());
            assertTrue(run.out().lines().count() >= 3, run.out());
            assertFalse(run.out().contains("{0}") || run.out().contains("''"), run.out());
            assertTrue(page.contains(problem.name()), problem + " is not in docs/inspect.md");
        }
        assertEquals(
                ExitCode.OPTION_ERROR.code(),
                Run.of("inspect", "--explain", "FL9999").exit());
    }

    private void compile(String source, String... flags) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("scan.c"), source);
        String named = System.getenv("CC");
        List<String> command = new ArrayList<>(List.of(named == null || named.isBlank() ? "cc" : named));
        command.addAll(List.of("-shared", "-fPIC", "-O1", "-nostdlib", "-Wl,-z,now", "-Wl,--enable-new-dtags"));
        command.addAll(
                List.of("-Wl,--build-id", "-o", folder.relativize(library).toString(), "scan.c"));
        command.addAll(List.of(flags));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor(), command.toString());
    }
}
