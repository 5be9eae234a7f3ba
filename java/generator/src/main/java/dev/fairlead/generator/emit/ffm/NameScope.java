// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Names that are taken in one place of the output. */
final class NameScope {
    private final UnaryOperator<String> fold;
    private final Set<String> taken = new HashSet<>();

    private NameScope(UnaryOperator<String> fold) {
        this.fold = fold;
    }

    /** {@return a scope of class names, which differ by more than case: some file systems ignore it} */
    static NameScope ofClasses() {
        return new NameScope(name -> name.toLowerCase(Locale.ROOT));
    }

    /** {@return a scope of fields or methods} */
    static NameScope ofMembers() {
        return new NameScope(UnaryOperator.identity());
    }

    /**
     * Takes names that generated code gives.
     *
     * @param names the names
     * @return this scope
     */
    NameScope reserve(Collection<String> names) {
        names.forEach(name -> taken.add(fold.apply(name)));
        return this;
    }

    /**
     * Takes a class name; {@code name$0}, {@code name$1}, … when it is taken already, as jextract does.
     *
     * @param name the wanted name
     * @return the name that was taken
     */
    String claimClass(String name) {
        String candidate = name;
        for (int i = 0; !taken.add(fold.apply(candidate)); i++) {
            candidate = name + "$" + i;
        }
        return candidate;
    }

    /**
     * Takes a base name and all members made from it; underscores are appended until all of them are free.
     *
     * @param name the wanted name
     * @param members what will be declared for a base name: {@code x()}, {@code x(MemorySegment)}, {@code x$offset()}
     * @return the base name that was taken
     */
    String claim(String name, java.util.function.Function<String, List<String>> members) {
        String candidate = name;
        while (members.apply(candidate).stream().anyMatch(taken::contains)) {
            candidate += "_";
        }
        taken.addAll(members.apply(candidate));
        return candidate;
    }
}
