// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a zig has its library: headers and sources of C libraries, beside much else. */
final class ZigFolder {
    /** JSON up to zig 0.14, its own notation since. */
    private static final Pattern LIBRARY = Pattern.compile("\"?lib_dir\"?\\s*[:=]\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private ZigFolder() {}

    /**
     * Asks zig.
     *
     * @param command how it is started
     * @return the folder; empty when it does not tell
     * @throws IOException when it cannot be started
     */
    static Optional<Path> of(List<String> command) throws IOException {
        List<String> asked = Stream.concat(command.stream(), Stream.of("env")).toList();
        Process process = new ProcessBuilder(asked)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        Matcher found = LIBRARY.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        return found.find() ? Optional.of(Path.of(found.group(1).replaceAll("\\\\(.)", "$1"))) : Optional.empty();
    }
}
