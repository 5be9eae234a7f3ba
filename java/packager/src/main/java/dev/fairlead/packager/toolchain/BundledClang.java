// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

import dev.fairlead.cache.LlvmVersion;
import dev.fairlead.packager.platform.TargetPlatform;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Clang and lld out of LLVM's jar: they build for every platform what needs no C library and no C++ runtime, without any
 * system root.
 *
 * @param tools the programs
 */
public record BundledClang(LlvmTools tools) implements Toolchain {
    @Override
    public String name() {
        return "clang";
    }

    @Override
    public String description() {
        return "clang " + LlvmVersion.bundled().text();
    }

    @Override
    public Optional<String> refusal(TargetPlatform platform) {
        return Optional.empty();
    }

    @Override
    public Setup setUp(TargetPlatform platform) throws IOException {
        CMakeText text = CrossSystem.name(new CMakeText(), platform)
                .set("CMAKE_C_COMPILER", tools.program("clang"))
                .set("CMAKE_CXX_COMPILER", tools.program("clang++"))
                .set("CMAKE_C_COMPILER_TARGET", platform.triple())
                .set("CMAKE_CXX_COMPILER_TARGET", platform.triple())
                // No program can be linked without a C library: CMake's own trials stop before that.
                .set("CMAKE_TRY_COMPILE_TARGET_TYPE", "STATIC_LIBRARY")
                // The headers of this machine's C library are not those of the platform.
                .set("CMAKE_C_FLAGS_INIT", "-nostdlibinc")
                .set("CMAKE_CXX_FLAGS_INIT", "-nostdlibinc")
                .set("CMAKE_SHARED_LINKER_FLAGS_INIT", linking(platform))
                .set("CMAKE_MODULE_LINKER_FLAGS_INIT", linking(platform));
        // Clang finds its headers beside itself, wherever links lead. Where debug information lies, and since when,
        // stands in what is linked for macOS: relative, and without a
        // time.
        return new Setup(
                BinaryTools.of(tools, text).toString(),
                Map.of("ZERO_AR_DATE", "1"),
                Optional.of(tools.folder().toRealPath()));
    }

    /** Neither the time of linking, in a DLL, nor the place of the objects, in a dylib, makes a build unlike another. */
    private static String linking(TargetPlatform platform) {
        return "-fuse-ld=lld -nostdlib"
                + switch (platform.system()) {
                    case "windows" -> " -Wl,--no-insert-timestamp";
                    case "macosx" -> " -Wl,-oso_prefix,.";
                    default -> "";
                };
    }
}
