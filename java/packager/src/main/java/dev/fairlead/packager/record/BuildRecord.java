// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was built for one platform, and how. It names no folder of the machine that built and no time: the same build
 * gives the same record.
 *
 * @param platform the platform's id
 * @param toolchain name and version: {@code zig 0.17.1}
 * @param compilers what compiled each language of CMake: {@code CXX}, {@code Clang 20.1.7}
 * @param revision the commit of the sources, with {@code -dirty} behind it when they were changed since; empty when the
 *     sources are in no work tree
 * @param buildType CMake's build type
 * @param exports what the libraries were declared to export, patterns with * among them; empty: what the code says
 * @param allowedNeeded libraries that they may need beside those of the system, patterns
 * @param parts what the toolchain may have linked into the libraries
 * @param libraries the libraries, sorted by name
 */
public record BuildRecord(
        String platform,
        String toolchain,
        Map<String, String> compilers,
        Optional<String> revision,
        String buildType,
        List<String> exports,
        List<String> allowedNeeded,
        List<PartRecord> parts,
        List<LibraryRecord> libraries) {
    /** The folder of the records in a build's output. */
    public static final String FOLDER = "records";

    /** The folder of the licence texts in a build's output. */
    public static final String LICENCES = "licences";

    /** Keeps its own copies; the compilers sorted by language. */
    public BuildRecord {
        compilers = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(compilers));
        exports = List.copyOf(exports);
        allowedNeeded = List.copyOf(allowedNeeded);
        parts = List.copyOf(parts);
        libraries = List.copyOf(libraries);
    }

    /**
     * Names the file of a platform's record.
     *
     * @param platform the platform's id
     * @return the name, in the folder of the records
     */
    public static String fileName(String platform) {
        return platform + ".json";
    }
}
