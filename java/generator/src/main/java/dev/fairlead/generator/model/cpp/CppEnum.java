// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model.cpp;

import dev.fairlead.generator.model.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * An enumeration.
 *
 * @param name its qualified name
 * @param values the values of its constants, by name, in source order
 * @param location where its name stands
 */
public record CppEnum(String name, SequencedMap<String, Long> values, SourceLocation location) {
    /** Keeps its own copy. */
    public CppEnum {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    /** {@return the simple name of the class or namespace around it; empty at file level} */
    public String ownerName() {
        int end = name.lastIndexOf("::");
        String owner = end < 0 ? "" : name.substring(0, end);
        return owner.substring(owner.lastIndexOf(':') + 1);
    }

    /** {@return its name without namespaces} */
    public String simpleName() {
        return name.substring(name.lastIndexOf(':') + 1);
    }
}
