// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What CMake says of a configured project.
 *
 * @param buildType its build type
 * @param compilers what compiles each of its languages: {@code CXX}, {@code GNU 12.2.0}
 */
record ProjectFacts(String buildType, Map<String, String> compilers) {
    /** Reads what project.cmake wrote: a line a fact, its name, a tab, its value. */
    static ProjectFacts read(Path file) throws IOException {
        Map<String, String> compilers = new TreeMap<>();
        String buildType = "";
        for (String line : Files.readAllLines(file)) {
            int tab = line.indexOf('\t');
            String value = line.substring(tab + 1);
            if (line.startsWith("type\t")) {
                buildType = value;
            } else {
                compilers.put(line.substring(0, tab), value);
            }
        }
        return new ProjectFacts(buildType, compilers);
    }

    boolean hasCxx() {
        return compilers.containsKey("CXX");
    }
}
