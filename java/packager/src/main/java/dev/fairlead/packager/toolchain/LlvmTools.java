// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

import dev.fairlead.cache.LlvmJar;
import dev.fairlead.cache.LlvmVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * LLVM's programs, out of the jar on the class path: clang, lld and the tools that work on what they make.
 *
 * @param folder an installation: bin and lib
 */
public record LlvmTools(Path folder) {
    private static final Pattern HEADERS = Pattern.compile("lib/clang/[0-9]+/include/.+");
    /** Programs and the names that they are called by: what one does depends on its name. */
    private static final Map<String, List<String>> PROGRAMS = Map.of(
            "clang", List.of("clang", "clang++"),
            "lld", List.of("ld.lld", "ld64.lld"),
            "llvm-ar", List.of("llvm-ar", "llvm-ranlib"),
            "llvm-objcopy", List.of("llvm-objcopy", "llvm-strip"),
            "llvm-rc", List.of("llvm-rc"),
            "llvm-lipo", List.of("llvm-lipo"),
            "dsymutil", List.of("dsymutil"));

    /**
     * Finds the programs, and unpacks them when they are needed for the first time.
     *
     * @param progress told, in a few words, when unpacking begins: it takes seconds
     * @return the tools
     * @throws ToolchainException when the class path has no LLVM for this platform
     * @throws IOException when the cache cannot be used
     */
    public static LlvmTools find(Consumer<String> progress) throws IOException, ToolchainException {
        LlvmJar jar = LlvmJar.find()
                .orElseThrow(() -> new ToolchainException("there is no clang for " + LlvmJar.platform()
                        + " on the class path (org.bytedeco:llvm with its classifier); use another toolchain:"
                        + " host, zig, or a CMake toolchain file"));
        Path folder = jar.unpack(
                "llvm-tools",
                LlvmTools::places,
                megabytes -> progress.accept("unpacking clang and lld, " + megabytes + " MB, once"));
        return new LlvmTools(folder);
    }

    /** {@return a program's path} */
    Path program(String name) {
        return folder.resolve("bin").resolve(name + (LlvmJar.platform().startsWith("windows") ? ".exe" : ""));
    }

    /**
     * Where a program is.
     *
     * @param name its name: {@code llvm-strip}
     * @return its path
     */
    public String path(String name) {
        return program(name).toString();
    }

    private static List<String> places(String path) {
        if (HEADERS.matcher(path).matches()) {
            return List.of(path);
        }
        if (path.contains("/")) {
            return List.of();
        }
        return library(path).map(List::of).orElseGet(() -> programs(path));
    }

    /** The programs look for their libraries by the names that these were linked under, in the folder beside. */
    private static Optional<String> library(String file) {
        return switch (file) {
            case "libLLVM.so", "libclang-cpp.so" ->
                Optional.of("lib/" + file + "." + LlvmVersion.bundled().majorMinor());
            case "libLLVM.dylib", "libclang-cpp.dylib" -> Optional.of("lib/" + file);
            case "LLVM.dll" -> Optional.of("bin/" + file);
            default -> Optional.empty();
        };
    }

    private static List<String> programs(String file) {
        String extension = file.endsWith(".exe") ? ".exe" : "";
        String program = file.substring(0, file.length() - extension.length());
        return PROGRAMS.getOrDefault(program, List.of()).stream()
                .map(name -> "bin/" + name + extension)
                .toList();
    }
}
