// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The table [build] of a fairlead.toml: what no option says. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class BuildConfigTest {
    private static final String BUILD = """
            [build]
            source = "native"
            output = "out"
            targets = ["linux-x86_64", "linux-aarch64"]
            toolchain = "clang"
            exports = ["scan_*"]
            define = ["FROM=20"]
            """;
    private static final String PACKAGE = """
            [package]
            group = "org.scan"
            artifact = "scan"
            version = "1.0.0"
            name = "Scan"
            description = "Scans."
            url = "https://scan.example"
            license = ["Apache-2.0"]
            developer = ["Ada <ada@scan.example>"]
            scm = "https://scan.example/scan.git"
            native-sources = "native"
            sign = "sh sign.sh"
            """;

    @TempDir
    private Path folder;

    private Path project = Path.of("");

    @BeforeEach
    void writeProject() throws IOException {
        project = folder.resolve("project");
        Path source = Files.createDirectories(project.resolve("native"));
        Files.writeString(source.resolve("CMakeLists.txt"), """
                cmake_minimum_required(VERSION 3.22)
                project(scan LANGUAGES C)
                add_library(scan SHARED scan.c)
                target_compile_definitions(scan PRIVATE FROM=${FROM})
                """);
        Files.writeString(
                source.resolve("scan.c"),
                "int scan_count(int from) { return from + FROM; }\nint helper(void) { return 2; }\n");
        Files.writeString(project.resolve("sign.sh"), "echo signature >\"$1.asc\"\n");
        Files.writeString(project.resolve("fairlead.toml"), "format = 1\n" + BUILD + PACKAGE);
    }

    private Run run(String... arguments) throws Exception {
        return SeparateRun.in(project).of(arguments);
    }

    private Path library(String output) {
        return project.resolve(output).resolve("libraries/META-INF/native/linux-x86_64/libscan.so");
    }

    @Test
    void aProjectIsBuiltPackagedAndJudgedWithoutAnOption() throws Exception {
        Run built = run("build");
        assertEquals(0, built.exit(), built.err());
        assertTrue(Files.exists(library("out")), built.out());
        assertTrue(built.out().contains("clang ") && built.out().contains("linux-aarch64"), built.out());
        Run packed = run("package");
        assertEquals(0, packed.exit(), packed.err());
        Run release = run("release", "--check");
        assertEquals(0, release.exit(), release.err());
        assertTrue(release.out().endsWith("org.scan:scan:1.0.0: may be published\n"), release.out());
        // Only what the table promises is asked for, and an option promises more.
        Run more = run("release", "--check", "--platforms", "all");
        assertEquals(ExitCode.GENERATION_ERROR.code(), more.exit());
        assertTrue(more.err().contains("error: missing platforms: linux-riscv64, "), more.err());
    }

    @Test
    void anOptionIsOverTheTable() throws Exception {
        Run run = run(
                "build",
                "--target",
                "linux-x86_64",
                "--exports",
                "scan_count,helper",
                "--toolchain",
                "host",
                "-o",
                "other",
                "-D",
                "FROM=1");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("host compiler") && !run.out().contains("aarch64"), run.out());
        assertTrue(Files.exists(library("other")) && !Files.exists(project.resolve("out")));
        assertTrue(Files.readString(project.resolve("other/records/linux-x86_64.json"))
                .contains("\"scan_count\", \"helper\""));
    }

    @Test
    void pathsAreBesideTheFileWhereverOneIs() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        String toml = project.resolve("fairlead.toml").toString();
        Run run = SeparateRun.in(elsewhere).of("build", "--config", toml, "--target", "linux-x86_64");
        assertEquals(0, run.exit(), run.err());
        assertTrue(Files.exists(library("out")));
        try (var files = Files.list(elsewhere)) {
            assertEquals(0, files.count());
        }
        String built = library("out").toString();
        Run inspected = SeparateRun.in(elsewhere).of("inspect", built, "--config", toml);
        assertEquals(0, inspected.exit(), inspected.out());
        Files.writeString(project.resolve("fairlead.toml"), BUILD.replace("scan_*", "scan_other"));
        Run other = SeparateRun.in(elsewhere).of("inspect", built, "--config", toml);
        assertEquals(ExitCode.GENERATION_ERROR.code(), other.exit(), other.out());
        assertTrue(other.out().contains("scan_other"), other.out());
        assertEquals(0, SeparateRun.in(project).of("inspect", built).exit());
    }

    @Test
    void mistakesAreToldWithTheirLines() throws Exception {
        Files.writeString(project.resolve("fairlead.toml"), "format = 1\n[build]\nexport = [\"scan_*\"]\n");
        Run unknown = run("build");
        assertEquals(ExitCode.GENERATION_ERROR.code(), unknown.exit());
        assertTrue(
                unknown.err().contains("error: fairlead.toml:3:1: unknown key 'build.export'; known here: "),
                unknown.err());
        Files.writeString(project.resolve("fairlead.toml"), "[build\n");
        Run noToml = run("build", "--json");
        assertEquals(ExitCode.CLANG_ERROR.code(), noToml.exit());
        assertTrue(noToml.out().contains("fairlead.toml:1:"), noToml.out());
        Run lost = run("build", "--config", "none.toml");
        assertEquals(ExitCode.INPUT_ERROR.code(), lost.exit());
        assertTrue(lost.err().contains("cannot find 'none.toml'"), lost.err());
        Run nameless = run("build", "--target", "");
        assertEquals(ExitCode.OPTION_ERROR.code(), nameless.exit());
        assertTrue(nameless.err().contains("--target has an empty name"), nameless.err());
    }

    @Test
    void cMakeIsTheOneThatTheLauncherFound() throws Exception {
        SeparateRun lost = new SeparateRun(project, Map.of("FAIRLEAD_CMAKE", "/nowhere/cmake"), List.of());
        Run missing = lost.of("build", "--target", "linux-x86_64");
        assertEquals(ExitCode.CLANG_ERROR.code(), missing.exit());
        assertTrue(missing.err().contains("there is no CMake, which builds: "), missing.err());
        assertTrue(missing.err().contains("hint: ./fairlead setup installs it"), missing.err());
        Path own = Files.writeString(
                folder.resolve("own-cmake"), "#!/bin/sh\necho \"own: $1\" >>own.log\nexec cmake \"$@\"\n");
        assertTrue(own.toFile().setExecutable(true));
        SeparateRun found = new SeparateRun(project, Map.of("FAIRLEAD_CMAKE", own.toString()), List.of());
        Run run = found.of("build", "--target", "linux-x86_64");
        assertEquals(0, run.exit(), run.err());
        String said =
                Files.readString(project.resolve("own.log")) + Files.readString(project.resolve("native/own.log"));
        assertEquals(
                List.of("own: --version", "own: -S", "own: --build"),
                said.lines().toList());
    }

    /** A jar of somebody else's says what its libraries are, and not where to write or for what to build. */
    @Test
    void aJarOfSourcesHasATableOfItsOwn() throws Exception {
        Path source = project.resolve("native");
        Files.writeString(
                source.resolve("fairlead.toml"),
                BUILD.replace("source = \"native\"", "").replace("\"out\"", "\"../../../foreign\""));
        assertEquals(0, run("build", "--target", "linux-x86_64").exit());
        assertEquals(0, run("package").exit());
        String jar = project.resolve("build/repository/org/scan/scan/1.0.0/scan-1.0.0-native-sources.jar")
                .toString();
        Path elsewhere = Files.createDirectories(folder.resolve("a/b/elsewhere"));
        Run run = SeparateRun.in(elsewhere).of("build", "--from-jar", jar, "--toolchain", "host");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("host compiler") && !run.out().contains("aarch64"), run.out());
        String record = Files.readString(elsewhere.resolve("build/fairlead/records/linux-x86_64.json"));
        assertTrue(record.contains("\"exports\" : [ \"scan_*\" ]"), record);
        try (var files = Files.walk(folder)) {
            assertFalse(files.anyMatch(file -> file.endsWith("foreign")));
        }
    }
}
