// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.output;

import dev.fairlead.generator.emit.ShimCalls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Built shim libraries in an output folder that a binding no longer has a use for. */
final class StaleLibraries {
    private static final String FOLDER = "META-INF/native";

    private StaleLibraries() {}

    /**
     * Finds them, for whichever platforms they were built.
     *
     * @param earlier what earlier runs left
     * @param binding the binding; what its own library is called is no longer stale
     * @return the files, not deleted yet
     */
    static NavigableSet<Path> of(Earlier earlier, BindingId binding) throws IOException {
        Set<String> names =
                names(earlier.replaced().stream().map(FileRecord::binding)).collect(Collectors.toSet());
        names(Stream.concat(Stream.of(binding), earlier.others().stream().map(FileRecord::binding)))
                .forEach(names::remove);
        NavigableSet<Path> found = new TreeSet<>();
        for (Path folder : entries(earlier.root().resolve(FOLDER))) {
            for (Path file : entries(folder)) {
                if (isCalled(file.getFileName().toString(), names) && isShim(file)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static Stream<String> names(Stream<BindingId> bindings) {
        return bindings.flatMap(it -> it.shimLibrary().stream());
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            NavigableSet<Path> sorted = new TreeSet<>();
            found.forEach(sorted::add);
            return List.copyOf(sorted);
        }
    }

    private static boolean isCalled(String file, Set<String> names) {
        return names.stream().anyMatch(it -> Pattern.matches("(lib)?" + Pattern.quote(it) + "\\.(so|dll|dylib)", file));
    }

    /** Every shim library shows a symbol by which Java knows it, and so do we. */
    private static boolean isShim(Path file) throws IOException {
        return Files.isRegularFile(file)
                && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(ShimCalls.DIGEST);
    }
}
