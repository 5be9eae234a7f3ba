// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import static dev.fairlead.runtime.LibraryFixture.call;
import static dev.fairlead.runtime.LibraryFixture.classPath;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.runtime.support.CCompiler;
import dev.fairlead.runtime.support.OpenMemory;
import dev.fairlead.runtime.support.OwnLoader;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One library for each class loader and name, as long as the class loader lives. */
class LoadedLibrariesTest {
    @TempDir
    Path temp = Path.of("");

    @Test
    void theClassesOfALoaderShareALibrary() throws IOException {
        try (OwnLoader loader = new OwnLoader(library("shared-one"))) {
            NativeLibrary first = NativeLibrary.load("shared-one", loader.owner());
            assertSame(first, NativeLibrary.load("shared-one", loader.owner()));
            assertSame(first, NativeLibrary.load("shared-one", loader.otherOwner()));
        }
    }

    @Test
    void eachLoaderHasItsOwnVariables() throws IOException {
        Path library = library("own-one");
        try (OwnLoader one = new OwnLoader(library);
                OwnLoader other = new OwnLoader(library)) {
            NativeLibrary ofOne = NativeLibrary.load("own-one", one.owner());
            NativeLibrary ofOther = NativeLibrary.load("own-one", other.owner());
            assertNotSame(ofOne, ofOther);
            assertEquals(1, call(ofOne, "next"));
            assertEquals(2, call(ofOne, "next"));
            assertEquals(1, call(ofOther, "next"));
        }
    }

    @Test
    void threadsThatAskAtOnceLoadOnce() throws Exception {
        int threads = 16;
        CyclicBarrier start = new CyclicBarrier(threads);
        try (OwnLoader loader = new OwnLoader(library("once-only"));
                var executor = Executors.newFixedThreadPool(threads)) {
            Class<?> owner = loader.owner();
            Class<?> otherOwner = loader.otherOwner();
            List<Callable<NativeLibrary>> loads = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Class<?> asking = i % 2 == 0 ? owner : otherOwner;
                loads.add(() -> {
                    start.await();
                    return NativeLibrary.load("once-only", asking);
                });
            }
            List<NativeLibrary> loaded = new ArrayList<>();
            for (Future<NativeLibrary> load : executor.invokeAll(loads)) {
                loaded.add(load.get());
            }
            assertEquals(1, loaded.stream().distinct().count());
            assertEquals(1, OpenMemory.descriptors(file("once-only")).size());
        }
    }

    @Test
    void aFailureIsToldToEveryoneAndASecondTryMaySucceed() throws IOException {
        try (OwnLoader loader = new OwnLoader(temp.resolve("later/"))) {
            Class<?> owner = loader.owner();
            var first = assertThrows(LibraryLoadException.class, () -> NativeLibrary.load("later-one", owner));
            var second = assertThrows(LibraryLoadException.class, () -> NativeLibrary.load("later-one", owner));
            assertEquals(first.getMessage(), second.getMessage());
        }
        classPath(temp.resolve("later"), "later-one", CCompiler.COUNTER);
        try (OwnLoader loader = new OwnLoader(temp.resolve("later"))) {
            assertEquals(1, call(NativeLibrary.load("later-one", loader.owner()), "next"));
        }
    }

    @Test
    void theSameLoaderMayTryAgain() throws IOException {
        System.clearProperty(LoadSettings.PATH_PROPERTY);
        try (OwnLoader loader = new OwnLoader()) {
            assertThrows(LibraryLoadException.class, () -> NativeLibrary.load("again-one", loader.owner()));
            CCompiler.library(temp.resolve(file("again-one")), CCompiler.COUNTER);
            System.setProperty(LoadSettings.PATH_PROPERTY, temp.toString());
            assertEquals(1, call(NativeLibrary.load("again-one", loader.owner()), "next"));
        } finally {
            System.clearProperty(LoadSettings.PATH_PROPERTY);
        }
    }

    @Test
    void aLibraryGoesWithItsLoader() throws Exception {
        WeakReference<ClassLoader> loader = loadAndForget("gone-one");
        assertTrue(OpenMemory.afterCollecting(() -> loader.refersTo(null)), "nothing holds the class loader");
        assertTrue(
                OpenMemory.afterCollecting(() -> OpenMemory.mapped(file("gone-one")) == 0
                        && OpenMemory.descriptors(file("gone-one")).isEmpty()),
                "the library is unloaded, and its memory free");
    }

    @Test
    void aSymbolKeepsItsLibrary() throws Exception {
        MemorySegment symbol = symbolOfForgotten("kept-one");
        try {
            for (int i = 0; i < 5; i++) {
                System.gc();
                Thread.sleep(50);
            }
            assertEquals(1, OpenMemory.mapped(file("kept-one")));
        } finally {
            Reference.reachabilityFence(symbol);
        }
    }

    private WeakReference<ClassLoader> loadAndForget(String name) throws IOException {
        try (OwnLoader loader = new OwnLoader(library(name))) {
            assertEquals(1, call(NativeLibrary.load(name, loader.owner()), "next"));
            assertEquals(1, OpenMemory.mapped(file(name)));
            return new WeakReference<>(loader);
        }
    }

    private MemorySegment symbolOfForgotten(String name) throws IOException {
        try (OwnLoader loader = new OwnLoader(library(name))) {
            return NativeLibrary.load(name, loader.owner()).find("next");
        }
    }

    @Test
    void classesOfTheJdkMayOwnLibrariesToo() {
        assertNull(String.class.getClassLoader());
        assertThrows(LibraryLoadException.class, () -> NativeLibrary.load("no-such-library", String.class));
    }

    private Path library(String name) {
        return classPath(temp.resolve(name), name, CCompiler.COUNTER);
    }

    private static String file(String name) {
        return Platform.current().libraryFile(name);
    }
}
