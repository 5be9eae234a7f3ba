// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.javacpp;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * The memory that C++ returned.
 *
 * @param pointer where it lies, and what frees it, if it came with memory of its own
 * @param address where its first element lies
 * @param bytes how large it is
 */
record Views(Pointer pointer, long address, long bytes) {
    private static final long OF_POINTER = -1;

    /**
     * Looks at what was returned.
     *
     * @param pointer what was returned
     * @param size the bytes of an element
     * @param count how many elements; -1 where the pointer knows
     * @return the memory
     */
    static Views of(Pointer pointer, int size, long count) {
        long elements = count == OF_POINTER ? pointer.limit() - pointer.position() : count;
        return new Views(pointer, pointer.address() + pointer.position() * size, elements * size);
    }

    /** {@return whether a pointer came with memory of its own} */
    static boolean isOwner(Pointer memory) {
        return memory.referenceCount() >= 0;
    }

    /** Has something stay reachable as long as the arena is open, and as long as a segment of it is reachable. */
    static void keep(Arena arena, Object kept) {
        MemorySegment.ofAddress(0).reinterpret(0, arena, new Keeping(kept));
    }

    /**
     * The memory as a part of what was given, of whose arena it is then.
     *
     * @param given what C++ was given
     * @return the first segment that all of it lies in; empty where it lies elsewhere, or came with memory of its own
     */
    Optional<MemorySegment> within(@Nullable Object... given) {
        return isOwner(pointer)
                ? Optional.empty()
                : segments(given)
                        .filter(it -> it.address() <= address && address + bytes <= it.address() + it.byteSize())
                        .findFirst()
                        .map(it -> it.asSlice(address - it.address(), bytes));
    }

    /** {@return what of that which was given has to stay reachable: all objects, and segments that are looked into} */
    Stream<Object> kept(@Nullable Object... given) {
        return isOwner(pointer)
                ? Stream.of(pointer)
                : Stream.of(given)
                        .flatMap(Stream::ofNullable)
                        .filter(it -> !(it instanceof MemorySegment segment)
                                || (segment.address() < address + bytes
                                        && address < segment.address() + segment.byteSize()));
    }

    private static Stream<MemorySegment> segments(@Nullable Object... given) {
        return Stream.of(given).filter(MemorySegment.class::isInstance).map(MemorySegment.class::cast);
    }

    /** {@return the memory as a segment that keeps what it looks into reachable, and lasts as long as it is itself} */
    MemorySegment unowned(@Nullable Object... given) {
        return within(given).orElseGet(() -> {
            Object[] kept = kept(given).toArray();
            return MemorySegment.ofAddress(address).reinterpret(bytes, Arena.ofAuto(), new Keeping(kept));
        });
    }

    /** {@return the memory as a segment that lasts as long as the arena} */
    MemorySegment in(Arena arena) {
        return MemorySegment.ofAddress(address).reinterpret(bytes, arena, null);
    }

    /** What is to be done when the arena closes is reachable until then, and with it the object. */
    private record Keeping(Object kept) implements Consumer<MemorySegment> {
        @Override
        public void accept(MemorySegment closed) {}
    }
}
