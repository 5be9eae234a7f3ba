// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

import dev.fairlead.packager.platform.TargetPlatform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Zig's C and C++ compiler: it brings the C libraries of every platform, and libc++, which it links into the library.
 *
 * @param command how it is started
 * @param version its version
 * @param tools what it lacks: archivers and the like that CMake can start as one program
 * @param cache where it keeps what it has built of libc++ and the C libraries
 */
public record Zig(List<String> command, String version, LlvmTools tools, Path cache) implements Toolchain {
    private static final Pattern MACOS = Pattern.compile("macosx(.+)$");
    /** JSON up to zig 0.14, its own notation since. */
    private static final Pattern LIBRARY = Pattern.compile("lib_dir\"?\\s*[=:]\\s*\"([^\"]+)\"");

    /** Keeps its own copy. */
    public Zig {
        command = List.copyOf(command);
    }

    @Override
    public String name() {
        return "zig";
    }

    @Override
    public String description() {
        return "zig " + version;
    }

    @Override
    public Optional<String> refusal(TargetPlatform platform) {
        return Optional.empty();
    }

    @Override
    public Setup setUp(TargetPlatform platform) throws IOException, InterruptedException, ToolchainException {
        boolean mac = platform.system().equals("macosx");
        String target = "-target " + target(platform);
        String linking = mac ? "" : target;
        CMakeText text = CrossSystem.name(new CMakeText(), platform)
                .set("CMAKE_C_COMPILER", (Object[]) compiler("cc"))
                .set("CMAKE_CXX_COMPILER", (Object[]) compiler("c++"))
                // Zig plants traps for undefined behavior wherever it does not optimize.
                .set("CMAKE_C_FLAGS_INIT", target + " -fno-sanitize=undefined")
                .set("CMAKE_CXX_FLAGS_INIT", target + " -fno-sanitize=undefined")
                .set("CMAKE_EXE_LINKER_FLAGS_INIT", target)
                .set("CMAKE_SHARED_LINKER_FLAGS_INIT", linking)
                .set("CMAKE_MODULE_LINKER_FLAGS_INIT", linking)
                .set("CMAKE_TRY_COMPILE_CONFIGURATION", "Release");
        if (mac) {
            // CMake's own rule for macOS takes the place of one that is set here: project.cmake sets it.
            text.set("FAIRLEAD_LINK_RULE", new ZigMacLink(this).rule(platform));
        }
        return new Setup(BinaryTools.of(tools, text).toString(), environment());
    }

    /** {@return what zig is told by variables} */
    Map<String, String> environment() {
        return Map.of(
                "ZIG_GLOBAL_CACHE_DIR",
                cache.toString(),
                "ZIG_LOCAL_CACHE_DIR",
                cache.resolve("local").toString());
    }

    /** {@return the folder of its library: headers and sources of C libraries, beside much else} */
    Path library() throws IOException, InterruptedException, ToolchainException {
        List<String> asked = Stream.concat(command.stream(), Stream.of("env")).toList();
        Process process = new ProcessBuilder(asked).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher folder = LIBRARY.matcher(said);
        if (!folder.find()) {
            throw new ToolchainException("'" + String.join(" ", asked) + "' does not tell zig's library:\n" + said);
        }
        return Path.of(folder.group(1).replace("\\\\", "\\"));
    }

    @Override
    public List<RuntimePart> parts(TargetPlatform platform, boolean cxx) throws IOException {
        return ZigParts.of(this).parts(platform, cxx);
    }

    private String[] compiler(String language) {
        return Stream.concat(command.stream(), Stream.of(language)).toArray(String[]::new);
    }

    /** The platform as zig names it, with the oldest system that the library is to run on. */
    static String target(TargetPlatform platform) {
        return platform.processor() + "-"
                + switch (platform.system()) {
                    case "windows" -> "windows-gnu";
                    case "macosx" -> "macos." + oldestMacos(platform);
                    default ->
                        platform.glibc().map(floor -> "linux-gnu." + floor).orElse("linux-musl");
                };
    }

    private static String oldestMacos(TargetPlatform platform) {
        Matcher version = MACOS.matcher(platform.triple());
        if (!version.find()) {
            throw new IllegalArgumentException("the triple of " + platform.id() + " does not say its oldest macOS");
        }
        return version.group(1);
    }
}
