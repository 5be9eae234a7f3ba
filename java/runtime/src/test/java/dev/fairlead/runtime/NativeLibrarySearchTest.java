// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import static dev.fairlead.runtime.LibraryFixture.NO_SETTINGS;
import static dev.fairlead.runtime.LibraryFixture.call;
import static dev.fairlead.runtime.LibraryFixture.classPath;
import static dev.fairlead.runtime.LibraryFixture.request;
import static dev.fairlead.runtime.LibraryFixture.resource;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.runtime.LibraryLoadException.Attempt;
import dev.fairlead.runtime.internal.place.SystemOpener;
import dev.fairlead.runtime.support.CCompiler;
import dev.fairlead.runtime.support.OpenMemory;
import dev.fairlead.runtime.support.OwnLoader;
import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a library is looked for, in which order, and when the search ends. */
class NativeLibrarySearchTest {
    private static final Platform HERE = Platform.current();

    @TempDir
    Path temp = Path.of("");

    @Test
    void aNamedFolderComesFirstAndIsLoadedWhereItLies() throws IOException {
        Path named = temp.resolve("named");
        Path file = CCompiler.library(named.resolve(HERE.libraryFile("order")), which(1));
        try (OwnLoader loader = new OwnLoader(classPath(temp.resolve("cp"), "order", which(2)))) {
            NativeLibrary library = NativeLibrary.search(request("order", loader.owner(), folders(named)));
            assertEquals(1, call(library, "which"));
            assertEquals(file.toString(), library.origin());
            assertTrue(OpenMemory.mapped(file.toString()) > 0);
        }
    }

    @Test
    void aNamedFolderWithoutTheLibraryIsPassedOver() throws IOException {
        Path empty = Files.createDirectories(temp.resolve("empty"));
        Path nowhere = temp.resolve("nowhere");
        try (OwnLoader loader = new OwnLoader(classPath(temp.resolve("cp"), "order", which(2)))) {
            NativeLibrary library = NativeLibrary.search(request("order", loader.owner(), folders(nowhere, empty)));
            assertEquals(2, call(library, "which"));
            assertEquals(
                    temp.resolve("cp")
                            .resolve(resource("order", HERE))
                            .toUri()
                            .toURL()
                            .toString(),
                    library.origin());
        }
    }

    @Test
    void onMacOsOneFileForAllProcessorsWillDoWhereThereIsNoneForOne() throws IOException {
        Path natives = temp.resolve("cp/META-INF/native");
        Path universal = Files.createDirectories(natives.resolve("macosx-universal"));
        Files.writeString(universal.resolve("liborder.dylib"), "for all");
        Path own = Files.createDirectories(natives.resolve("macosx-aarch64"));
        Files.writeString(own.resolve("liborder.dylib"), "for one");
        try (OwnLoader loader = new OwnLoader(temp.resolve("cp"))) {
            assertEquals("macosx-universal", folder(loader, Platform.of("Mac OS X", "x86_64", temp)));
            assertEquals("macosx-aarch64", folder(loader, Platform.of("Mac OS X", "aarch64", temp)));
            assertEquals("none", folder(loader, Platform.of("Windows 11", "amd64", temp)));
        }
    }

    private static String folder(OwnLoader loader, Platform platform) {
        return new LibraryRequest("order", loader.owner(), Map.of(), platform, NO_SETTINGS, new SystemOpener())
                .find(platform)
                .map(url -> url.getPath().replaceFirst(".*/META-INF/native/([^/]+)/.*", "$1"))
                .orElse("none");
    }

    @Test
    void severalFoldersAreTriedInOrder() {
        Path second = temp.resolve("second");
        Path third = temp.resolve("third");
        CCompiler.library(second.resolve(HERE.libraryFile("order")), which(2));
        CCompiler.library(third.resolve(HERE.libraryFile("order")), which(3));
        NativeLibrary library =
                NativeLibrary.search(request("order", getClass(), folders(temp.resolve("first"), second, third)));
        assertEquals(2, call(library, "which"));
    }

    @Test
    void aNamedFolderMayHaveTheInstalledVersion() {
        CCompiler.library(temp.resolve("liborder.so.7"), which(7));
        LibraryRequest request = new LibraryRequest(
                "order", getClass(), Map.of(HERE.os(), "liborder.so.7"), HERE, folders(temp), new SystemOpener());
        assertEquals(7, call(NativeLibrary.search(request), "which"));
    }

    @Test
    void aBadFileInANamedFolderEndsTheSearch() throws IOException {
        Path named = Files.createDirectories(temp.resolve("named"));
        Path file = named.resolve(HERE.libraryFile("order"));
        byte[] whole = Files.readAllBytes(CCompiler.library(temp.resolve("whole.so"), which(1)));
        try (OwnLoader loader = new OwnLoader(classPath(temp.resolve("cp"), "order", which(2)))) {
            LibraryRequest request = request("order", loader.owner(), folders(named));

            Files.write(file, Arrays.copyOf(whole, 5000));
            LibraryLoadException truncated = failure(request);
            assertEquals(1, truncated.attempts().size());
            assertEquals(
                    "dev.fairlead.library.path", truncated.attempts().getFirst().place());
            String result = truncated.attempts().getFirst().result();
            assertTrue(result.startsWith(file + " is truncated: segment "), result);
            assertTrue(result.endsWith(", the file has 5000 bytes"), result);
            assertEquals("build, copy or download the file again", truncated.fix());

            byte[] foreign = whole.clone();
            foreign[18] = (byte) (HERE.id().contains("riscv64") ? 183 : 243);
            Files.write(file, foreign);
            LibraryLoadException other = failure(request);
            assertTrue(String.valueOf(other.getMessage()).contains(" is built for "), other.getMessage());
            assertEquals("replace it by one for " + HERE.id(), other.fix());

            Files.delete(file);
            Files.createDirectory(file);
            assertTrue(String.valueOf(failure(request).getMessage()).contains("it is a folder"));
        }
    }

