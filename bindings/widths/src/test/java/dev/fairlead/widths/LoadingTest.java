// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.widths;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.runtime.NativeLibrary;
import dev.fairlead.runtime.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The library comes from the class path, by the platform's name, and is what lies there. */
class LoadingTest {
    private static final String RESOURCE =
            "META-INF/native/" + Platform.current().id() + "/" + System.mapLibraryName("widths");

    private final NativeLibrary library = NativeLibrary.load("widths", widths_h.class);

    @Test
    void theRuntimeFindsItOnTheClassPath() {
        assertTrue(library.origin().endsWith(RESOURCE), library.origin());
        assertEquals(library.find("widths_is_windows"), widths_h.widths_is_windows$address());
    }

    /** Where a system cannot load from memory, a file of the user's own has exactly the content of the resource. */
    @Test
    void whatIsLoadedIsTheResource() throws Exception {
        byte[] resource = resource();
        String name =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(resource)) + "-"
                        + System.mapLibraryName("widths");
        if (widths_h.widths_is_windows()) {
            Path kept = Path.of(System.getenv("LOCALAPPDATA"), "fairlead", "natives", name);
            assertArrayEquals(resource, Files.readAllBytes(kept));
        } else if (Files.exists(Path.of("/proc/self/maps"))) {
            try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
                assertTrue(maps.anyMatch(it -> it.contains("memfd:") && it.contains("libwidths.so")));
            }
        }
    }

    private static byte[] resource() throws IOException {
        ClassLoader loader = Objects.requireNonNull(LoadingTest.class.getClassLoader());
        try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(RESOURCE), RESOURCE)) {
            return in.readAllBytes();
        }
    }
}
