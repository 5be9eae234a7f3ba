// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

import dev.fairlead.packager.platform.TargetPlatform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How clang and lld link for macOS what zig has compiled. Zig's own linker takes no list of exports, so that its libraries
 * would export operator new and delete of the libc++ in them, and those of the whole process be replaced.
 *
 * @param zig what compiled
 */
record ZigMacLink(Zig zig) {
    /** An architecture that lld does not know yet, and nothing here is built for. */
    private static final String NEWER = "arm64e\\.x1-[a-z]+";

    /** {@return CMake's rule for making a shared library} */
    String rule(TargetPlatform platform) throws IOException, InterruptedException, ToolchainException {
        Path folder = Files.createDirectories(zig.cache().resolve("link").resolve(platform.id()));
        List<Path> archives = archives(platform, folder);
        Path system = system(folder);
        String compilerRuntime = quoted(named(archives, "libcompiler_rt.a"));
        String others = archives.stream()
                .filter(archive -> !archive.endsWith("libcompiler_rt.a"))
                .map(ZigMacLink::quoted)
                .collect(Collectors.joining(" "));
        // The system comes before the compiler's own functions: memcpy and the like are taken from it.
        return quoted(zig.tools().program("clang++")) + " --target=" + platform.triple()
                + " -fuse-ld=lld -nostdlib -dynamiclib -Wl,-dead_strip -Wl,-oso_prefix,. <LINK_FLAGS> -o <TARGET>"
                + " <SONAME_FLAG> <TARGET_INSTALLNAME_DIR><TARGET_SONAME> <OBJECTS> <LINK_LIBRARIES> " + others + " "
                + quoted(system) + " " + compilerRuntime;
    }

    /** Asks zig by linking next to nothing: it builds its libraries where that was not done before, and says where they are. */
    private List<Path> archives(TargetPlatform platform, Path folder)
            throws IOException, InterruptedException, ToolchainException {
        Files.writeString(
                folder.resolve("empty.cpp"), "#include <string>\nstd::string *empty() { return new std::string; }\n");
        List<String> command = new ArrayList<>(zig.command());
        command.addAll(
                List.of("c++", "-target", Zig.target(platform), "-O2", "-shared", "empty.cpp", "-o", "empty.dylib"));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(zig.environment());
        builder.environment().put("ZIG_VERBOSE_LINK", "1");
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        List<Path> archives = Stream.of(said.split("\\s+"))
                .filter(word -> word.endsWith(".a"))
                .map(word -> folder.resolve(word).normalize())
                .toList();
        if (exit != 0 || archives.isEmpty()) {
            throw new ToolchainException(
                    "zig does not tell which libraries it links for " + platform.id() + ":\n" + said);
        }
        return archives;
    }

    private static Path named(List<Path> archives, String name) throws ToolchainException {
        return archives.stream()
                .filter(archive -> archive.endsWith(name))
                .findFirst()
                .orElseThrow(() -> new ToolchainException("zig links no " + name + ", but " + archives));
    }

    /** The system's library as a list of what is in it, without what lld cannot read. */
    private Path system(Path folder) throws IOException, ToolchainException {
        Path original = zig.library().resolve("libc").resolve("darwin").resolve("libSystem.tbd");
        String text = Files.readString(original)
                .replaceAll(NEWER + ",\\s*", "")
                .replaceAll(",\\s*" + NEWER, "")
                .replaceAll(NEWER, "");
        return Files.writeString(folder.resolve("libSystem.tbd"), text);
    }

    private static String quoted(Path path) {
        return "\"" + CMakeText.path(path) + "\"";
    }
}