    @Test
    void aFileThatTheLoaderRefusesEndsTheSearchWithItsWords() {
        CCompiler.library(
                temp.resolve(HERE.libraryFile("order")),
                "int nowhere(void); int which(void) { return nowhere(); }",
                "-Wl,-z,now");
        LibraryLoadException thrown = failure(request("order", getClass(), folders(temp)));
        assertTrue(
                thrown.attempts().getFirst().result().contains("undefined symbol: nowhere")
                        || thrown.attempts().getFirst().result().contains("nowhere: symbol not found"),
                thrown.getMessage());
        assertTrue(String.valueOf(thrown.getCause()).contains("nowhere"));
    }

    @Test
    void aJarsLibraryIsLoadedFromMemory() throws IOException {
        byte[] library = Files.readAllBytes(CCompiler.library(temp.resolve("x.so"), which(3)));
        Path jar = LibraryFixture.jar(temp.resolve("natives.jar"), resource("injar", HERE), library, null);
        try (OwnLoader loader = new OwnLoader(jar)) {
            NativeLibrary loaded = NativeLibrary.search(request("injar", loader.owner(), NO_SETTINGS));
            assertEquals(3, call(loaded, "which"));
            assertEquals("jar:" + jar.toUri().toURL() + "!/" + resource("injar", HERE), loaded.origin());
            assertEquals("injar from " + loaded.origin(), loaded.toString());
            assertEquals(1, OpenMemory.descriptors(HERE.libraryFile("injar")).size());
        }
    }

    @Test
    void aBadFileOnTheClassPathEndsTheSearch() throws IOException {
        byte[] whole = Files.readAllBytes(CCompiler.library(temp.resolve("whole.so"), which(1)));
        String name = "bad-on-class-path";
        Path jar =
                LibraryFixture.jar(temp.resolve("natives.jar"), resource(name, HERE), Arrays.copyOf(whole, 4000), null);
        try (OwnLoader loader = new OwnLoader(jar)) {
            LibraryLoadException thrown = failure(request(name, loader.owner(), NO_SETTINGS));
            assertEquals(2, thrown.attempts().size());
            assertTrue(thrown.attempts().get(1).result().contains(" is truncated: "), thrown.getMessage());
            assertEquals(List.of(), OpenMemory.descriptors(HERE.libraryFile(name)));
        }
    }

    @Test
    void anInstalledLibraryIsFoundByTheSystem() throws Throwable {
        LibraryRequest request = new LibraryRequest(
                "m", getClass(), Map.of("linux", "libm.so.6"), HERE, NO_SETTINGS, new SystemOpener());
        NativeLibrary library = NativeLibrary.search(request);
        assertEquals("libm.so.6 (system loader)", library.origin());
        double floor = (double) Linker.nativeLinker()
                .downcallHandle(
                        library.find("floor"), FunctionDescriptor.of(ValueLayout.JAVA_DOUBLE, ValueLayout.JAVA_DOUBLE))
                .invokeExact(3.5);
        assertEquals(3.0, floor);
        assertEquals(library.find("floor"), library.lookup().findOrThrow("floor"));
    }

    @Test
    void aMissingSymbolIsToldWithLibraryAndOrigin() {
        Path file = CCompiler.library(temp.resolve(HERE.libraryFile("order")), which(1));
        NativeLibrary library = NativeLibrary.search(request("order", getClass(), folders(temp)));
        var thrown = assertThrows(NativeException.class, () -> library.find("scan"));
        assertEquals(
                "the library 'order' from " + file
                        + " has no symbol 'scan': it is another version than the one that was "
                        + "bound, or does not export it",
                thrown.getMessage());
    }

    @Test
    void aNameWithFoldersIsRefused() {
        for (String name : List.of("", " ", "../order", "a/b", "a\\b", "a\0b")) {
            assertThrows(IllegalArgumentException.class, () -> request(name, getClass(), NO_SETTINGS), name);
        }
    }

    @Test
    void aMissingLibraryIsToldWithEveryPlace() {
        LibraryLoadException thrown = failure(request("no-such", getClass(), folders(temp)));
        String resource = resource("no-such", HERE);
        assertEquals(
                List.of(
                        new Attempt("dev.fairlead.library.path", HERE.libraryFile("no-such") + " not found in " + temp),
                        new Attempt("class path: " + resource, "not found"),
                        new Attempt("system loader: " + HERE.libraryFile("no-such"), "not found")),
                thrown.attempts());
        assertEquals("add " + resource + " to the class path, or set -Ddev.fairlead.library.path=FOLDER", thrown.fix());
    }

    private static LibraryLoadException failure(LibraryRequest request) {
        return assertThrows(LibraryLoadException.class, () -> NativeLibrary.search(request));
    }

    private static LoadSettings folders(Path... folders) {
        return new LoadSettings(List.of(folders), true, List.of());
    }

    private static String which(int number) {
        return "int which(void) { return " + number + "; }";
    }
}
