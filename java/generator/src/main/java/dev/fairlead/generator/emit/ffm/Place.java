// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.DeclarationKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A class in which code is being written: how other classes and shared constants are named from there.
 *
 * @param names the names of the output
 * @param shared what stands before a member of the shared class: {@code foo_h$shared.}, or nothing where it is inherited
 * @param hidden the simple names of nested classes in sight, which hide top-level classes of the same name
 */
record Place(RawNames names, String shared, Set<String> hidden) {
    Place {
        hidden = Set.copyOf(hidden);
    }

    /** {@return the header class, which inherits from the shared one} */
    static Place headerClass(RawNames names) {
        return new Place(names, "", Set.of());
    }

    /** {@return any other top-level class} */
    static Place topLevel(RawNames names, String symbolsClass) {
        return new Place(names, symbolsClass + ".", Set.of());
    }

    /** {@return the same place with another way to name members of the shared class} */
    Place seeing(String sharedPrefix) {
        return new Place(names, sharedPrefix, hidden);
    }

    /** {@return the same place with more nested classes in sight} */
    Place inside(List<GeneratedClass> nested) {
        Set<String> all = new HashSet<>(hidden);
        nested.forEach(it -> all.add(it.name()));
        return new Place(names, shared, all);
    }

    /** {@return how a record's class is named here} */
    String record(DeclarationKey key) {
        String name = names.className(key)
                .orElseThrow(() -> new IllegalArgumentException(key + " has no class and is used by value"));
        int dot = name.indexOf('.');
        String outermost = dot < 0 ? name : name.substring(0, dot);
        return dot < 0 && hidden.contains(outermost) ? names.qualified(name) : name;
    }
}
