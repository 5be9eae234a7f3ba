// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
    private static final Path NO_MAPS = Path.of("/nowhere/maps");

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x86_64, linux, libscan.so",
        "Linux, x86_64, linux-x86_64, linux, libscan.so",
        "Linux, aarch64, linux-aarch64, linux, libscan.so",
        "Linux, riscv64, linux-riscv64, linux, libscan.so",
        "Windows 11, amd64, windows-x86_64, windows, scan.dll",
        "Windows Server 2025, amd64, windows-x86_64, windows, scan.dll",
        "Windows 11, aarch64, windows-aarch64, windows, scan.dll",
        "Mac OS X, x86_64, macosx-x86_64, macosx, libscan.dylib",
        "Mac OS X, aarch64, macosx-aarch64, macosx, libscan.dylib",
    })
    void isNamedAfterSystemAndProcessor(String osName, String osArch, String id, String os, String file) {
        Platform platform = Platform.of(osName, osArch, NO_MAPS);
        assertEquals(id, platform.id());
        assertEquals(id, platform.toString());
        assertEquals(os, platform.os());
        assertEquals(file, platform.libraryFile("scan"));
    }

    @ParameterizedTest
    @CsvSource({"amd64, linux-x86_64-musl", "aarch64, linux-aarch64-musl"})
    void muslIsKnownByItsLoader(String osArch, String id, @TempDir Path folder) throws IOException {
        Path maps = Files.writeString(folder.resolve("maps"), """
                55d0-55d1 r-xp 00000000 fe:01 1234   /opt/jdk/bin/java
                7f10-7f11 r-xp 00000000 fe:01 5678   /lib/ld-musl-x86_64.so.1
                """);
        assertEquals(id, Platform.of("Linux", osArch, maps).id());
    }

    @Test
    void glibcIsNotTakenForMusl(@TempDir Path folder) throws IOException {
        Path maps = Files.writeString(
                folder.resolve("maps"),
                "7f10-7f11 r-xp 00000000 fe:01 5678   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2\n");
        assertEquals("linux-x86_64", Platform.of("Linux", "amd64", maps).id());
    }

    @ParameterizedTest
    @CsvSource({"Linux, s390x", "FreeBSD, amd64", "AIX, ppc64"})
    void unknownPlatformsAreRefusedWithTheKnownOnes(String osName, String osArch) {
        var thrown = assertThrows(NativeException.class, () -> Platform.of(osName, osArch, NO_MAPS));
        String message = String.valueOf(thrown.getMessage());
        assertTrue(message.contains("'" + osName + "' on os.arch '" + osArch + "'"), message);
        assertTrue(message.contains("linux-x86_64, linux-aarch64"), message);
    }

    @Test
    void theRunningOneNamesFilesAsTheJdkDoes() {
        assertEquals(System.mapLibraryName("scan"), Platform.current().libraryFile("scan"));
    }

    @Test
    void theRunningOneHasTheLibcOfThisProcess() {
        boolean glibc = java.lang.foreign.Linker.nativeLinker()
                .defaultLookup()
                .find("gnu_get_libc_version")
                .isPresent();
        boolean linux = Platform.current().os().equals("linux");
        assertEquals(linux && !glibc, Platform.current().id().endsWith("-musl"));
    }

    @Test
    void equalPlatformsAreEqual() {
        assertEquals(Platform.of("Linux", "amd64", NO_MAPS), Platform.of("linux", "x86_64", NO_MAPS));
        assertEquals(
                Platform.known().size(), Platform.known().stream().distinct().count());
    }

    /** The table that the native build reads has the same platforms, in the same order, with the same files. */
    @Test
    void theTableOfPlatformsAgrees() throws IOException {
        Path table = Optional.ofNullable(System.getProperty("fairlead.root"))
                .map(Path::of)
                .orElse(Path.of("../.."))
                .resolve("native/platforms.json");
        String json = Files.readString(table);
        List<String> rows = new ArrayList<>();
        Matcher row = Pattern.compile("\"id\":\\s*\"([^\"]+)\".*?\"file\":\\s*\"([^\"]+)\"", Pattern.DOTALL)
                .matcher(json);
        while (row.find()) {
            rows.add(row.group(1) + " " + row.group(2).replace("%s", "scan"));
        }
        assertEquals(
                Platform.known().stream()
                        .map(it -> it.id() + " " + it.libraryFile("scan"))
                        .toList(),
                rows);
    }
}
