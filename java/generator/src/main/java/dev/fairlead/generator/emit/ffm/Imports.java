// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.SimpleNames;
import java.util.List;
import java.util.stream.Stream;

/** Finds the imports that written code needs. */
final class Imports {
    private static final List<String> KNOWN = Stream.concat(
                    Stream.of(
                                    "AddressLayout",
                                    "Arena",
                                    "FunctionDescriptor",
                                    "GroupLayout",
                                    "Linker",
                                    "MemoryLayout",
                                    "MemorySegment",
                                    "SegmentAllocator",
                                    "SequenceLayout",
                                    "SymbolLookup",
                                    "ValueLayout")
                            .map("java.lang.foreign."::concat),
                    Stream.of(
                            "java.lang.invoke.MethodHandle",
                            "java.lang.invoke.MethodHandles",
                            "java.lang.invoke.MethodType",
                            "java.util.Arrays",
                            "java.util.List",
                            "java.util.Objects",
                            "java.util.function.Consumer"))
            .toList();

    private Imports() {}

    /** {@return the import lines for code, sorted} */
    static List<String> of(String code) {
        return SimpleNames.imports(code, KNOWN);
    }
}
