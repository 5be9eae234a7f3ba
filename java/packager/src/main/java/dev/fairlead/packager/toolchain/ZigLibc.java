// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

import dev.fairlead.packager.platform.TargetPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The headers of the C libraries of all platforms, which zig brings along. They are read where they lie.
 *
 * @param folder zig's folder of them, {@code lib/libc/include}
 */
public record ZigLibc(Path folder) {
    /**
     * Asks a zig where its headers are.
     *
     * @param command how zig is started
     * @return its headers; empty when it does not tell, or has none
     */
    public static Optional<ZigLibc> of(List<String> command) {
        try {
            return ZigFolder.of(command)
                    .map(library -> new ZigLibc(library.resolve("libc").resolve("include")))
                    .filter(it -> Files.isDirectory(it.folder()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * The folders of a platform, in the order in which zig's own compiler looks into them.
     *
     * @param platform the platform
     * @return those that there are: what is particular first, what all of its systems share last
     */
    public List<Path> folders(TargetPlatform platform) {
        String processor = platform.processor();
        // A family of processors shares headers: x86_64 those of x86, riscv64 those of riscv.
        String family = processor.replaceFirst("_?64$", "");
        Stream<String> names = switch (platform.system()) {
            case "windows" -> Stream.of("any-windows-any");
            case "macosx" -> Stream.of("any-darwin-any");
            default -> linux(processor, family, platform.isMusl());
        };
        return names.map(folder::resolve).filter(Files::isDirectory).distinct().toList();
    }

    private static Stream<String> linux(String processor, String family, boolean musl) {
        String abi = musl ? "musl" : "gnu";
        return Stream.of(
                processor + "-linux-" + abi,
                family + "-linux-" + abi,
                musl ? "generic-musl" : "generic-glibc",
                processor + "-linux-any",
                family + "-linux-any",
                "any-linux-any");
    }

    /**
     * What zig's compiler defines for these headers.
     *
     * @param platform the platform
     * @return {@code NAME=VALUE}
     */
    public List<String> definitions(TargetPlatform platform) {
        if (platform.system().equals("windows")) {
            return List.of("_WIN32_WINNT=0x0a00", "__CRT__NO_INLINE", "__MSVCRT_VERSION__=0xE00");
        }
        return platform.glibc()
                .map(floor -> List.of("__GLIBC_MINOR__=" + floor.replaceFirst("^\\d+\\.", "")))
                .orElseGet(List::of);
    }
}
