// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What somebody changed, or put in the way, stops a run before it writes; what cannot be written leaves no half of it. */
class HandEditsTest {
    private static final String HEADER = """
            struct place { double x, y; };
            static inline int twice(int x) { return 2 * x; }
            int count(int from);
            """;

    /** A time that no run of this test has. */
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path folder;

    private Path header = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void bindOnce() throws IOException {
        header = Files.writeString(folder.resolve("scan.h"), HEADER);
        out = folder.resolve("out");
        assertEquals(0, bind("--proof").exit());
    }

    @Test
    void whateverWasChangedByHandStopsTheRunAndIsNamed() throws IOException {
        List<String> edited =
                List.of("place.java", "scan_h.java", "native/shim.c", "native/CMakeLists.txt", "native/proof.c");
        for (String path : edited) {
            Files.writeString(out.resolve(path), Files.readString(out.resolve(path)) + "\n");
        }
        Files.writeString(header, HEADER.replace("count", "measure"));
        Map<String, String> before = BoundCode.files(out);
        Run run = bind("--proof");
        assertEquals(ExitCode.OUTPUT_ERROR.code(), run.exit());
        for (String path : edited) {
            String told = "error FL0131: " + out.resolve(path) + " is there, and it was changed by hand";
            assertTrue(run.err().contains(told), run.err());
        }
        assertTrue(run.err().contains("hint: move what was changed to where it lasts"), run.err());
        assertTrue(run.err().contains("5 errors, 0 files written"), run.err());
        assertEquals(before, BoundCode.files(out));
        assertFalse(run.err().contains("-->"), "the message names the file: " + run.err());
        String json = bind("--proof", "--json").out();
        assertTrue(json.contains("\"code\" : \"FL0131\""), json);
        assertTrue(json.contains("\"file\" : \"" + out.resolve("scan_h.java")), json);
        for (String path : edited) {
            Files.delete(out.resolve(path));
        }
        Run anew = bind("--proof");
        assertTrue(anew.out().contains(": 6 written, 0 unchanged, 0 stale"), anew.out());
    }

    @Test
    void soItDoesWhenTheHeaderIsTheSame() throws IOException {
        Path place = out.resolve("place.java");
        String changed = Files.readString(place).replace("double x(", "double left(");
        Files.writeString(place, changed);
        assertEquals(ExitCode.OUTPUT_ERROR.code(), bind("--proof").exit());
        assertEquals(changed, Files.readString(place));
    }

