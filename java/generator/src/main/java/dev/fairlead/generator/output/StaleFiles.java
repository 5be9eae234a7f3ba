// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.output;

import dev.fairlead.generator.emit.GeneratedMark;
import dev.fairlead.generator.emit.NativeFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Files of ours that a run no longer generates, in the order of their paths.
 *
 * @param deletable as we wrote them
 * @param kept changed by somebody since; paths below the output folder
 * @param shared what another binding has, too, and this one wrote last
 */
record StaleFiles(List<Path> deletable, List<String> kept, List<Path> shared) {
    /**
     * Finds them: what the records of the binding name, and, where there is no record, what lies in the folders that are
     * written to and has the mark of the same headers. What another binding recorded is never deleted.
     *
     * @param earlier what earlier runs left
     * @param texts what is generated, by its path below the output folder
     * @return the files, not deleted yet
     */
    static StaleFiles of(Earlier earlier, Map<String, String> texts) throws IOException {
        NavigableSet<String> candidates = new TreeSet<>();
        earlier.replaced().forEach(it -> candidates.addAll(it.seals().keySet()));
        candidates.addAll(marked(earlier.root(), texts));
        candidates.removeAll(texts.keySet());
        StaleFiles stale = new StaleFiles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String path : candidates) {
            Path place = earlier.root().resolve(path);
            if (!Files.isRegularFile(place) || isWritten(earlier.root(), place, path, texts.keySet())) {
                continue;
            }
            if (earlier.isOfAnother(path)) {
                stale.shared().add(place);
            } else {
                stale.add(place, path, earlier.seals(path));
            }
        }
        return stale;
    }

    /** A name that differs in its letters' cases alone may be the same file. */
    private static boolean isWritten(Path root, Path place, String path, Set<String> written) throws IOException {
        for (String each : written) {
            Path other = root.resolve(each);
            if (each.equalsIgnoreCase(path) && Files.exists(other) && Files.isSameFile(place, other)) {
                return true;
            }
        }
        return false;
    }

    private void add(Path place, String path, List<String> seals) throws IOException {
        FoundFile found = FoundFile.at(place);
        if (found.isOurs() && found.isChanged(seals)) {
            kept.add(path);
        } else if (found.isOurs()) {
            deletable.add(place);
        }
    }

    private static Set<String> marked(Path root, Map<String, String> texts) throws IOException {
        Set<String> folders = new TreeSet<>(Set.of(NativeFile.FOLDER));
        Set<Optional<String>> headers = new HashSet<>();
        texts.forEach((path, text) -> {
            folders.add(path.substring(0, path.lastIndexOf('/') + 1));
            headers.add(GeneratedMark.headersIn(text.lines().findFirst().orElse("")));
        });
        headers.remove(Optional.<String>empty());
        Set<String> found = new TreeSet<>();
        for (String folder : folders) {
            for (String name : sourceFiles(root.resolve(folder))) {
                Path place = root.resolve(folder).resolve(name);
                if (Files.isRegularFile(place) && headers.contains(FoundFile.headersAt(place))) {
                    found.add(folder + name);
                }
            }
        }
        return found;
    }

    private static List<String> sourceFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{java,c,cpp,h,txt,map}")) {
            files.forEach(it -> names.add(it.getFileName().toString()));
        }
        return names;
    }
}
