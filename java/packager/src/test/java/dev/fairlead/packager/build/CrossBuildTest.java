// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.build;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.packager.binary.BinaryImage;
import dev.fairlead.packager.binary.BinaryReader;
import dev.fairlead.packager.binary.ExportedSymbol;
import dev.fairlead.packager.binary.FileBytes;
import dev.fairlead.packager.inspect.CheckStatus;
import dev.fairlead.packager.platform.PlatformTable;
import dev.fairlead.packager.platform.TargetPlatform;
import dev.fairlead.packager.toolchain.BundledClang;
import dev.fairlead.packager.toolchain.HostCompiler;
import dev.fairlead.packager.toolchain.LlvmTools;
import dev.fairlead.packager.toolchain.Toolchain;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real project, built by real compilers. */
class CrossBuildTest {
    private static final PlatformTable TABLE = PlatformTable.bundled();

    @TempDir
    private Path folder;

    private Path source = Path.of("");

    /** A library that needs nothing, with a function that is not to be seen, and a version that no file's name may have. */
    @BeforeEach
    void writeProject() throws Exception {
        source = Files.createDirectory(folder.resolve("source"));
        Files.writeString(source.resolve("scan.c"), """
                #if defined(_WIN32)
                #define API __declspec(dllexport)
                int DllMainCRTStartup(void *library, unsigned reason, void *reserved) { return 1; }
                #else
                #define API __attribute__((visibility("default")))
                #endif
                API int scan_count(int from) { return from + 1; }
                #ifndef _WIN32
                API int helper(int from) { return scan_count(from); }
                #endif
                """);
        Files.writeString(source.resolve("CMakeLists.txt"), """
                cmake_minimum_required(VERSION 3.22)
                project(scan VERSION 1.2.3 LANGUAGES C)
                add_subdirectory(below)
                """);
        Path below = Files.createDirectory(source.resolve("below"));
        Files.writeString(below.resolve("CMakeLists.txt"), """
                add_library(scan SHARED ../scan.c)
                set_target_properties(scan PROPERTIES VERSION 1.2.3 SOVERSION 1)
                if(NOT APPLE)
                    target_link_options(scan PRIVATE -nostdlib)
                else()
                    target_link_options(scan PRIVATE -nostdlib "${CMAKE_SOURCE_DIR}/libSystem.tbd")
                endif()
                """);
        Files.writeString(source.resolve("libSystem.tbd"), """
                --- !tapi-tbd
                tbd-version:     4
                targets:         [ x86_64-macos, arm64-macos ]
                install-name:    '/usr/lib/libSystem.B.dylib'
                exports:
                  - targets:     [ x86_64-macos, arm64-macos ]
                    symbols:     [ dyld_stub_binder ]
                ...
                """);
    }

    /** What the listener heard, in order. */
    private static final class Heard implements BuildListener {
        private final List<String> progress = new ArrayList<>();
        private final List<BuildResult> ended = new ArrayList<>();

        @Override
        public synchronized void progress(TargetPlatform platform, String text) {
            progress.add(platform.id() + " " + text);
        }

        @Override
        public synchronized void ended(BuildResult result) {
            ended.add(result);
        }
    }

    private List<BuildResult> build(Path output, Map<TargetPlatform, Toolchain> toolchains) throws Exception {
        return build(output, toolchains, new Heard());
    }

    private List<BuildResult> build(Path output, Map<TargetPlatform, Toolchain> toolchains, Heard heard)
            throws Exception {
        BuildRequest request = new BuildRequest(
                new CMakePrograms("cmake", Optional.empty()),
                source,
                output,
                toolchains,
                List.of("scan_*"),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                2);
        return new CrossBuild(request, LlvmTools.find(text -> {}), heard).run();
    }

    private static Map<TargetPlatform, Toolchain> clangForAll() throws Exception {
        Toolchain clang = new BundledClang(LlvmTools.find(text -> {}));
        Map<TargetPlatform, Toolchain> all = new LinkedHashMap<>();
        TABLE.all().forEach(platform -> all.put(platform, clang));
        return all;
    }

