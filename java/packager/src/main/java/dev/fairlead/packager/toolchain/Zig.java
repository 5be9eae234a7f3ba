// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

import dev.fairlead.packager.platform.TargetPlatform;
import java.io.IOException;
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
        Optional<String> rule = linkRule(platform);
        String target = "-target " + target(platform);
        String compiling = compiling(platform, target);
        String linking = rule.isPresent() ? "" : target;
        CMakeText text = CrossSystem.name(new CMakeText(), platform)
                .set("CMAKE_C_COMPILER", (Object[]) compiler("cc"))
                .set("CMAKE_CXX_COMPILER", (Object[]) compiler("c++"))
                .set("CMAKE_C_FLAGS_INIT", compiling)
                .set("CMAKE_CXX_FLAGS_INIT", compiling)
                .set("CMAKE_EXE_LINKER_FLAGS_INIT", target)
                .set("CMAKE_SHARED_LINKER_FLAGS_INIT", linking)
                .set("CMAKE_MODULE_LINKER_FLAGS_INIT", linking)
                .set("CMAKE_TRY_COMPILE_CONFIGURATION", "Release");
        // CMake's own rule would take the place of one that is set here: project.cmake sets it.
        rule.ifPresent(it -> text.set("FAIRLEAD_LINK_RULE", it));
        return new Setup(BinaryTools.of(tools, text).toString(), environment(), Optional.of(library()));
    }

    private Optional<String> linkRule(TargetPlatform platform)
            throws IOException, InterruptedException, ToolchainException {
        return switch (platform.system()) {
            case "macosx" -> Optional.of(new ZigMacLink(this).rule(platform));
            case "windows" -> Optional.of(new ZigWindowsLink(this).rule(platform));
            default -> Optional.empty();
        };
    }

    private static String compiling(TargetPlatform platform, String target) {
        // Zig plants traps for undefined behavior wherever it does not optimize. For Windows it would write debug
        // information that names folders whatever it is told.
        return target + " -fno-sanitize=undefined" + (platform.system().equals("windows") ? " -gdwarf" : "");
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
    Path library() throws IOException, ToolchainException {
        return ZigFolder.of(command)
                .orElseThrow(() ->
                        new ToolchainException("'" + String.join(" ", command) + " env' does not tell zig's library"));
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
