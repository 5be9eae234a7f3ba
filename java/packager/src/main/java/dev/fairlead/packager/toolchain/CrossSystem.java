// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

import dev.fairlead.packager.platform.TargetPlatform;

/** CMake's names of a platform's system and processor. */
final class CrossSystem {
    private CrossSystem() {}

    /** Says what is built for; CMake takes what follows for a cross build. */
    static CMakeText name(CMakeText text, TargetPlatform platform) {
        return text.set("CMAKE_SYSTEM_NAME", systemName(platform))
                .set("CMAKE_SYSTEM_PROCESSOR", processorName(platform))
                // What lies in the folders of the machine that builds is not for the machine that is built for.
                .set("CMAKE_FIND_ROOT_PATH_MODE_LIBRARY", "ONLY")
                .set("CMAKE_FIND_ROOT_PATH_MODE_INCLUDE", "ONLY")
                .set("CMAKE_FIND_ROOT_PATH_MODE_PACKAGE", "ONLY")
                .set("CMAKE_FIND_ROOT_PATH_MODE_PROGRAM", "NEVER");
    }

    private static String systemName(TargetPlatform platform) {
        return switch (platform.system()) {
            case "windows" -> "Windows";
            case "macosx" -> "Darwin";
            default -> "Linux";
        };
    }

    private static String processorName(TargetPlatform platform) {
        boolean arm = platform.processor().equals("aarch64");
        return switch (platform.system()) {
            case "windows" -> arm ? "ARM64" : "AMD64";
            case "macosx" -> arm ? "arm64" : "x86_64";
            default -> platform.processor();
        };
    }
}
