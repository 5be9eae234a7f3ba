// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.platform;

import java.util.List;
import java.util.Optional;

/**
 * A platform that libraries are built for: one row of native/platforms.json.
 *
 * @param id its name, which is that of its folder below META-INF/native: {@code linux-x86_64-musl}
 * @param triple the target as compilers know it: {@code x86_64-unknown-linux-musl}
 * @param javacpp JavaCPP's name of it; empty where that has none
 * @param aol architecture, system and linker as native archives name it: {@code amd64-Linux-musl}
 * @param file the file name of a library, with %s for the library's own name: {@code lib%s.so}
 * @param glibc the oldest glibc that a library must run with: {@code 2.17}; empty where there is none
 * @param tiers the instruction sets that kernels choose between at run time, the plainest first
 * @param run how our kernels were run: {@code host}, {@code … under} an emulator, {@code built, not run}, or {@code not
 *     built yet}
 */
public record TargetPlatform(
        String id,
        String triple,
        Optional<String> javacpp,
        String aol,
        String file,
        Optional<String> glibc,
        List<String> tiers,
        String run) {
    /** Keeps its own copy of the tiers. */
    public TargetPlatform {
        tiers = List.copyOf(tiers);
    }

    /** {@return the operating system: linux, windows or macosx} */
    public String system() {
        return id.substring(0, id.indexOf('-'));
    }

    /** {@return the processor: x86_64, aarch64 or riscv64} */
    public String processor() {
        return id.split("-", -1)[1];
    }

    /** {@return whether its C library is musl} */
    public boolean isMusl() {
        return id.endsWith("-musl");
    }

    /**
     * Names the file of a library.
     *
     * @param library the library's name, without prefix and extension
     * @return the file name on this platform
     */
    public String fileName(String library) {
        return file.replace("%s", library);
    }

    /**
     * Tells a library by its file name.
     *
     * @param name a file name, without folders
     * @return whether libraries of this platform are called so
     */
    public boolean isFileName(String name) {
        String prefix = file.substring(0, file.indexOf('%'));
        String suffix = file.substring(file.indexOf('%') + 2);
        return name.length() > prefix.length() + suffix.length() && name.startsWith(prefix) && name.endsWith(suffix);
    }
}