    private static Map<TargetPlatform, Toolchain> host() {
        TargetPlatform platform = TABLE.find("linux-x86_64").orElseThrow();
        return Map.of(platform, new HostCompiler(platform.id()));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void clangBuildsForEveryPlatformWhatNeedsNoCLibrary() throws Exception {
        Path first = folder.resolve("first");
        List<BuildResult> results = build(first, clangForAll());
        assertEquals(
                TABLE.all(), results.stream().map(BuildResult::platform).toList(), "the order is that of the request");
        for (BuildResult result : results) {
            assertTrue(result.failure().isEmpty(), () -> String.valueOf(result.failure()));
            BuiltLibrary library = result.libraries().getFirst();
            assertEquals(
                    first.resolve("libraries/META-INF/native/"
                            + result.platform().id() + "/" + result.platform().fileName("scan")),
                    library.file());
            assertEquals(
                    List.of("scan_count"),
                    exports(library.file()),
                    result.platform().id());
            assertEquals(
                    0,
                    library.inspection().count(CheckStatus.FAILED),
                    () -> library.inspection().findings().toString());
            assertTrue(Files.size(library.debugInfo().orElseThrow()) > 0);
        }
        sameBitsElsewhere(first, results);
    }

    private void sameBitsElsewhere(Path first, List<BuildResult> results) throws Exception {
        Path second = folder.resolve("a/second");
        for (BuildResult again : build(second, clangForAll())) {
            Path file = again.libraries().getFirst().file();
            assertArrayEquals(
                    Files.readAllBytes(first.resolve(second.relativize(file))),
                    Files.readAllBytes(file),
                    again.platform().id() + ": the same bits from another folder");
        }
        assertEquals(PlatformTable.bundled().all().size(), results.size());
    }

    /** What somebody else builds, whose cache is elsewhere, is the same, too: headers of clang stand in debug information. */
    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void aToolchainInAnotherFolderBuildsTheSameBits() throws Exception {
        Path code = source.resolve("scan.c");
        Files.writeString(
                code, "#include <stddef.h>\nsize_t scan_size(size_t n) { return n; }\n" + Files.readString(code));
        LlvmTools tools = LlvmTools.find(text -> {});
        Path moved = copied(tools.folder(), folder.resolve("moved"));
        Map<TargetPlatform, Toolchain> here = new LinkedHashMap<>();
        Map<TargetPlatform, Toolchain> elsewhere = new LinkedHashMap<>();
        for (String id : List.of("linux-aarch64", "windows-x86_64", "macosx-aarch64")) {
            TargetPlatform platform = PlatformTable.bundled().find(id).orElseThrow();
            here.put(platform, new BundledClang(tools));
            elsewhere.put(platform, new BundledClang(new LlvmTools(moved)));
        }
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        List<BuildResult> results = build(second, elsewhere);
        build(first, here);
        for (BuildResult result : results) {
            assertEquals(Optional.empty(), result.failure().map(BuildFailure::said));
            BuiltLibrary library = result.libraries().getFirst();
            for (Path file : List.of(library.file(), library.debugInfo().orElseThrow())) {
                byte[] content = Files.readAllBytes(file);
                assertArrayEquals(Files.readAllBytes(first.resolve(second.relativize(file))), content, file.toString());
                String text = new String(content, StandardCharsets.ISO_8859_1);
                assertFalse(text.contains(moved.toString()), file.toString());
            }
        }
    }

    private static Path copied(Path from, Path to) throws Exception {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path each : tree.toList()) {
                Files.copy(each, to.resolve(from.relativize(each)), COPY_ATTRIBUTES, NOFOLLOW_LINKS);
            }
        }
        return to.toRealPath();
    }

    private static List<String> exports(Path file) throws Exception {
        BinaryImage image =
                BinaryReader.read(FileBytes.of(Files.readAllBytes(file))).getFirst();
        return image.symbols().exports().stream()
                .map(ExportedSymbol::name)
                .sorted()
                .collect(Collectors.toList());
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void theNextBuildGoesOnAndTellsWhatItDoes() throws Exception {
        Path output = folder.resolve("out");
        Heard heard = new Heard();
        build(output, host(), heard);
        assertTrue(heard.progress.contains("linux-x86_64 configure"), heard.progress::toString);
        assertTrue(heard.progress.contains("linux-x86_64 2/2"), heard.progress::toString);
        assertEquals(1, heard.ended.size());
        Path object;
        try (var files = Files.walk(output.resolve("work"))) {
            object = files.filter(file -> file.toString().endsWith("scan.c.o"))
                    .findFirst()
                    .orElseThrow();
        }
        FileTime compiled = Files.getLastModifiedTime(object);
        build(output, host());
        assertEquals(compiled, Files.getLastModifiedTime(object), "nothing is compiled a second time");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void aMistakeInTheCodeIsToldInTheCompilersWordsAndMended() throws Exception {
        Path output = folder.resolve("out");
        String good = Files.readString(source.resolve("scan.c"));
        Files.writeString(source.resolve("scan.c"), "int scan_count(int from) { return fram; }\n");
        BuildFailure failure = build(output, host()).getFirst().failure().orElseThrow();
        assertEquals("build", failure.step());
        assertTrue(
                failure.said().stream().anyMatch(line -> line.contains("error: ‘fram’ undeclared")), failure::toString);
        assertFalse(failure.said().getFirst().contains(" -c "), "no command stands before it");
        Files.writeString(source.resolve("scan.c"), good);
        assertTrue(build(output, host()).getFirst().failure().isEmpty());
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void aMistakeInTheProjectIsToldInTheWordsOfCMakeAndMended() throws Exception {
        Path output = folder.resolve("out");
        String good = Files.readString(source.resolve("CMakeLists.txt"));
        Files.writeString(source.resolve("CMakeLists.txt"), good + "find_package(Nowhere REQUIRED)\n");
        BuildFailure failure = build(output, host()).getFirst().failure().orElseThrow();
        assertEquals("configure", failure.step());
        assertTrue(failure.said().getFirst().startsWith("CMake Error at CMakeLists.txt:4"), failure::toString);
        Files.writeString(source.resolve("CMakeLists.txt"), good);
        assertTrue(build(output, host()).getFirst().failure().isEmpty());
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void aProjectWithoutASharedLibraryIsToldSo() throws Exception {
        Files.writeString(source.resolve("below/CMakeLists.txt"), "add_library(scan STATIC ../scan.c)\n");
        BuildFailure failure =
                build(folder.resolve("out"), host()).getFirst().failure().orElseThrow();
        assertTrue(failure.summary().contains("no shared library"), failure::summary);
    }
}
