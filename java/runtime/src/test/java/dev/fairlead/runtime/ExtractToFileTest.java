// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import static dev.fairlead.runtime.LibraryFixture.call;
import static dev.fairlead.runtime.LibraryFixture.classPath;
import static dev.fairlead.runtime.LibraryFixture.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.runtime.internal.place.OpenRefusedException;
import dev.fairlead.runtime.internal.place.Opener;
import dev.fairlead.runtime.internal.place.SystemOpener;
import dev.fairlead.runtime.support.CCompiler;
import dev.fairlead.runtime.support.OpenMemory;
import dev.fairlead.runtime.support.OwnLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library from the class path goes to a file when memory will not do. */
class ExtractToFileTest {
    private static final String FILE = Platform.current().libraryFile("extracted");

    @TempDir
    Path temp = Path.of("");

    @Test
    void aFileIsUsedWhenItIsAskedFor() throws IOException {
        Path cache = temp.resolve("cache/natives");
        try (OwnLoader loader = loader()) {
            NativeLibrary library = search(loader, new SystemOpener(), false, cache);
            assertEquals(1, call(library, "next"));
            assertTrue(OpenMemory.mapped("-" + FILE) > 0);
            assertEquals(1, count(cache));
        }
    }

    /** As under {@code vm.memfd_noexec} or a policy that forbids it. */
    @Test
    void aFileIsUsedWhereMemoryMayNotBeExecuted() throws IOException {
        Path cache = temp.resolve("cache/natives");
        try (OwnLoader loader = loader()) {
            NativeLibrary library = search(loader, refusing("/proc/self/fd/"), true, cache);
            assertEquals(1, call(library, "next"));
            assertEquals(1, count(cache));
        }
    }

    @Test
    void theNextFolderIsUsedWhereFilesMayNotBeExecuted() throws IOException {
        Path noexec = temp.resolve("noexec/natives");
        Path cache = temp.resolve("cache/natives");
        try (OwnLoader loader = loader()) {
            NativeLibrary library = search(loader, refusing(noexec.toString()), false, noexec, cache);
            assertEquals(1, call(library, "next"));
            assertEquals(1, count(cache));
        }
    }

    @Test
    void theNextFolderIsUsedWhereOneCannotBeMade() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "no folder");
        Path cache = temp.resolve("cache/natives");
        try (OwnLoader loader = loader()) {
            assertEquals(1, call(search(loader, new SystemOpener(), false, file.resolve("natives"), cache), "next"));
        }
    }

    @Test
    void noPlaceAtAllIsToldWithEveryReason() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "no folder");
        Path noexec = temp.resolve("noexec/natives");
        try (OwnLoader loader = loader()) {
            var thrown = assertThrows(
                    LibraryLoadException.class,
                    () -> search(loader, refusing("/"), true, file.resolve("natives"), noexec));
            String message = String.valueOf(thrown.getMessage());
            assertTrue(message.contains("memory: /proc/self/fd/"), message);
            assertTrue(message.contains("; " + file.resolve("natives") + ": "), message);
            assertTrue(message.contains("; " + noexec + ": "), message);
            assertTrue(thrown.fix().contains("-Ddev.fairlead.library.cache=FOLDER"), thrown.fix());
            assertTrue(thrown.fix().contains("noexec"), thrown.fix());
        }
    }

    /** Another refusal has nothing to do with the place, and trying again would only hide it. */
    @Test
    void whatIsRefusedForItselfIsNotTriedElsewhere() throws IOException {
        Path cache = temp.resolve("cache/natives");
        Opener opener = (file, _) -> {
            throw new OpenRefusedException(file + ": undefined symbol: nowhere", false);
        };
        try (OwnLoader loader = loader()) {
            var thrown = assertThrows(LibraryLoadException.class, () -> search(loader, opener, true, cache));
            assertTrue(String.valueOf(thrown.getMessage()).contains("undefined symbol: nowhere"));
            assertEquals(false, Files.exists(cache));
        }
    }

    private OwnLoader loader() {
        return new OwnLoader(classPath(temp.resolve("cp"), "extracted", CCompiler.COUNTER));
    }

    private static NativeLibrary search(OwnLoader loader, Opener opener, boolean inMemory, Path... caches) {
        LoadSettings settings = new LoadSettings(List.of(), inMemory, List.of(caches));
        return NativeLibrary.search(request("extracted", loader.owner(), settings, opener));
    }

    private static Opener refusing(String prefix) {
        return (file, arena) -> {
            if (file.startsWith(prefix)) {
                throw new OpenRefusedException(file + ": failed to map segment from shared object", false);
            }
            return new SystemOpener().open(file, arena);
        };
    }

    private static long count(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}
