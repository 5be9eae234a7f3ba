// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.javacpp;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;
import org.bytedeco.javacpp.Pointer;

/** Segments over the memory of C++ objects. */
final class Views {
    private static final long OF_POINTER = -1;

    private Views() {}

    /** {@return whether a pointer came with memory of its own} */
    static boolean isOwner(Pointer memory) {
        return memory.referenceCount() >= 0;
    }

    /** {@return a segment that keeps something reachable, and lasts as long as anybody can reach it} */
    static MemorySegment of(Pointer memory, int size, long count, Object kept) {
        return segment(memory, size, count, Arena.ofAuto(), kept);
    }

    /** {@return a segment that keeps something reachable, and lasts as long as the arena} */
    static MemorySegment segment(Pointer memory, int size, long count, Arena arena, Object kept) {
        long elements = count == OF_POINTER ? memory.limit() - memory.position() : count;
        return MemorySegment.ofAddress(memory.address() + memory.position() * size)
                .reinterpret(elements * size, arena, new Keeping(kept));
    }

    /** What is to be done when the arena closes is reachable until then, and with it the object. */
    private record Keeping(Object kept) implements Consumer<MemorySegment> {
        @Override
        public void accept(MemorySegment closed) {}
    }
}
