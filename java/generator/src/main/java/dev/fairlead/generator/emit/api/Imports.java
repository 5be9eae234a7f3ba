// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.api;

import dev.fairlead.generator.emit.SimpleNames;
import dev.fairlead.generator.emit.ffm.RawNames;
import java.util.ArrayList;
import java.util.List;

/** Finds the imports that written code needs. */
final class Imports {
    private static final List<String> KNOWN = List.of(
            "dev.fairlead.runtime.CIntegers",
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
        List<String> types = new ArrayList<>(KNOWN);
        types.add(raw.qualifiedHeaderClass());
        return SimpleNames.imports(code, types);
    }
}
