// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import dev.fairlead.runtime.LibraryLoadException.Attempt;
import dev.fairlead.runtime.internal.binary.BinaryRefusedException;
import dev.fairlead.runtime.internal.place.JniOpener;
import dev.fairlead.runtime.internal.place.SystemOpener;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A shared library that is loaded. It is looked for in three places, in this order:
 *
 * <ol>
 *   <li>the folders that the property {@code dev.fairlead.library.path} names, or else the variable
 *       {@code FAIRLEAD_LIBRARY_PATH}: several are separated as in a class path. The file is loaded where it lies.
 *   <li>the class path of the class that asks, as {@code META-INF/native/PLATFORM/FILE}. On Linux it is copied to sealed
 *       memory; where there is none, and with {@code -Ddev.fairlead.library.extract=file} (for debuggers and profilers),
 *       to a folder of the user's own: that of {@code dev.fairlead.library.cache} or {@code FAIRLEAD_CACHE}, else
 *       {@code fairlead} in the user's cache, else in the temporary folder.
 *   <li>the system's loader.
 * </ol>
 *
 * <p>A place that does not have the library is passed over. A file that is there and is refused ends the search: it is cut
 * off, or built for another platform, or lacks something that it needs. Files from the first two places are checked
 * before the system's loader sees them.
 *
 * <p>A library belongs to the class loader of the class that asked first, and stays loaded as long as that class loader,
 * this object, or a symbol of the library can be reached. Each class loader has its own: from the class path also with
 * variables of its own, unless it goes to a file. A file that is loaded where it lies is one library for the whole
 * process.
 *
 * <p>Any thread may use it.
 */
public final class NativeLibrary {
    private static final List<LibraryPlace> PLACES =
            List.of(new NamedFolders(), new ClassPathResource(), new SystemLibrary());

    private static final LoadedLibraries LOADED = new LoadedLibraries();

    private final String name;
    private final String origin;
    private final SymbolLookup symbols;

    NativeLibrary(String name, String origin, SymbolLookup symbols) {
        this.name = name;
        this.origin = origin;
        this.symbols = symbols;
    }

    /**
     * Finds and loads a library, unless that has been done for this class loader.
     *
     * @param name the library's name, without {@code lib} and suffix
     * @param owner a class whose class loader finds the library and keeps it loaded
     * @return the library
     * @throws LibraryLoadException if it cannot be found or loaded; the next call tries again
     * @throws NativeException if no native builds are made for this platform
     * @throws IllegalArgumentException if the name has a separator of folders in it
     */
    public static NativeLibrary load(String name, Class<?> owner) {
        return load(name, owner, Map.of());
    }

    /**
     * Finds and loads a library, unless that has been done for this class loader. The files of an installed library often
     * have a version at the end: {@code Map.of("linux", "libz.so.1")}.
     *
     * @param name the library's name, without {@code lib} and suffix
     * @param owner a class whose class loader finds the library and keeps it loaded
     * @param versions for {@code linux}, {@code windows} or {@code macosx} the file that the system's loader is asked for
     * @return the library
     * @throws LibraryLoadException if it cannot be found or loaded; the next call tries again
     * @throws NativeException if no native builds are made for this platform
     * @throws IllegalArgumentException if the name has a separator of folders in it
     */
    public static NativeLibrary load(String name, Class<?> owner, Map<String, String> versions) {
        return LOADED.get(owner, name, () -> recorded(() -> search(request(name, owner, versions))));
    }

    /**
     * Finds a library of native methods (JNI) and has its owner load it, unless that has been done for this class loader.
     * It is looked for in named folders and on the class path, checked and kept as every library is; the system's loader
     * is not asked, because it does not load native methods. The JVM unloads it with the class loader.
     *
     * @param name the library's name, without {@code lib} and suffix
     * @param owner a class of the class loader whose native methods these are
     * @param systemLoad {@code file -> System.load(file)}, written in a class of that class loader: the JVM asks who calls
     * @return the library
     * @throws LibraryLoadException if it cannot be found or loaded; the next call tries again
     * @throws NativeException if no native builds are made for this platform
     * @throws IllegalArgumentException if the name has a separator of folders in it
     */
    public static NativeLibrary loadJni(String name, Class<?> owner, Consumer<String> systemLoad) {
        LibraryRequest request = new LibraryRequest(
                name,
                owner,
                Map.of(),
                Platform.current(),
                LoadSettings.ofProcess(),
                new JniOpener(systemLoad, new SystemOpener()));
        return LOADED.get(owner, name, () -> recorded(() -> search(request)));
    }

