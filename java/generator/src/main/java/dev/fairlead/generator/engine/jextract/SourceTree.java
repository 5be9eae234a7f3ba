// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.engine.jextract;

import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.engine.EngineException;
import dev.fairlead.generator.engine.EngineException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A temporary folder of generated Java.
 *
 * @param root the folder that the packages lie in
 */
record SourceTree(Path root) {
    private static final String SUFFIX = ".java";

    /** {@return the files, sorted by path} */
    List<JavaFile> read() throws EngineException, IOException {
        List<JavaFile> files = new ArrayList<>();
        for (Path path : paths().stream().filter(Files::isRegularFile).sorted().toList()) {
            files.add(javaFile(root.relativize(path), Files.readString(path)));
        }
        if (files.isEmpty()) {
            throw new EngineException(Reason.GENERATION, "jextract ended well and wrote nothing");
        }
        return files;
    }

    private static JavaFile javaFile(Path path, String text) throws EngineException {
        String name = path.getFileName().toString();
        if (!name.endsWith(SUFFIX)) {
            throw new EngineException(
                    Reason.GENERATION,
                    "jextract wrote '" + path
                            + "', which is no Java source: this jextract is not one that Fairlead knows");
        }
        List<String> packages = new ArrayList<>();
        for (Path element : path) {
            packages.add(element.toString());
        }
        packages.removeLast();
        return new JavaFile(String.join(".", packages), name.substring(0, name.length() - SUFFIX.length()), text);
    }

    /** Removes the folder with all that is in it, unless that has been done. One thread at a time, and each to the end. */
    synchronized void delete() throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        for (Path path : paths().stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
        }
    }

    private List<Path> paths() throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.toList();
        }
    }
}
