// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cache;

import java.nio.file.Path;

/**
 * One thing that is kept in the user's cache.
 *
 * @param path the folder or file
 * @param bytes what all files in it have together
 */
public record CacheEntry(Path path, long bytes) {
    /** {@return its name, without the rest of the path} */
    public String name() {
        return String.valueOf(path.getFileName());
    }

    /** {@return what it is, in a few words} */
    public String purpose() {
        String name = name();
        if (name.startsWith("libclang-")) {
            return "libclang, which reads headers";
        } else if (name.startsWith("clang-headers-")) {
            return "clang's own headers";
        } else if (name.startsWith("llvm-tools-")) {
            return "clang and lld, which build for other platforms";
        } else if (name.matches("zig-.*-[0-9a-f]{32}")) {
            return "zig, from its wheel";
        } else if (name.startsWith("zig-fetching")) {
            return "left by a fetch of zig that was ended";
        } else if (name.startsWith("zig-")) {
            return "what zig has built: libc++ and C libraries, a platform each";
        } else if (name.contains("-unpacking")) {
            return "left by an unpacking that was ended";
        }
        return switch (name) {
            case "jdk" -> "a JDK that setup fetched";
            case "maven" -> "a Maven that setup fetched";
            case "checkouts" -> "what the launcher keeps of checkouts that it cannot write to";
            default -> name.startsWith("lint-") ? "formatters and linters of the checkout" : "";
        };
    }
}
