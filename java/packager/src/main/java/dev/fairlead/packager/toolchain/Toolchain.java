// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

import dev.fairlead.packager.platform.TargetPlatform;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A compiler and a linker. Immutable; threads may share one. */
public sealed interface Toolchain permits HostCompiler, BundledClang, Zig, ToolchainFile {
    /** {@return its name, as {@code --toolchain} takes it} */
    String name();

    /** {@return name and version, for tables and manifests: {@code zig 0.17.1}} */
    String description();

    /**
     * Asks whether it builds for a platform.
     *
     * @param platform the platform
     * @return why it cannot; empty when it can
     */
    Optional<String> refusal(TargetPlatform platform);

    /**
     * What CMake is told.
     *
     * @param platform a platform that is not refused
     * @return the text of a toolchain file and the environment to run CMake in
     * @throws ToolchainException when the toolchain is not as it is known
     * @throws IOException when a program of it cannot be started, or its cache not be written
     * @throws InterruptedException when this thread was interrupted
     */
    Setup setUp(TargetPlatform platform) throws IOException, InterruptedException, ToolchainException;

    /**
     * What it may link into a library beside the project's own code.
     *
     * @param platform the platform
     * @param cxx whether the project has C++
     * @return its own libraries, with their licences; nothing when it links none, or when which is not known
     * @throws IOException when the toolchain does not say where they are
     */
    default List<RuntimePart> parts(TargetPlatform platform, boolean cxx) throws IOException {
        return List.of();
    }

    /**
     * How the linker takes a list of the symbols to export.
     *
     * @param platform the platform
     * @return {@code version-script}, {@code exported-symbols-list}, or empty: what the code marks for export is exported
     */
    default String exportsBy(TargetPlatform platform) {
        return switch (platform.system()) {
            case "linux" -> "version-script";
            case "macosx" -> "exported-symbols-list";
            default -> "";
        };
    }
}
