// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.runtime.support.CCompiler;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemOpenerTest {
    @Test
    void aMissingLibraryIsMissing() {
        OpenRefusedException refusal = refusal("libno-such-library.so");
        assertTrue(refusal.missing(), refusal.getMessage());
    }

    @Test
    void theLoadersWordsAreKept(@TempDir Path folder) {
        Path library = CCompiler.library(
                folder.resolve("libundefined.so"),
                "int nowhere(void); int here(void) { return nowhere(); }",
                "-Wl,-z,now");
        OpenRefusedException refusal = refusal(library.toString());
        assertEquals(false, refusal.missing());
        assertTrue(String.valueOf(refusal.getMessage()).contains("nowhere"), refusal.getMessage());
        assertEquals(false, refusal.notExecutableHere());
    }

    /** A library that is there and lacks another one is not missing: the other is named. */
    @Test
    void aMissingDependencyIsNamed(@TempDir Path folder) throws IOException {
        Path needed = CCompiler.library(folder.resolve("libneeded.so"), "int needed(void) { return 1; }");
        Path library = CCompiler.library(
                folder.resolve("libneedy.so"),
                "int needed(void); int here(void) { return needed(); }",
                "-L" + folder,
                "-lneeded");
        Files.delete(needed);
        OpenRefusedException refusal = refusal(library.toString());
        assertEquals(false, refusal.missing());
        assertTrue(String.valueOf(refusal.getMessage()).contains("libneeded.so"), refusal.getMessage());
    }

    @Test
    void whatForbidsCodeIsRecognized() {
        assertTrue(new OpenRefusedException("/x/libz.so: failed to map segment from shared object", false)
                .notExecutableHere());
        assertTrue(new OpenRefusedException("Error loading shared library /x/libz.so: Operation not permitted", false)
                .notExecutableHere());
    }

    private static OpenRefusedException refusal(String file) {
        try (Arena arena = Arena.ofConfined()) {
            return assertThrows(OpenRefusedException.class, () -> new SystemOpener().open(file, arena));
        }
    }
}
