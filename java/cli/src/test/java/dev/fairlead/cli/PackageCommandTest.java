// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.runtime.NativeLibrary;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** From a CMake project to a program that runs with what was packaged: build, package, release, run. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackageCommandTest {
    private static final String PLATFORMS = "linux-x86_64,linux-x86_64-musl,macosx-x86_64,macosx-aarch64";

    private Path shared = Path.of("");

    @TempDir
    private Path folder;

    @BeforeAll
    void build(@TempDir Path made) throws IOException {
        shared = made;
        Path source = Files.createDirectories(shared.resolve("source"));
        Files.writeString(
                source.resolve("CMakeLists.txt"),
                "cmake_minimum_required(VERSION 3.22)\nproject(scan LANGUAGES C)\nadd_library(scan SHARED scan.c)\n");
        Files.writeString(source.resolve("scan.c"), "int scan_count(int from) { return from + 1; }\n");
        Run built = Run.of(
                "build",
                "-S",
                source.toString(),
                "-o",
                out().toString(),
                "--target",
                PLATFORMS,
                "--toolchain",
                "clang",
                "--exports",
                "scan_*");
        assertEquals(0, built.exit(), built.err());
        Path java = Files.createDirectories(shared.resolve("java/org/scan"));
        Files.writeString(java.resolve("Count.java"), """
                package org.scan;
                import dev.fairlead.runtime.NativeLibrary;
                import java.lang.foreign.*;
                public class Count {
                    public static void main(String[] arguments) throws Throwable {
                        NativeLibrary library = NativeLibrary.load("scan", Count.class);
                        FunctionDescriptor type = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
                        int counted = (int) Linker.nativeLinker()
                                .downcallHandle(library.find("scan_count"), type).invokeExact(41);
                        System.out.println(counted + " from " + library.origin());
                    }
                }
                """);
        Files.writeString(
                shared.resolve("java/module-info.java"),
                "module org.scan { requires dev.fairlead.runtime; exports org.scan; }\n");
        int compiled = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "-p",
                        // The compiler wants the annotations, too; what runs does not.
                        path(runtime(), place(NullMarked.class)),
                        "-d",
                        classes().toString(),
                        java.resolve("Count.java").toString(),
                        shared.resolve("java/module-info.java").toString());
        assertEquals(0, compiled);
    }

    private Path out() {
        return shared.resolve("out");
    }

    private Path classes() {
        return shared.resolve("classes");
    }

    private static Path runtime() {
        return place(NativeLibrary.class);
    }

    private static Path place(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private Path repository() {
        return folder.resolve("repository");
    }

    private Path artifact(String classifier) {
        return repository()
                .resolve("org/scan/scan/1.0.0")
                .resolve("scan-1.0.0" + (classifier.isEmpty() ? "" : "-" + classifier) + ".jar");
    }

    private Run pack(String... more) {
        return packWith(classes(), more);
    }

    private Run packWith(Path classes, String... more) {
        List<String> arguments = new ArrayList<>(List.of("package", out().toString()));
        arguments.addAll(List.of("-o", repository().toString(), "--group", "org.scan", "--artifact", "scan"));
        arguments.addAll(List.of("--version", "1.0.0", "--name", "Scan", "--description", "Scans."));
        arguments.addAll(List.of("--url", "https://scan.example", "--license", "Apache-2.0"));
        arguments.addAll(List.of("--developer", "Ada <ada@scan.example>", "--scm", "https://scan.example/scan.git"));
        arguments.addAll(List.of("--classes", classes.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private Run packAll() {
        String java = shared.resolve("java").toString();
        return pack(
                "--universal",
                "--sources",
                java,
                "--javadoc",
                java,
                "--native-sources",
                shared.resolve("source").toString());
    }

    private static String java(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        java.getOutputStream().close();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, java.waitFor(), said);
        return said;
    }

    private static String path(Object... places) {
        return String.join(
                File.pathSeparator,
                java.util.Arrays.stream(places).map(String::valueOf).toList());
    }

    @Test
    void theProgramRunsOnTheClassPath() throws Exception {
        Run run = pack();
        assertEquals(0, run.exit(), run.err());
        String said = java(
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                path(runtime(), artifact(""), artifact("linux-x86_64"), artifact("linux-x86_64-musl")),
                "org.scan.Count");
        assertTrue(said.startsWith("42 from jar:file:"), said);
        assertTrue(said.contains("scan-1.0.0-linux-x86_64.jar!/META-INF/native/linux-x86_64/libscan.so"), said);
    }

    @Test
    void theProgramRunsOnTheModulePathWithTwoJarsOfLibraries() throws Exception {
        Run run = pack();
        assertEquals(0, run.exit(), run.err());
        String said = java(
                "--enable-native-access=org.scan,dev.fairlead.runtime",
                "-p",
                path(runtime(), artifact(""), artifact("linux-x86_64"), artifact("linux-x86_64-musl")),
                "--add-modules",
                "org.scan.natives.linux_x86_64,org.scan.natives.linux_x86_64_musl",
                "-m",
                "org.scan/org.scan.Count");
        assertTrue(said.startsWith("42 from jar:file:"), said);
    }

    @Test
    void aReleaseIsJudgedAndEveryMissingPlatformNamed() {
        Run packed = packAll();
        assertEquals(0, packed.exit(), packed.err());
        String place = repository().toString();
        Run good = Run.of("release", "--check", place, "--platforms", PLATFORMS, "--unsigned");
        assertEquals(0, good.exit(), good.err());
        assertTrue(good.out().contains("linux-x86_64       yes  yes  yes    yes        yes"), good.out());
        assertTrue(good.out().endsWith("org.scan:scan:1.0.0: may be published\n"), good.out());
        Run all = Run.of("release", "--check", place, "--unsigned");
        assertEquals(ExitCode.GENERATION_ERROR.code(), all.exit());
        assertTrue(
                all.err()
                        .contains("error: missing platforms: linux-aarch64, linux-riscv64, linux-aarch64-musl,"
                                + " windows-x86_64, windows-aarch64\n"),
                all.err());
        Run json = Run.of("release", "--check", place, "--unsigned", "--json");
        assertEquals(ExitCode.GENERATION_ERROR.code(), json.exit());
        assertTrue(json.out().contains("\"missing\" : [ \"linux-aarch64\", \"linux-riscv64\","), json.out());
        assertTrue(json.out().contains("\"exitCode\" : 6"), json.out());
    }

    @Test
    void oneLibraryServesBothProcessorsOfMacOs() throws Exception {
        Run packed = packAll();
        assertEquals(0, packed.exit(), packed.err());
        Path jar = artifact("macosx-universal");
        Run inspected = Run.of("inspect", jar.toString(), "--exports", "scan_*", "--strict");
        assertEquals(0, inspected.exit(), inspected.out());
        assertTrue(inspected.out().contains("macosx-x86_64") && inspected.out().contains("macosx-aarch64"));
        byte[] other = Files.readAllBytes(artifact("linux-x86_64"));
        Files.write(jar, other);
        Run release = Run.of("release", "--check", repository().toString(), "--platforms", PLATFORMS, "--unsigned");
        assertEquals(ExitCode.GENERATION_ERROR.code(), release.exit());
    }

    @Test
    void whatWasPackedAsSourceIsBuiltFromIt() {
        Run packed = packAll();
        assertEquals(0, packed.exit(), packed.err());
        Path built = folder.resolve("built");
        Run run = Run.of(
                "build",
                "--from-jar",
                artifact("native-sources").toString(),
                "-o",
                built.toString(),
                "--toolchain",
                "host");
        assertEquals(0, run.exit(), run.err());
        assertTrue(Files.exists(built.resolve("libraries/META-INF/native/linux-x86_64/libscan.so")));
        assertTrue(Files.exists(built.resolve("records/linux-x86_64.json")));
        Run none = Run.of("build", "--from-jar", folder.resolve("none.jar").toString());
        assertEquals(ExitCode.INPUT_ERROR.code(), none.exit());
    }

    @Test
    void aRecordSaysTheSameInAnotherFolderAndNamesNone() throws IOException {
        Path again = folder.resolve("deeper/again");
        Run run = Run.of(
                "build",
                "-S",
                shared.resolve("source").toString(),
                "-o",
                again.toString(),
                "--target",
                PLATFORMS,
                "--toolchain",
                "clang",
                "--exports",
                "scan_*");
        assertEquals(0, run.exit(), run.err());
        for (String platform : PLATFORMS.split(",", -1)) {
            String record = Files.readString(out().resolve("records/" + platform + ".json"));
            assertEquals(record, Files.readString(again.resolve("records/" + platform + ".json")));
            assertFalse(record.contains(shared.toString()), record);
            assertTrue(record.contains("\"toolchain\" : \"clang "), record);
        }
    }

    @Test
    void exitCodesTellWhatIsWrong() throws IOException {
        Run nothing = Run.of("package", out().toString());
        assertEquals(ExitCode.OPTION_ERROR.code(), nothing.exit());
        assertTrue(nothing.err().contains("--group, --artifact, --version"), nothing.err());
        Run lost = pack("--headers", folder.resolve("none").toString());
        assertEquals(ExitCode.INPUT_ERROR.code(), lost.exit());
        assertTrue(lost.err().contains("--headers: cannot find"), lost.err());
        Path toml = Files.writeString(folder.resolve("p.toml"), "[package]\nscm = \"a\"\nowner = \"b\"\n");
        Run unknown = pack("--config", toml.toString());
        assertEquals(ExitCode.GENERATION_ERROR.code(), unknown.exit());
        assertTrue(unknown.err().contains(toml + ":3:1: unknown key 'package.owner'"), unknown.err());
        Run unread = Run.of("release", "--check", folder.resolve("none").toString());
        assertEquals(ExitCode.INPUT_ERROR.code(), unread.exit());
        Run bad = pack("--dependency", "org.scan");
        assertEquals(ExitCode.OPTION_ERROR.code(), bad.exit());
    }

    @Test
    void aFunctionThatTheClassesLookUpMustBeThere() throws IOException {
        Path other = Files.createDirectories(folder.resolve("classes"));
        Path java = Files.writeString(folder.resolve("Lookup.java"), """
                public class Lookup {
                    static Object address(java.lang.foreign.SymbolLookup it) { return it.find("scan_gone"); }
                }
                """);
        int compiled = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "-cp",
                        path(runtime(), place(NullMarked.class)),
                        "-d",
                        other.toString(),
                        java.toString());
        assertEquals(0, compiled);
        Run run = packWith(other);
        assertEquals(ExitCode.GENERATION_ERROR.code(), run.exit(), run.out());
        assertTrue(run.err().contains("FL0214") && run.err().contains("scan_gone"), run.err());
        assertFalse(Files.exists(repository()));
    }
}
