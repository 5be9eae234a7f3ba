// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.api;

import dev.fairlead.generator.emit.ffm.RawNames;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the imports that written code needs. */
final class Imports {
    private static final List<String> KNOWN = List.of(
            "dev.fairlead.runtime.CStrings",
            "dev.fairlead.runtime.CallFrame",
            "dev.fairlead.runtime.HeapCopies",
            "dev.fairlead.runtime.Segments",
            "dev.fairlead.runtime.StatusException",
            "java.lang.foreign.MemorySegment",
            "java.lang.foreign.ValueLayout");

    private Imports() {}

    /** {@return the import lines for code, sorted} */
    static List<String> of(String code, RawNames raw) {
        return Stream.concat(KNOWN.stream(), Stream.of(raw.qualifiedHeaderClass()))
                .filter(name -> uses(code, name.substring(name.lastIndexOf('.') + 1)))
                .sorted()
                .map(name -> "import " + name + ";")
                .toList();
    }

    private static boolean uses(String code, String simpleName) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(simpleName) + "(?![\\w$])")
                .matcher(code)
                .find();
    }
}
