// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.runtime.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an earlier run wrote for the same binding, and this one does not, goes: with another list of headers, another
 * package, another class. What may be another binding's stays, and is told.
 */
class StaleOutputsTest {
    private static final String SHIM = "static inline int twice(int x) { return 2 * x; }\n";

    @TempDir
    private Path folder;

    private Path out = Path.of("");

    @BeforeEach
    void writeHeaders() throws IOException {
        out = folder.resolve("out");
        write("a.h", "struct first { int x; };\nint a(struct first *f);\n");
        write("b.h", "struct second { int x; };\nint b(struct second *s);\n");
    }

    @Test
    void ofTwoHeadersOneStays() throws IOException {
        bind("a.h", "b.h", "-t", "org.ab");
        Run run = bind("a.h", "-t", "org.ab");
        assertTrue(run.out().contains(", 1 stale ones deleted"), run.out());
        assertEquals(List.of("org/ab/a_h$shared.java", "org/ab/a_h.java", "org/ab/first.java"), generated());
        assertSameAsAlone("a.h", "-t", "org.ab");
    }

    @Test
    void theHeaderClassIsCalledOtherwise() throws IOException {
        bind("a.h", "-t", "org.ab", "--header-class-name", "Old");
        Run run = bind("a.h", "-t", "org.ab", "--header-class-name", "New");
        assertTrue(run.out().contains(", 2 stale ones deleted"), run.out());
        assertSameAsAlone("a.h", "-t", "org.ab", "--header-class-name", "New");
    }

    @Test
    void aPackageThatTheTomlCallsOtherwiseGoesWithItsFolders() throws IOException {
        toml("org.old", "[\"a.h\"]");
        bind("--config", folder.resolve("fairlead.toml").toString(), "--proof");
        Path mine = Files.writeString(out.resolve("org/old/Mine.java"), "package org.old;\nclass Mine {}\n");
        toml("com.fresh.deep", "[\"b.h\", \"a.h\"]");
        Run run = bind("--config", folder.resolve("fairlead.toml").toString());
        assertTrue(run.out().matches("(?s).*, [1-9]\\d* stale ones deleted.*"), run.out());
        assertTrue(Files.exists(mine), "what others wrote stays");
        assertFalse(Files.exists(out.resolve("org/old/raw")), "folders in which nothing is left go");
        assertFalse(Files.exists(out.resolve("native")), "the proof goes too");
        Files.delete(mine);
        Files.delete(mine.resolveSibling(""));
        Files.delete(out.resolve("org"));
        assertSameAsAlone("--config", folder.resolve("fairlead.toml").toString());
    }

    @Test
    void theSameHoldsWhenAllHasMovedElsewhere() throws Exception {
        toml("org.old", "[\"a.h\"]");
        assertEquals(0, SeparateRun.in(folder).of("bind", "--output", "out").exit());
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        for (String name : List.of("out", "a.h", "fairlead.toml")) {
            Files.move(folder.resolve(name), elsewhere.resolve(name));
        }
        Path toml = elsewhere.resolve("fairlead.toml");
        Files.writeString(toml, Files.readString(toml).replace("org.old", "org.fresh"));
        Run run = SeparateRun.in(elsewhere).of("bind", "--output", "out");
        assertEquals(0, run.exit(), run.err());
        assertFalse(Files.exists(elsewhere.resolve("out/org/old")), run.out());
    }

    @Test
    void otherHeadersInTheSameFolderAndPackageAreAnotherBinding() throws IOException {
        bind("a.h", "-t", "org.ab");
        Map<String, String> first = texts();
        Run run = bind("b.h", "-t", "org.ab");
        assertTrue(run.out().contains(", 0 stale ones deleted"), run.out());
        assertEquals(
                1, run.out().lines().filter(it -> it.contains("files in")).count(), "no more is told: " + run.out());
        first.forEach((path, text) -> assertEquals(text, texts().get(path), path));
        Run again = bind("a.h", "-t", "org.ab");
        assertTrue(again.out().contains(": 0 written, 3 unchanged, 0 stale"), again.out());
    }

