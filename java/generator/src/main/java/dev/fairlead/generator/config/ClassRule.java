// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.config;

import dev.fairlead.generator.model.SourceLocation;

/**
 * One {@code [[class]]}: the functions of a header become static methods of a class.
 *
 * @param header the end of the header's path, in whole elements: {@code fairlead/reduce.h}
 * @param java the class's name
 * @param location where the rule stands
 */
public record ClassRule(String header, Located<String> java, SourceLocation location) {
    /**
     * Tests a file.
     *
     * @param file the path of a header, as the reader opened it
     * @return whether the rule speaks of it
     */
    public boolean matches(String file) {
        String path = file.replace('\\', '/');
        return path.equals(header) || path.endsWith("/" + header);
    }
}