    @Test
    void theProgramsOfOthersMayWriteOtherLineEnds() throws IOException {
        Map<String, String> texts = BoundCode.files(out);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path path = out.resolve(text.getKey());
            Files.writeString(path, text.getValue().replace("\n", "\r\n"));
            Files.setLastModifiedTime(path, LONG_AGO);
        }
        Run same = bind("--proof");
        assertTrue(same.out().contains(": 0 written, 6 unchanged, 0 stale"), same.out() + same.err());
        for (String path : texts.keySet()) {
            assertEquals(LONG_AGO, Files.getLastModifiedTime(out.resolve(path)), path);
        }
        Files.writeString(header, HEADER.replace("struct place { double x, y; };", ""));
        Run changed = bind();
        assertTrue(changed.out().contains(", 2 stale ones deleted"), changed.out() + changed.err());
    }

    @Test
    void whatIsNoLongerGeneratedAndWasChangedStaysForGood() throws IOException {
        Path place = out.resolve("place.java");
        Files.writeString(place, Files.readString(place) + "// mine\n");
        Files.writeString(header, "int count(int from);\n");
        for (int time = 0; time < 3; time++) {
            Run run = bind();
            assertEquals(0, run.exit(), run.err());
            assertTrue(run.out().contains("  kept " + place + ": it is no longer generated, and somebody"), run.out());
            assertTrue(Files.exists(place));
        }
    }

    @Test
    void withoutItsRecordAFileIsKnownByItsMark() throws IOException {
        Files.delete(out.resolve(".fairlead/scan_h.files"));
        Files.writeString(header, HEADER.replace("x, y", "x, y, z"));
        Run run = bind("--proof");
        assertEquals(0, run.exit(), run.err());
        assertTrue(Files.readString(out.resolve("place.java")).contains("double z"), run.out());
    }

    @Test
    void twoWhoChangedTheRecordMayKnowNothingAndLoseNothing() throws IOException {
        Path record = out.resolve(".fairlead/scan_h.files");
        String whole = Files.readString(record);
        Files.writeString(record, whole.replaceFirst("(?m)^(file .*)$", "<<<<<<< ours\n$1"));
        Run run = bind("--proof");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains(": 0 written, 6 unchanged, 0 stale"), run.out());
        assertEquals(whole, Files.readString(record));
    }

    @Test
    void whatStandsInTheWayIsNamedBeforeAnythingIsWritten() throws IOException {
        Files.writeString(header, HEADER + "struct other { int x; };\n");
        Files.createDirectories(out.resolve("other.java"));
        Map<String, String> before = BoundCode.files(out);
        Run folderThere = bind("--proof");
        assertEquals(ExitCode.OUTPUT_ERROR.code(), folderThere.exit());
        String told = "error FL0132: " + out.resolve("other.java") + " is there, and it is no file";
        assertTrue(folderThere.err().contains(told), folderThere.err());
        Path file = Files.createFile(out.resolve("org"));
        Run fileThere = bind("-t", "org.scan");
        assertEquals(ExitCode.OUTPUT_ERROR.code(), fileThere.exit());
        assertTrue(fileThere.err().contains(file + " is there and is no folder"), fileThere.err());
        Files.delete(file);
        assertEquals(before, BoundCode.files(out));
    }

    @Test
    void aNameThatNoFileCanHaveIsNamedToo() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        for (int length : List.of(248, 249, 250, 255, 300)) {
            String name = "r".repeat(length);
            Files.writeString(header, "struct " + name + " { int x; };\nint count(struct " + name + " *r);\n");
            Run run = Run.of("bind", header.toString(), "-t", "org.scan", "--output", elsewhere.toString());
            if (length < 250) {
                assertEquals(0, run.exit(), run.err());
                assertTrue(Files.exists(elsewhere.resolve("org/scan/" + name + ".java")));
                assertEquals("scan_h", compiled(elsewhere));
            } else {
                assertEquals(ExitCode.OUTPUT_ERROR.code(), run.exit());
                String told = name + ".java would have a name of " + (length + 6) + " bytes, or a class in it would";
                assertTrue(run.err().contains(told), run.err());
            }
        }
        assertEquals(3 + 1, BoundCode.files(elsewhere).size(), "the last one that could be written is whole");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskLeavesAllAsItWas() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Path big = folder.resolve("big.h");
        Files.writeString(big, "int count(int from);\n");
        String script =
                "mount -t tmpfs -o size=128k tmpfs disk && trap 'umount disk' EXIT && \"$@\" >said 2>&1; echo $? >exit;"
                        + " find disk | sort >found; cat disk/big_h.java >kept";
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Run first = Run.of(
                "bind", big.toString(), "--output", folder.resolve("first").toString());
        assertEquals(0, first.exit());
        Process probe = new ProcessBuilder("unshare", "--mount", "--map-root-user", "true").start();
        Assumptions.assumeTrue(probe.waitFor() == 0, "this machine lets no user mount a small disk of his own");
        StringBuilder structs = new StringBuilder("int count(int from);\n");
        for (int i = 0; i < 200; i++) {
            structs.append("struct s").append(i).append(" { int x, y, z; };\n");
        }
        Files.writeString(big, structs);
        Process process = new ProcessBuilder(
                        "unshare",
                        "--mount",
                        "--map-root-user",
                        "sh",
                        "-c",
                        script.replace("&& \"$@\"", "&& cp -R first/. disk && \"$@\""),
                        "sh",
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.fairlead.cli.Main",
                        "bind",
                        "big.h",
                        "--output",
                        "disk")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assertEquals("5", Files.readString(folder.resolve("exit")).strip(), said);
        assertTrue(Files.readString(folder.resolve("said")).contains("cannot write to 'disk': "), said);
        assertEquals(
                "disk\ndisk/.fairlead\ndisk/.fairlead/big_h.files\ndisk/big_h$shared.java\ndisk/big_h.java\n",
                Files.readString(folder.resolve("found")));
        assertEquals(Files.readString(folder.resolve("first/big_h.java")), Files.readString(folder.resolve("kept")));
        assertTrue(Files.isDirectory(disk));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no such permission")
    void aFolderThatMayNotBeWrittenIsNamedAndStaysAsItIs() throws Exception {
        Files.writeString(header, HEADER.replace("x, y", "x, y, z"));
        Map<String, String> before = BoundCode.files(out);
        assertTrue(out.toFile().setWritable(false));
        try {
            Run run = SeparateRun.in(folder)
                    .withoutPrivileges()
                    .of("bind", header.toString(), "--output", out.toString(), "--proof");
            assertEquals(ExitCode.OUTPUT_ERROR.code(), run.exit());
            assertTrue(run.err().contains("may not be written by this user"), run.err());
            assertEquals(before, BoundCode.files(out));
        } finally {
            assertTrue(out.toFile().setWritable(true));
        }
    }

    @Test
    void noTemporaryFileIsLeft() throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            assertFalse(all.anyMatch(it -> it.toString().endsWith(".tmp")));
        }
    }

    private String compiled(Path output) {
        try {
            return BoundCode.in(output).type("org.scan.scan_h").getSimpleName();
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private Run bind(String... more) {
        return Run.of(Stream.concat(Stream.of("bind", header.toString(), "--output", out.toString()), Stream.of(more))
                .toArray(String[]::new));
    }
}
