// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.cache.CacheFolder;
import dev.fairlead.cache.CacheRefusedException;
import dev.fairlead.cache.LlvmJar;
import dev.fairlead.generator.read.clang.Libclang;
import dev.fairlead.generator.read.clang.LibclangException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where libclang and clang's own headers come from: unpacked from the LLVM jar on the class path into the user's cache, or
 * a libclang that the user names. Of the jar's 700 MB only what libclang needs is unpacked, once.
 */
public final class LibclangCache {
    private static final Pattern LIBRARIES = Pattern.compile("(lib)?(LLVM|clang)[-.0-9]*\\.(so[.0-9]*|dylib|dll)");
    private static final Pattern HEADERS = Pattern.compile("^lib/clang/[0-9]+/(include/[^/]+\\.h)$");

    private final Path place;
    private final Consumer<String> progress;

    /**
     * The user's cache.
     *
     * @param progress told, in a few words, when unpacking begins: it takes seconds
     */
    public LibclangCache(Consumer<String> progress) {
        this(CacheFolder.place(), progress);
    }

    LibclangCache(Path place, Consumer<String> progress) {
        this.place = place;
        this.progress = progress;
    }

    /**
     * What is needed to parse.
     *
     * @param library libclang
     * @param neededFirst libraries to load before it, in order
     * @param resources clang's resource folder, whose {@code include} holds its own headers; empty when the named
     *     libclang knows its own
     */
    public record Installation(Path library, List<Path> neededFirst, Optional<Path> resources) {
        /** Keeps its own copy of the list. */
        public Installation {
            neededFirst = List.copyOf(neededFirst);
        }

        Libclang load() {
            return Libclang.open(library, neededFirst);
        }
    }

    /**
     * Finds libclang, and unpacks it when it is needed for the first time.
     *
     * @param named a libclang of the user's; its own headers are used when they lie where an installation has them,
     *     else those of the bundled one
     * @return what to load
     * @throws LibclangException when there is none, or the cache cannot be used
     */
    public Installation find(Optional<Path> named) {
        try {
            return named.isPresent() ? own(named.get()) : bundled();
        } catch (CacheRefusedException e) {
            throw new LibclangException(String.valueOf(e.getMessage()), e);
        } catch (IOException | UncheckedIOException e) {
            throw unusable(e);
        }
    }

    private static LibclangException unusable(Exception e) {
        return new LibclangException(
                "cannot unpack libclang into the cache: " + e + "; FAIRLEAD_CACHE names another folder", e);
    }

    private Installation own(Path named) throws IOException {
        if (!Files.isRegularFile(named)) {
            throw new LibclangException("there is no libclang at " + named + ": --libclang takes the library's path");
        }
        Path library = named.toRealPath();
        // One that was taken out of its installation, as those in the cache are, may have lost the way to its libLLVM.
        Path llvm = library.resolveSibling(System.mapLibraryName("LLVM"));
        List<Path> neededFirst = Files.exists(llvm) ? List.of(llvm) : List.of();
        Optional<LlvmJar> jar =
                Files.isDirectory(library.resolveSibling("clang")) ? Optional.empty() : LlvmJar.find(place);
        return new Installation(
                library, neededFirst, jar.isPresent() ? Optional.of(headers(jar.get())) : Optional.empty());
    }

    private Installation bundled() throws IOException {
        LlvmJar jar = LlvmJar.find(place)
                .orElseThrow(() -> new LibclangException("there is no libclang for " + LlvmJar.platform()
                        + " on the class path (org.bytedeco:llvm with its classifier): --libclang PATH names one"));
        Path folder = jar.unpack(
                "libclang",
                path -> LIBRARIES.matcher(path).matches() ? List.of(path) : List.of(),
                megabytes -> progress.accept("unpacking libclang, " + megabytes + " MB, once"));
        try (Stream<Path> unpacked = Files.list(folder)) {
            List<Path> libraries = unpacked.sorted().toList();
            Path library = libraries.stream()
                    .filter(path -> !isLlvm(path))
                    .findFirst()
                    .orElseThrow(() -> new LibclangException(
                            "the LLVM jar " + jar.path() + " holds no libclang: --libclang PATH names another"));
            return new Installation(
                    library, libraries.stream().filter(LibclangCache::isLlvm).toList(), Optional.of(headers(jar)));
        }
    }

    /** Clang looks for its headers in the folder {@code include} of its resources. */
    private static Path headers(LlvmJar jar) throws IOException {
        return jar.unpack(
                "clang-headers",
                path -> HEADERS.matcher(path)
                        .results()
                        .map(found -> found.group(1))
                        .toList(),
                megabytes -> {});
    }

    private static boolean isLlvm(Path library) {
        return String.valueOf(library.getFileName()).contains("LLVM");
    }
}
