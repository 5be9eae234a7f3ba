// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Hands the buffers to the library, with handles of its own: what is tested is not relied on. */
final class Plumbing {
    private final MethodHandle begin;
    private final MethodHandle end;

    Plumbing(Path library) {
        SymbolLookup lookup = SymbolLookup.libraryLookup(library, Arena.global());
        Linker linker = Linker.nativeLinker();
        this.begin = linker.downcallHandle(
                lookup.findOrThrow("abi_begin"),
                FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        this.end = linker.downcallHandle(lookup.findOrThrow("abi_end"), FunctionDescriptor.of(ValueLayout.JAVA_LONG));
    }

    /** What C sees is written to the segment that comes back. */
    MemorySegment begin(Exchange exchange, Arena arena) throws Throwable {
        List<Slot> given = exchange.given();
        MemorySegment give = arena.allocate(ValueLayout.JAVA_LONG, Math.max(1, given.size()));
        for (int i = 0; i < given.size(); i++) {
            give.setAtIndex(ValueLayout.JAVA_LONG, i, given.get(i).bits());
        }
        MemorySegment see = arena.allocate(
                ValueLayout.JAVA_LONG, Math.max(1, exchange.seen().size()));
        begin.invokeExact(see, give, exchange.round());
        return see;
    }

    /** All that C has seen since. */
    long[] end(MemorySegment see) throws Throwable {
        long count = (long) end.invokeExact();
        return Arrays.copyOf(see.toArray(ValueLayout.JAVA_LONG), Math.toIntExact(count));
    }
}
