// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What earlier runs left in an output folder, by their records.
 *
 * @param root the output folder
 * @param replaced the records of what a run replaces: mostly one, that of the same binding
 * @param others those of other bindings
 */
record Earlier(Path root, List<FileRecord> replaced, List<FileRecord> others) {
    Earlier {
        replaced = List.copyOf(replaced);
        others = List.copyOf(others);
    }

    /** {@return what is there, as a binding sees it} */
    static Earlier of(Path root, BindingId binding) throws IOException {
        List<FileRecord> replaced = new ArrayList<>();
        List<FileRecord> others = new ArrayList<>();
        for (FileRecord record : records(root.resolve(FileRecord.FOLDER))) {
            (binding.replaces(record.binding()) ? replaced : others).add(record);
        }
        return new Earlier(root, replaced, others);
    }

    private static List<FileRecord> records(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        TreeSet<Path> paths = new TreeSet<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + FileRecord.SUFFIX)) {
            found.forEach(paths::add);
        }
        List<FileRecord> records = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isRegularFile(path)) {
                // One under a name that is not its own was copied there: it says nothing of this folder.
                FileRecord.parse(new String(Files.readAllBytes(path), StandardCharsets.UTF_8))
                        .filter(it -> folder.resolve(it.fileName()).equals(path))
                        .ifPresent(records::add);
            }
        }
        return records;
    }

    /** {@return the seals that a file had when it was written, for whichever binding; empty when nobody recorded it} */
    List<String> seals(String path) {
        return Stream.concat(replaced.stream(), others.stream())
                .flatMap(it -> Optional.ofNullable(it.seals().get(path)).stream())
                .toList();
    }

    /** {@return whether another binding, however old, counts a file among its own} */
    boolean isOfAnother(String path) {
        return others.stream().anyMatch(it -> it.seals().containsKey(path));
    }

    /** {@return the other binding that has a file, and Java of its own that uses it} */
    Optional<FileRecord> owner(String path) {
        return others.stream()
                .filter(it -> it.seals().containsKey(path))
                .filter(it -> it.seals().keySet().stream()
                        .anyMatch(file -> file.endsWith(".java") && Files.exists(root.resolve(file))))
                .findFirst();
    }

    /** {@return the files of a record that are there} */
    List<Path> files(FileRecord record) {
        return record.seals().keySet().stream()
                .map(root::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }
}