    @Test
    void theSameHeadersInAnotherPackageStayAndAreTold() throws IOException {
        bind("a.h", "-t", "org.one");
        Map<String, String> first = texts();
        Run run = bind("a.h", "-t", "org.two");
        String told =
                "3 files that an earlier run wrote for a.h as org.one.a_h stay, since they may be a binding of their"
                        + " own: where nothing uses them, delete them, in " + out.resolve("org/one");
        assertTrue(run.out().contains(told), run.out());
        first.forEach((path, text) -> assertEquals(text, texts().get(path), path));
        Run json = bind("a.h", "-t", "org.two", "--json");
        assertTrue(json.out().replaceAll("\\s", "").contains("\"unclear\":[{\"name\":\"org.one.a_h\""), json.out());
        for (String path : first.keySet()) {
            if (path.startsWith("org/")) {
                Files.delete(out.resolve(path));
            }
        }
        Run clean = bind("a.h", "-t", "org.two");
        assertFalse(clean.out().contains("earlier run"), clean.out());
        assertFalse(Files.exists(out.resolve(".fairlead/org.one.a_h.files")), "a record without files goes");
    }

    @Test
    void whatTwoBindingsHaveIsToldAndStaysUntilBothAreGone() throws Exception {
        write("common.h", "struct shared { int x; };\n");
        write("a.h", "#include \"common.h\"\nint a(struct shared *f);\n");
        write("b.h", "#include \"common.h\"\nint b(struct shared *f);\n");
        bind("a.h", "-t", "org.ab");
        String told = "another binding in this folder has these files, too: " + out.resolve("org/ab/shared.java");
        Run second = bind("b.h", "-t", "org.ab");
        assertTrue(second.out().contains(told), second.out());
        assertEquals("a_h", BoundCode.in(out).type("org.ab.a_h").getSimpleName());
        write("b.h", "int b(int x);\n");
        Run without = bind("b.h", "-t", "org.ab");
        assertTrue(without.out().contains(told), without.out());
        assertTrue(generated().contains("org/ab/shared.java"), "the other one has it still");
        Run again = bind("a.h", "-t", "org.ab");
        assertTrue(again.out().contains(": 1 written, 2 unchanged, 0 stale"), again.out());
        assertFalse(again.out().contains(told), "it has it alone now");
        assertEquals("a_h", BoundCode.in(out).type("org.ab.a_h").getSimpleName());
    }

    @Test
    void withoutARecordTheMarksDecide() throws IOException {
        bind("a.h", "-t", "org.ab");
        Files.delete(out.resolve(".fairlead/org.ab.a_h.files"));
        write("a.h", "int a(int x);\n");
        Run run = bind("a.h", "-t", "org.ab");
        assertTrue(run.out().contains(", 1 stale ones deleted"), run.out());
        assertSameAsAlone("a.h", "-t", "org.ab");
    }

    @Test
    void aRecordThatNamesFilesElsewhereIsNotFollowed() throws IOException {
        Path precious = Files.writeString(
                folder.resolve("precious.java"), "// Generated by Fairlead from a.h. Do not edit: mine\n");
        bind("a.h");
        Path record = out.resolve(".fairlead/a_h.files");
        String whole = Files.readString(record);
        for (String path : List.of("../precious.java", precious.toString(), "x/../../precious.java")) {
            Files.writeString(record, whole + "file " + "0".repeat(64) + " " + path + "\n");
            bind("a.h");
            assertTrue(Files.exists(precious), path);
            assertEquals(whole, Files.readString(record));
        }
    }

