// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BuildCommandTest {
    @TempDir
    private Path folder;

    private Path source = Path.of("");

    @BeforeEach
    void writeProject() throws Exception {
        source = Files.createDirectory(folder.resolve("source"));
        Files.writeString(
                source.resolve("CMakeLists.txt"),
                "cmake_minimum_required(VERSION 3.22)\nproject(scan LANGUAGES C)\nadd_library(scan SHARED scan.c)\n");
        Files.writeString(
                source.resolve("scan.c"),
                "int scan_count(int from) { return from + 1; }\nint helper(void) { return 2; }\n");
    }

    private Run build(String... more) {
        String[] all = new String[more.length + 5];
        System.arraycopy(new String[] {"build", "-S", source.toString(), "-o", out().toString()}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        return Run.of(all);
    }

    private Path out() {
        return folder.resolve("out");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void aTableTellsWhatWasBuiltAndInspected() {
        Run run = build("--toolchain", "host", "--exports", "scan_*");
        assertEquals(0, run.exit(), run.err());
        assertTrue(
                run.out()
                        .matches("(?s)platform +library +bytes +oldest system +exports .*"
                                + "linux-x86_64 +libscan.so +[0-9 ]+ +\\S.* 1 +- +1. of 1. +host compiler .*"),
                run.out());
        assertTrue(run.err().contains("linux-x86_64         built in "), run.err());
        assertTrue(Files.exists(out().resolve("libraries/META-INF/native/linux-x86_64/libscan.so")));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void aLibraryThatDoesNotPassIsBuiltAndTold() {
        Run run = build("--toolchain", "host", "--exports", "scan_count,scan_missing");
        assertEquals(ExitCode.GENERATION_ERROR.code(), run.exit());
        assertTrue(run.err().contains("scan_missing"), run.err());
        assertTrue(run.err().contains("hint: "), run.err());
        assertTrue(run.out().contains("FAILED"), run.out());
        Run json = build("--toolchain", "host", "--exports", "scan_count,scan_missing", "--json");
        assertEquals(ExitCode.GENERATION_ERROR.code(), json.exit());
        assertTrue(json.out().contains("\"code\" : \"FL0212\""), json.out());
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void whatTheCompilerSaidComesFirstWhenABuildFails() throws Exception {
        Files.writeString(source.resolve("scan.c"), "int scan_count(int from) { return fram; }\n");
        Run run = build("--toolchain", "host");
        assertEquals(ExitCode.RUNTIME_ERROR.code(), run.exit());
        int compiler = run.err().indexOf("‘fram’ undeclared");
        int summary = run.err().indexOf("error: the build for linux-x86_64 failed\nall that was said: " + out());
        assertTrue(compiler >= 0 && compiler < summary, run.err());
        assertTrue(run.out().contains("BUILD FAILED"), run.out());
    }

    @Test
    void wrongOptionsAreToldWithTheWayOut() {
        Run platform = build("--target", "linux-m68k");
        assertEquals(ExitCode.OPTION_ERROR.code(), platform.exit());
        assertTrue(
                platform.err().contains("there is no platform 'linux-m68k'\nhint: all, or one or more of "),
                platform.err());
        Run toolchain = build("--toolchain", "msvc");
        assertEquals(ExitCode.OPTION_ERROR.code(), toolchain.exit());
        assertTrue(toolchain.err().contains("none of zig, clang and host, and no file"), toolchain.err());
        Run elsewhere = build("--toolchain", "host", "--target", "windows-x86_64,macosx-aarch64");
        assertEquals(ExitCode.OPTION_ERROR.code(), elsewhere.exit());
        assertTrue(elsewhere.err().contains("cannot build for windows-x86_64 with --toolchain host"), elsewhere.err());
        Run nothing = Run.of("build", "-S", folder.toString());
        assertEquals(ExitCode.INPUT_ERROR.code(), nothing.exit());
        assertTrue(nothing.err().contains("there is no CMakeLists.txt in " + folder), nothing.err());
    }

    @Test
    void theMatrixListsJobsAndBuildsNothing() {
        Run run = build("--toolchain", "clang", "--target", "all", "--matrix", "--json");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("\"platform\" : \"windows-aarch64\""), run.out());
        assertTrue(run.out().contains("\"cacheKey\" : \"fairlead-clang-20.1.7-macosx-x86_64\""), run.out());
        assertTrue(
                run.out()
                        .matches(
                                "(?s).*\"platform\" : \"linux-riscv64\",\\s+\"toolchain\" : \"clang\",\\s+\"runner\" : null.*"),
                run.out());
        assertFalse(Files.exists(out()));
    }
}
