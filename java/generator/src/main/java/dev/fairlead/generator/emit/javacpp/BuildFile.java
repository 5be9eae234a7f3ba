// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.emit.GeneratedMark;
import dev.fairlead.generator.emit.NativeFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the CMakeLists.txt of the JNI library: a project of its own, or a folder of another one's build. */
final class BuildFile {
    private BuildFile() {}

    /**
     * Writes.
     *
     * @param plan the binding
     * @param folder where the file will lie; other paths are written relative to it
     * @param include the include folders
     * @return the file
     */
    static NativeFile write(JavaCppPlan plan, Path folder, List<Path> include) {
        String text = NativeFiles.resource("CMakeLists.txt.template")
                .replace("@MARK@", GeneratedMark.scriptLine(PresetsWriter.headerNames(plan)))
                .replace("@LIBRARY@", plan.config().library())
                .replace("@STANDARD@", "cxx_std_" + plan.config().standard().replaceAll("\\D", ""))
                .replace("@SOURCES@", paths(folder, plan.config().sources()))
                .replace("@INCLUDE@", paths(folder, include))
                .replace(
                        "@DEFINE@",
                        plan.config().define().stream()
                                .map(it -> " " + quoted(it))
                                .collect(Collectors.joining()))
                .replace(
                        "@LINK@",
                        plan.config().link().stream()
                                .map(it -> " " + quoted(it))
                                .collect(Collectors.joining()));
        return NativeFiles.file("CMakeLists.txt", text);
    }

    private static String paths(Path folder, List<Path> paths) {
        return paths.stream().map(path -> "\n    " + quoted(path(folder, path))).collect(Collectors.joining());
    }

    private static String path(Path folder, Path path) {
        Path from = folder.toAbsolutePath().normalize();
        Path to = path.toAbsolutePath().normalize();
        boolean isNear = from.getRoot().equals(to.getRoot()) && from.getName(0).equals(to.getName(0));
        String written = isNear ? "${CMAKE_CURRENT_LIST_DIR}/" + from.relativize(to) : to.toString();
        return written.replace('\\', '/');
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }
}