    @Test
    void aShimLibraryThatIsNoLongerNeededGoes() throws IOException {
        write("a.h", SHIM);
        bind("a.h", "-t", "org.ab", "--build");
        Path library = library("org_ab_a_h_shim");
        assertTrue(Files.exists(library));
        Path theirs = Files.writeString(
                Files.createDirectories(out.resolve("META-INF/native/other-arch"))
                        .resolve("liborg_ab_a_h_shim.so"),
                "no library of ours");
        write("a.h", "int a(int x);\n");
        Run run = bind("a.h", "-t", "org.ab");
        assertTrue(run.out().contains(", 3 stale ones deleted"), run.out());
        assertFalse(Files.exists(library.resolveSibling("")), "nor its folder");
        assertFalse(Files.exists(out.resolve("native")));
        assertTrue(Files.exists(theirs), "what is no shim library stays");
    }

    @Test
    void aShimLibraryThatIsCalledOtherwiseGoesUnderItsOldName() throws IOException {
        write("a.h", SHIM);
        bind("a.h", "-t", "org.ab", "--build", "--header-class-name", "Old");
        Run run = bind("a.h", "-t", "org.ab", "--build", "--header-class-name", "New");
        assertFalse(Files.exists(library("org_ab_Old_shim")), run.out());
        assertTrue(Files.exists(library("org_ab_New_shim")), run.out());
    }

    @Test
    void twoBindingsCannotHaveOneFolderOfC() throws IOException {
        write("a.h", SHIM);
        write("b.h", SHIM.replace("twice", "double_of"));
        bind("a.h", "-t", "org.a", "--build");
        Map<String, String> first = texts();
        Run refused = run("b.h", "-t", "org.b", "--build");
        assertEquals(ExitCode.OUTPUT_ERROR.code(), refused.exit());
        for (String file : List.of("native/shim.c", "native/CMakeLists.txt")) {
            String told = "error FL0133: " + out.resolve(file)
                    + " is there, and it is of the binding org.a.a_h (a.h), which was written to this output folder, too";
            assertTrue(refused.err().contains(told), refused.err());
        }
        assertTrue(refused.err().contains("2 errors, 0 files written"), refused.err());
        assertEquals(first, texts());
        for (String path : first.keySet()) {
            if (path.endsWith(".java")) {
                Files.delete(out.resolve(path));
            }
        }
        assertEquals(0, run("b.h", "-t", "org.b", "--build").exit(), "what has no Java any more counts no longer");
    }

    private Path library(String name) {
        Platform platform = Platform.current();
        return out.resolve("META-INF/native").resolve(platform.id()).resolve(platform.libraryFile(name));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void toml(String packageName, String headers) throws IOException {
        write(
                "fairlead.toml",
                "format = 1\n[library]\nname = \"ab\"\nheaders = " + headers + "\npackage = \"" + packageName + "\"\n");
    }

    private Run bind(String... words) {
        Run run = run(words);
        assertEquals(0, run.exit(), run.err());
        return run;
    }

    private Run run(String... words) {
        return runInto(out, words);
    }

    private Run runInto(Path output, String... words) {
        Stream<String> named = Stream.of(words)
                .map(it -> it.endsWith(".h") ? folder.resolve(it).toString() : it);
        return Run.of(Stream.concat(Stream.of("bind", "--output", output.toString()), named)
                .toArray(String[]::new));
    }

    /** What is left is what the last run alone would have written, to the byte. */
    private void assertSameAsAlone(String... words) throws IOException {
        Path alone = folder.resolve("alone");
        assertEquals(0, runInto(alone, words).exit());
        assertEquals(BoundCode.files(alone), texts());
        try (Stream<Path> all = Files.walk(out);
                Stream<Path> expected = Files.walk(alone)) {
            assertEquals(
                    expected.map(it -> alone.relativize(it).toString()).sorted().toList(),
                    all.map(it -> out.relativize(it).toString()).sorted().toList());
        }
    }

    private List<String> generated() {
        return texts().keySet().stream()
                .filter(it -> !it.startsWith(".fairlead/"))
                .toList();
    }

    /** Of the files that are text. */
    private Map<String, String> texts() {
        try (Stream<Path> walked = Files.walk(out)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : walked.filter(Files::isRegularFile)
                    .filter(it -> !it.toString().contains("META-INF"))
                    .toList()) {
                texts.put(out.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
