// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.zlib;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.zlib.raw.alloc_func;
import dev.fairlead.zlib.raw.free_func;
import dev.fairlead.zlib.raw.in_func;
import dev.fairlead.zlib.raw.out_func;
import dev.fairlead.zlib.raw.z_stream_s;
import dev.fairlead.zlib.raw.zlib_h;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Functions of zlib that call Java. */
class CallbackTest {
    private static final byte[] TEXT = Samples.text(100_000);
    private static final byte[] RAW = Jdk.deflated(TEXT, true);
    private static final int CHUNK = 1000;

    @Test
    void inflateBackAsksForInputAndHandsOutTheText() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment descriptor = arena.allocate(8);
            var source = new Source(Samples.in(arena, RAW), descriptor);
            var sink = new ByteArrayOutputStream();
            out_func.Function write = (given, buffer, size) -> {
                sink.writeBytes(Samples.bytes(buffer, size));
                return given.equals(descriptor) ? 0 : 1;
            };
            int status = inflateBack(arena, source, write, descriptor);
            Status.is(zlib_h.Z_STREAM_END(), status);
            assertArrayEquals(TEXT, sink.toByteArray());
            assertEquals((RAW.length + CHUNK - 1) / CHUNK, source.calls);
        }
    }

    @Test
    void whatACallbackReturnsReachesC() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment descriptor = arena.allocate(8);
            var source = new Source(Samples.in(arena, RAW), descriptor);
            Status.is(zlib_h.Z_BUF_ERROR(), inflateBack(arena, source, (given, buffer, size) -> 1, descriptor));
        }
    }

    @Test
    void anAllocatorInJavaGivesAndTakesAllMemory() {
        try (Arena arena = Arena.ofConfined()) {
            Set<Long> held = new HashSet<>();
            MemorySegment opaque = arena.allocate(8);
            MemorySegment stream = z_stream_s.allocate(arena);
            alloc_func.Function give = (given, items, size) -> {
                MemorySegment memory = arena.allocate((long) items * size, 16);
                held.add(memory.address());
                return given.equals(opaque) ? memory : MemorySegment.NULL;
            };
            free_func.Function take = (given, memory) -> held.remove(memory.address());
            z_stream_s.zalloc(stream, alloc_func.allocate(give, arena));
            z_stream_s.zfree(stream, free_func.allocate(take, arena));
            z_stream_s.opaque(stream, opaque);
            Status.ok(zlib_h.deflateInit_(stream, 6, zlib_h.zlibVersion(), (int) z_stream_s.sizeof()));
            assertTrue(held.size() > 1 && held.contains(z_stream_s.state(stream).address()), held::toString);
            byte[] deflated = new Pump(999, 999).run(stream, TEXT, Pump::deflate);
            Status.ok(zlib_h.deflateEnd(stream));
            assertEquals(Set.of(), held);
            assertEquals(RAW.length, deflated.length - 6);
        }
    }

    @Test
    void aPointerToAFunctionIsCalledFromJava() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(64);
            alloc_func.Function product = (given, items, size) -> given.asSlice((long) items * size, 0);
            MemorySegment pointer = alloc_func.allocate(product, arena);
            assertEquals(
                    memory.address() + 42,
                    alloc_func.invoke(pointer, memory, 6, 7).address());
        }
    }

    private static int inflateBack(Arena arena, Source source, out_func.Function write, MemorySegment descriptor) {
        MemorySegment stream = z_stream_s.allocate(arena);
        MemorySegment window = arena.allocate(1L << zlib_h.MAX_WBITS());
        Status.ok(zlib_h.inflateBackInit_(
                stream, zlib_h.MAX_WBITS(), window, zlib_h.zlibVersion(), (int) z_stream_s.sizeof()));
        int status = zlib_h.inflateBack(
                stream, in_func.allocate(source, arena), descriptor, out_func.allocate(write, arena), descriptor);
        Status.ok(zlib_h.inflateBackEnd(stream));
        return status;
    }

    /** Hands out memory piece by piece, as often as it is asked with the right descriptor. */
    private static final class Source implements in_func.Function {
        private final MemorySegment data;
        private final MemorySegment descriptor;
        private long at;
        private int calls;

        Source(MemorySegment data, MemorySegment descriptor) {
            this.data = data;
            this.descriptor = descriptor;
        }

        @Override
        public int apply(MemorySegment given, MemorySegment next) {
            calls++;
            int size = given.equals(descriptor) ? (int) Math.min(CHUNK, data.byteSize() - at) : 0;
            next.set(ValueLayout.ADDRESS, 0, data.asSlice(at, size));
            at += size;
            return size;
        }
    }
}
