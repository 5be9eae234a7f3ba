// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same input gives the same bytes, wherever and whenever; files that stay the same keep their time stamps; what is
 * no longer generated goes, where it bears our mark; what others wrote is neither written over nor deleted.
 */
class BindTwiceTest {
    private static final String HEADER = """
            /** Counts. */
            int count(int from);
            struct place { double x, y; };
            enum kind { KIND_A, KIND_B };
            """;
    private static final String TOML = """
            format = 1
            [library]
            name = "scan"
            headers = ["scan.h"]
            package = "org.scan"
            """;

    /** A time that no run of this test has. */
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path folder;

    private Path header = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void writeHeader() throws IOException {
        header = Files.writeString(folder.resolve("scan.h"), HEADER);
        Files.writeString(folder.resolve("fairlead.toml"), TOML);
        out = folder.resolve("out");
    }

    @Test
    void aBigHeaderIsBoundOnceAndThenLeftAlone() throws IOException {
        requireSqlite();
        remainsAsItIs("bind", "<sqlite3.h>", "-l", "sqlite3", "-t", "org.sqlite", "--output", out.toString());
        assertTrue(BoundCode.files(out).size() > 20, "it is a big header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "api"})
    void aDescribedLibraryIsBoundOnceAndThenLeftAlone(String layer) throws IOException {
        remainsAsItIs(
                "bind",
                "--config",
                folder.resolve("fairlead.toml").toString(),
                "--layer",
                layer,
                "--proof",
                "--output",
                out.toString());
    }

    @Test
    void onlyWhatChangedIsWritten() throws IOException {
        bind();
        age();
        Files.writeString(header, HEADER.replace("double x, y", "double x, y, z"));
        Run run = bind();
        assertTrue(run.out().contains(": 1 written, 2 unchanged, 0 stale"), run.out());
        times().forEach((path, time) -> assertEquals(
                !path.equals("place.java") && !path.equals(".fairlead/scan_h.files"), time.equals(LONG_AGO), path));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no umask")
    void placeTimeZoneLanguageAndUmaskLeaveNoTrace() throws Exception {
        Map<String, String> texts = sameFrom("bind scan.h --output out/raw", "bind --proof --output out/api");
        assertTrue(
                texts.keySet().containsAll(List.of("raw/scan_h.java", "api/org/scan/Scan.java")),
                texts.keySet().toString());
        texts.values().forEach(text -> assertFalse(text.contains(folder.toString()), text));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no umask")
    void norDoTheyInABigHeader() throws Exception {
        requireSqlite();
        assertTrue(sameFrom("bind <sqlite3.h> -t org.sqlite --output out").containsKey("org/sqlite/sqlite3_h.java"));
    }

    @Test
    void whatIsNoLongerGeneratedGoesWhereItBearsOurMark() throws IOException {
        bind();
        Path unmarked = Files.writeString(out.resolve("Mine.java"), "class Mine {}\n");
        Path taken = out.resolve("place.java");
        List<String> lines = new ArrayList<>(Files.readAllLines(taken));
        Files.write(taken, lines.subList(1, lines.size()));
        Path other =
                Files.writeString(out.resolve("Other.java"), lines.getFirst().replace("scan.h", "other.h") + "\n");
        Path stale = Files.writeString(out.resolve("Stale.java"), lines.getFirst() + "\nclass Stale {}\n");
        Run run = bind("--include-function", "count");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains(", 1 stale ones deleted"), run.out());
        assertFalse(Files.exists(stale));
        for (Path path : List.of(unmarked, taken, other)) {
            assertTrue(Files.exists(path), path.toString());
        }
    }

    @Test
    void whatSomebodyMadeTheirOwnIsNotWrittenOver() throws IOException {
        bind();
        Path taken = out.resolve("place.java");
        String theirs = "// My own now.\n" + Files.readString(taken).replaceFirst("^.*\n", "");
        Files.writeString(taken, theirs);
        Files.writeString(header, HEADER.replace("count", "measure"));
        age();
        Run run = bind();
        assertEquals(ExitCode.OUTPUT_ERROR.code(), run.exit());
        assertTrue(run.err().contains(taken + " is there, and it was not generated by Fairlead"), run.err());
        assertTrue(run.err().contains("move it away or choose another output folder"), run.err());
        assertEquals(theirs, Files.readString(taken));
        times().values().forEach(time -> assertEquals(LONG_AGO, time, "nothing is written then"));
    }

    /** Binds, makes all files old, and binds again: bytes and times stay. */
    private void remainsAsItIs(String... arguments) throws IOException {
        Run first = Run.of(arguments);
        assertEquals(0, first.exit(), first.err());
        Map<String, String> texts = BoundCode.files(out);
        assertEquals(
                1,
                texts.keySet().stream()
                        .filter(it -> it.startsWith(".fairlead/"))
                        .count(),
                "one record");
        age();
        Run second = Run.of(arguments);
        assertTrue(
                second.out().contains(": 0 written, " + (texts.size() - 1) + " unchanged, 0 stale ones deleted"),
                second.out());
        assertEquals(texts, BoundCode.files(out));
        times().forEach((path, time) -> assertEquals(LONG_AGO, time, path));
        assertNotEquals(Map.of(), texts);
    }

    /** {@return the files that command lines write in two processes, between which all differs but the input} */
    private Map<String, String> sameFrom(String... lines) throws Exception {
        Map<String, String> here =
                elsewhere("here", Map.of("TZ", "UTC", "LC_ALL", "C"), "022", "-Duser.language=en", lines);
        Map<String, String> there = elsewhere(
                "a longer way/there",
                Map.of("TZ", "Pacific/Kiritimati", "LC_ALL", "C.UTF-8"),
                "077",
                "-Duser.language=tr -Duser.country=TR -Dfile.encoding=ISO-8859-1"
                        + " -XX:+UnlockExperimentalVMOptions -XX:hashCode=2",
                lines);
        assertEquals(here, there);
        return here;
    }

    private Map<String, String> elsewhere(
            String name, Map<String, String> environment, String umask, String jvm, String... lines) throws Exception {
        Path place = Files.createDirectories(folder.resolve(name));
        Files.copy(header, place.resolve("scan.h"));
        Files.copy(folder.resolve("fairlead.toml"), place.resolve("fairlead.toml"));
        SeparateRun process = new SeparateRun(place, environment, List.of(jvm.split(" "))).withUmask(umask);
        for (String line : lines) {
            Run run = process.of(line.split(" "));
            assertEquals(0, run.exit(), run.err());
        }
        return BoundCode.files(place.resolve("out"));
    }

    private static void requireSqlite() {
        Path file = Path.of("/usr/include/sqlite3.h");
        Assumptions.assumeTrue(Files.exists(file), file + " is not there: ci/install brings it");
    }

    private Run bind(String... more) {
        return Run.of(Stream.concat(Stream.of("bind", header.toString(), "--output", out.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private void age() throws IOException {
        for (String path : BoundCode.files(out).keySet()) {
            Files.setLastModifiedTime(out.resolve(path), LONG_AGO);
        }
    }

    private Map<String, FileTime> times() throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        for (String path : BoundCode.files(out).keySet()) {
            times.put(path, Files.getLastModifiedTime(out.resolve(path)));
        }
        return times;
    }
}
