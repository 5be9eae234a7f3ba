// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

import dev.fairlead.packager.platform.TargetPlatform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What zig links into a library: which of it gets in, the linker decides; what could is told.
 *
 * @param version zig's version
 * @param folder zig's folder of libraries, each with its licence
 */
record ZigParts(String version, Path folder) {
    private static final Pattern FOLDER = Pattern.compile("\"?lib_dir\"?\\s*[=:]\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final String LLVM = "Apache-2.0 WITH LLVM-exception";

    /** Asks zig where its libraries are. */
    static ZigParts of(Zig zig) throws IOException {
        List<String> command = new ArrayList<>(zig.command());
        command.add("env");
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher folder = FOLDER.matcher(said);
        if (!folder.find()) {
            throw new IOException("`zig env` does not say where zig's libraries are, and so not under which licences");
        }
        String unescaped = folder.group(1).replace("\\\\", "\\");
        return new ZigParts(zig.version(), Path.of(unescaped).toAbsolutePath());
    }

    List<RuntimePart> parts(TargetPlatform platform, boolean cxx) {
        List<RuntimePart> parts = new ArrayList<>();
        parts.add(part("compiler_rt", "MIT", "../LICENSE"));
        if (cxx) {
            parts.add(part("libc++", LLVM, "libcxx/LICENSE.TXT"));
            parts.add(part("libc++abi", LLVM, "libcxxabi/LICENSE.TXT"));
            parts.add(part("libunwind", LLVM, "libunwind/LICENSE.TXT"));
        }
        if (platform.system().equals("windows")) {
            parts.add(part("mingw-w64", "LicenseRef-mingw-w64", "libc/mingw/COPYING"));
        } else if (platform.isMusl()) {
            parts.add(part("musl", "MIT", "libc/musl/COPYRIGHT"));
        } else if (platform.system().equals("linux")) {
            parts.add(part("libc_nonshared", "LicenseRef-glibc", "libc/glibc/LICENSES"));
        }
        return parts;
    }

    private RuntimePart part(String name, String licence, String text) {
        Path file = folder.resolve(text).normalize();
        return new RuntimePart(
                name, "zig " + version, licence, Files.isRegularFile(file) ? Optional.of(file) : Optional.empty());
    }
}
