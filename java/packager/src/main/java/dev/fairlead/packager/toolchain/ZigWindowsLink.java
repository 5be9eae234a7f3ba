// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

import dev.fairlead.packager.platform.TargetPlatform;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * How clang and lld link for Windows what zig has compiled. Zig itself takes its own mathematics and memory functions
 * before those of Windows, so that a library would calculate otherwise than the rest of its process; and it keeps all that
 * nothing calls.
 *
 * @param zig what compiled
 */
record ZigWindowsLink(Zig zig) {
    private static final String SCRIPT = "zig-windows-link.cmake";

    /** {@return CMake's rule for making a shared library; {@code <COMPILER>} stands for that of the language} */
    String rule(TargetPlatform platform) throws IOException {
        return "\"<CMAKE_COMMAND>\" -P \"" + CMakeText.path(script(platform)) + "\" -- <COMPILER> -- <TARGET>"
                + " <TARGET_IMPLIB> -- <LINK_FLAGS> <OBJECTS> <LINK_LIBRARIES>";
    }

    private Path script(TargetPlatform platform) throws IOException {
        CMakeText settings = new CMakeText()
                .set("FAIRLEAD_ZIG_TARGET", Zig.target(platform))
                .set("FAIRLEAD_ZIG_CACHE", zig.cache())
                .set("FAIRLEAD_CLANG", zig.tools().program("clang++"))
                .set("FAIRLEAD_TRIPLE", platform.triple());
        Path folder = Files.createDirectories(zig.cache().resolve("link").resolve(platform.id()));
        Path script = folder.resolve(SCRIPT);
        // Another build may be reading it.
        Path written = Files.writeString(Files.createTempFile(folder, SCRIPT, ".new"), settings + text());
        return Files.move(written, script, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String text() throws IOException {
        try (InputStream in = ZigWindowsLink.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new FileNotFoundException(SCRIPT + " is missing beside " + ZigWindowsLink.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
