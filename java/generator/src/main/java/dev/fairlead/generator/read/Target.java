// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import java.nio.file.Path;
import java.util.List;

/**
 * A target that headers are read for, which may be another one than this machine's.
 *
 * @param platform its name, as native/platforms.json has it
 * @param triple its triple, as clang takes it
 * @param libc the folders with the headers of its C library, in the order in which they are looked into; none when there
 *     are none: then only headers can be read that need no C library
 * @param definitions what those headers expect to be defined
 */
public record Target(String platform, String triple, List<Path> libc, List<String> definitions) {
    /** Keeps its own copies. */
    public Target {
        libc = List.copyOf(libc);
        definitions = List.copyOf(definitions);
    }
}
