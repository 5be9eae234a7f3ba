// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.shim;

import dev.fairlead.generator.emit.GeneratedMark;
import dev.fairlead.generator.emit.NativeFile;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes the CMakeLists.txt of a shim library: a project of its own, or a folder of another one's build. */
final class BuildFile {
    private static final String TEMPLATE = "CMakeLists.txt.template";

    private BuildFile() {}

    static NativeFile write(ShimOptions options, List<String> headers) {
        Path folder = options.output().resolve(NativeFile.FOLDER);
        String text = template()
                .replace("@MARK@", GeneratedMark.scriptLine(headers))
                .replace("@LIBRARY@", options.library())
                .replace(
                        "@INCLUDE@",
                        options.include().stream()
                                .map(it -> "\n    " + quoted(path(folder, it)))
                                .collect(Collectors.joining()))
                .replace("@DEFINE@", listed(options.define()))
                .replace("@ARGUMENTS@", listed(options.arguments()))
                .replace(
                        "@LINK@",
                        options.libraries().stream()
                                .map(it -> " " + quoted(linked(folder, it)))
                                .collect(Collectors.joining()));
        return new NativeFile(NativeFile.FOLDER + "CMakeLists.txt", text);
    }

    /** A file by its path, or by its name among those that the linker finds. */
    private static String linked(Path folder, String library) {
        boolean isPath = library.startsWith(":") && library.matches(".*[/\\\\].*");
        return isPath
                ? path(folder, Path.of(library.substring(1)))
                : library.startsWith(":") ? "-l" + library : library;
    }

    private static String listed(List<String> words) {
        return words.stream().map(it -> " " + quoted(it)).collect(Collectors.joining());
    }

    private static String path(Path folder, Path path) {
        Path from = folder.toAbsolutePath().normalize();
        Path to = path.toAbsolutePath().normalize();
        boolean isNear = Objects.equals(from.getRoot(), to.getRoot())
                && to.getNameCount() > 0
                && from.getName(0).equals(to.getName(0));
        String written = isNear ? "${CMAKE_CURRENT_LIST_DIR}/" + from.relativize(to) : to.toString();
        return written.replace(File.separatorChar, '/');
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(BuildFile.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