    /** The flight recorder's classes must not be touched where there is none. */
    private static NativeLibrary recorded(Supplier<NativeLibrary> load) {
        return ModuleLayer.boot().findModule("jdk.jfr").isPresent() ? LoadEvent.record(load) : load.get();
    }

    /**
     * Checks a library file as loading does, and loads nothing: what passes does not end the JVM by being cut off or
     * made for another machine.
     *
     * @param file the library
     * @throws NativeException if the file is refused or cannot be read
     */
    public static void verify(Path file) {
        try {
            NamedFolders.check(Platform.current(), file);
        } catch (BinaryRefusedException e) {
            throw new NativeException(file + " " + e.getMessage(), e);
        } catch (NoSuchFileException e) {
            throw new NativeException(file + " is not there", e);
        } catch (IOException e) {
            throw new NativeException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static LibraryRequest request(String name, Class<?> owner, Map<String, String> versions) {
        return new LibraryRequest(
                name, owner, versions, Platform.current(), LoadSettings.ofProcess(), new SystemOpener());
    }

    /** Looks in one place after the other. */
    static NativeLibrary search(LibraryRequest request) {
        List<Attempt> attempts = new ArrayList<>();
        List<String> fixes = new ArrayList<>();
        try {
            for (LibraryPlace place : PLACES) {
                switch (place.look(request)) {
                    case LibraryPlace.Result.Loaded(NativeLibrary library) -> {
                        return library;
                    }
                    case LibraryPlace.Result.Missing(var attempt, var fix) -> {
                        attempts.add(attempt);
                        fix.ifPresent(it -> fixes.addFirst(it));
                    }
                    case LibraryPlace.Result.Refused(var attempt, var fix, var cause) -> {
                        attempts.add(attempt);
                        throw failure(request, attempts, fix, cause);
                    }
                }
            }
        } catch (IllegalCallerException denied) {
            attempts.add(new Attempt("native access", "this JVM denies it"));
            throw failure(request, attempts, "start java with " + accessFlag(request.owner()), denied);
        }
        throw failure(request, attempts, String.join(", or ", fixes), null);
    }

    private static LibraryLoadException failure(
            LibraryRequest request, List<Attempt> attempts, String fix, @Nullable Throwable cause) {
        return new LibraryLoadException(request.name(), request.platform(), attempts, fix, cause);
    }

    /** This module loads the library, the owner's calls it: both need the permission. */
    private static String accessFlag(Class<?> owner) {
        return Stream.of(NativeLibrary.class, owner)
                .map(Class::getModule)
                .map(module -> module.isNamed() ? module.getName() : "ALL-UNNAMED")
                .distinct()
                .collect(Collectors.joining(",", "--enable-native-access=", ""));
    }

    /**
     * Finds a function or a variable.
     *
     * @param symbol its name in C
     * @return its address, of length 0; it keeps the library loaded
     * @throws NativeException if the library does not have it
     */
    public MemorySegment find(String symbol) {
        return symbols.find(symbol)
                .orElseThrow(() -> new NativeException("the library '" + name + "' from " + origin + " has no symbol '"
                        + symbol + "': it is another version than the one that was bound, or does not export it"));
    }

    /** {@return all symbols of the library, for what takes a lookup} */
    public SymbolLookup lookup() {
        return symbols;
    }

    /** {@return the name it was asked for by} */
    public String name() {
        return name;
    }

    /** {@return where the library came from: a file, a URL, or the name that the system's loader was asked for} */
    public String origin() {
        return origin;
    }

    @Override
    public String toString() {
        return name + " from " + origin;
    }
}
