// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import java.util.List;

/**
 * Writes what tells, where a declaration is used that not all platforms have, that this one does not.
 *
 * @param platforms all platforms
 * @param shared what stands before a member of the shared class
 * @param out where a constant is written that says whether it is there
 */
record Presence(Platforms platforms, String shared, JavaWriter out) {
    /**
     * The statement that uses begin with.
     *
     * @param field the constant's name
     * @param having the platforms that have the declaration
     * @param what how an exception names it
     * @return a statement; nothing where all have it
     */
    String guard(String field, List<String> having, String what) {
        if (having.size() == platforms.names().size()) {
            return "";
        }
        out.line("private static final boolean " + field + " = " + platforms.is(shared, having) + ";");
        return shared + "require(" + field + ", " + JavaLiterals.string(what) + ", "
                + JavaLiterals.string(String.join(", ", platforms.shortened(having))) + ");";
    }
}
