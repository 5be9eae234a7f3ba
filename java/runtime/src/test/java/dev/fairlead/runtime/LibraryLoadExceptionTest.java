// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import static dev.fairlead.runtime.LibraryFixture.NO_SETTINGS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fairlead.runtime.internal.place.OpenRefusedException;
import dev.fairlead.runtime.internal.place.Opener;
import dev.fairlead.runtime.support.OwnLoader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of a failure, in full. */
class LibraryLoadExceptionTest {
    private static final Opener NOTHING_INSTALLED = (_, _) -> {
        throw new OpenRefusedException("not found", true);
    };

    @TempDir
    Path temp = Path.of("");

    @Test
    void everyAttemptItsResultAndTheFix() throws IOException {
        Path x86 = LibraryFixture.jar(
                temp.resolve("fairlead-kernels-1.0.0-linux-x86_64.jar"),
                "META-INF/native/linux-x86_64/libfairlead-kernels.so",
                new byte[1],
                "dev.fairlead:fairlead-kernels:1.0.0");
        Path arm = temp.resolve("arm");
        Files.createDirectories(arm.resolve("META-INF/native/linux-aarch64"));
        Files.createFile(arm.resolve("META-INF/native/linux-aarch64/libfairlead-kernels.so"));
        try (OwnLoader loader = new OwnLoader(x86, arm)) {
            assertEquals("""
                            cannot load 'fairlead-kernels' on linux-aarch64-musl (JDK %s)
                              1. dev.fairlead.library.path                                               not set
                              2. class path: META-INF/native/linux-aarch64-musl/libfairlead-kernels.so   not found; it has linux-x86_64, linux-aarch64
                              3. system loader: libfairlead-kernels.so                                   not found
                              fix: add dev.fairlead:fairlead-kernels:1.0.0:linux-aarch64-musl, or set -Ddev.fairlead.library.path=FOLDER\
                            """.formatted(version()), message(musl(loader.owner())));
        }
    }

    @Test
    void aSystemWithOtherFileNames() throws IOException {
        Platform windows = Platform.of("Windows 11", "amd64", temp);
        try (OwnLoader loader = new OwnLoader()) {
            assertEquals(
                    """
                            cannot load 'z' on windows-x86_64 (JDK %s)
                              1. dev.fairlead.library.path                          not set
                              2. class path: META-INF/native/windows-x86_64/z.dll   not found
                              3. system loader: zlib1.dll                           not found
                              fix: add META-INF/native/windows-x86_64/z.dll to the class path, or set -Ddev.fairlead.library.path=FOLDER\
                            """.formatted(version()),
                    message(new LibraryRequest(
                            "z",
                            loader.owner(),
                            Map.of("windows", "zlib1.dll"),
                            windows,
                            NO_SETTINGS,
                            NOTHING_INSTALLED)));
        }
    }

    @Test
    void itCanBeSentElsewhere() throws Exception {
        var thrown = assertThrows(LibraryLoadException.class, () -> NativeLibrary.search(musl(getClass())));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            LibraryLoadException received = (LibraryLoadException) in.readObject();
            assertEquals(thrown.attempts(), received.attempts());
            assertEquals(thrown.getMessage(), received.getMessage());
            assertEquals(thrown.fix(), received.fix());
        }
    }

    private LibraryRequest musl(Class<?> owner) throws IOException {
        Path maps = Files.writeString(temp.resolve("maps"), "7f10-7f11 r-xp 0 0 0 /lib/ld-musl-aarch64.so.1\n");
        return new LibraryRequest(
                "fairlead-kernels",
                owner,
                Map.of(),
                Platform.of("Linux", "aarch64", maps),
                new LoadSettings(List.of(), true, List.of()),
                NOTHING_INSTALLED);
    }

    private static String message(LibraryRequest request) {
        return String.valueOf(assertThrows(LibraryLoadException.class, () -> NativeLibrary.search(request))
                .getMessage());
    }

    private static String version() {
        Runtime.Version version = Runtime.version();
        return version.feature() + "." + version.interim() + "." + version.update();
    }
}
