// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes CMake: variables whose values are never taken for code. */
final class CMakeText {
    private final StringBuilder text = new StringBuilder();

    /** Sets a variable; several values make a list. */
    CMakeText set(String variable, Object... values) {
        String list = Arrays.stream(values).map(CMakeText::word).collect(Collectors.joining(" "));
        text.append("set(").append(variable).append(' ').append(list).append(")\n");
        return this;
    }

    /** Sets a variable that CMake itself would put into its cache, before it does. */
    CMakeText cache(String variable, Object value) {
        text.append("set(%s %s CACHE STRING \"\" FORCE)\n".formatted(variable, word(value)));
        return this;
    }

    /** Reads another file. */
    CMakeText include(Path file) {
        text.append("include(").append(word(file)).append(")\n");
        return this;
    }

    /** {@return a path as CMake writes them on every system} */
    static String path(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String word(Object value) {
        String plain = value instanceof Path path ? path(path) : value.toString();
        return "\""
                + plain.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("$", "\\$")
                        .replace(";", "\\;") + "\"";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
