// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.runtime.internal.place.JniOpener;
import dev.fairlead.runtime.internal.place.SystemOpener;
import dev.fairlead.runtime.support.CCompiler;
import dev.fairlead.runtime.support.OwnLoader;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries of native methods: found as others are, and loaded for the class loader of their owner. */
class JniLoadTest {
    private static final String CODE = """
            #include <jni.h>
            static int calls;
            JNIEXPORT jint JNICALL Java_dev_fairlead_runtime_support_OwnLoader_00024JniOwner_next(JNIEnv *e, jclass c) {
                return ++calls;
            }
            """;

    @TempDir
    private Path temp = Path.of("");

    @Test
    void eachClassLoaderHasItsOwnLibraryFromTheClassPath() throws Exception {
        Path classPath = temp.resolve("cp");
        library(classPath.resolve(LibraryFixture.resource("native", Platform.current())));
        try (OwnLoader one = new OwnLoader(classPath);
                OwnLoader other = new OwnLoader(classPath)) {
            NativeLibrary library = NativeLibrary.loadJni("native", one.jniOwner(), loadedBy(one));
            assertEquals(1, next(one));
            assertEquals(2, next(one));
            assertTrue(library.origin().endsWith(Platform.current().libraryFile("native")), library.origin());
            assertSame(library, NativeLibrary.loadJni("native", one.jniOwner(), loadedBy(one)));
            NativeLibrary.loadJni("native", other.jniOwner(), loadedBy(other));
            assertEquals(1, next(other));
            assertEquals(3, next(one));
        }
    }

    @Test
    void aFileInANamedFolderIsOfOneClassLoader() throws Exception {
        Path named = temp.resolve("named");
        Path file = library(named.resolve(Platform.current().libraryFile("native")));
        try (OwnLoader one = new OwnLoader();
                OwnLoader other = new OwnLoader()) {
            assertEquals(file.toString(), search("native", one, named).origin());
            assertEquals(1, next(one));
            LibraryLoadException refused =
                    assertThrows(LibraryLoadException.class, () -> search("native", other, named));
            assertTrue(String.valueOf(refused.getMessage()).contains("another classloader"), refused.getMessage());
        }
    }

    @Test
    void theSystemsLoaderIsNotAsked() throws IOException {
        try (OwnLoader loader = new OwnLoader()) {
            LibraryLoadException missing =
                    assertThrows(LibraryLoadException.class, () -> search("c", loader, temp.resolve("nowhere")));
            assertTrue(
                    String.valueOf(missing.getMessage()).contains("not asked: it does not load native methods"),
                    missing.getMessage());
        }
    }

    @Test
    void aDamagedFileIsRefusedBeforeTheJvmSeesIt() throws Exception {
        Path named = temp.resolve("damaged");
        Path file = library(named.resolve(Platform.current().libraryFile("native")));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        try (OwnLoader loader = new OwnLoader()) {
            List<String> loaded = new ArrayList<>();
            LibraryRequest request = LibraryFixture.request(
                    "native", loader.jniOwner(), folders(named), new JniOpener(loaded::add, new SystemOpener()));
            assertThrows(LibraryLoadException.class, () -> NativeLibrary.search(request));
            assertEquals(List.of(), loaded);
        }
    }

    private static NativeLibrary search(String name, OwnLoader loader, Path folder) {
        return NativeLibrary.search(LibraryFixture.request(
                name, loader.jniOwner(), folders(folder), new JniOpener(loadedBy(loader), new SystemOpener())));
    }

    private static LoadSettings folders(Path folder) {
        return new LoadSettings(List.of(folder), true, List.of());
    }

    private static Consumer<String> loadedBy(OwnLoader loader) {
        return file -> {
            try {
                loader.jniOwner().getMethod("load", String.class).invoke(null, file);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof UnsatisfiedLinkError refused) {
                    throw refused;
                }
                throw new AssertionError(e);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        };
    }

    private static int next(OwnLoader loader) throws ReflectiveOperationException {
        return (int) loader.jniOwner().getMethod("next").invoke(null);
    }

    private static Path library(Path file) throws IOException {
        List<String> options = new ArrayList<>();
        Path include = Path.of(System.getProperty("java.home"), "include");
        try (Stream<Path> folders = Files.walk(include, 1)) {
            folders.filter(Files::isDirectory).map(it -> "-I" + it).forEach(options::add);
        }
        return CCompiler.library(file, CODE, options.toArray(String[]::new));
    }
}
