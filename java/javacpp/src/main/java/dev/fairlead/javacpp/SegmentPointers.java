// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.javacpp;

import java.lang.foreign.MemorySegment;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.ShortPointer;

/**
 * Segments as JavaCPP's pointers, without a copy. Called by generated code. Each keeps its segment reachable; all check
 * first that the segment is native, alive, of this thread, aligned, and holds a whole number of elements, or at least as
 * many as the call takes. The arena of a shared segment must stay open during the call: a native method of JNI cannot hold
 * it, as a downcall does.
 */
public final class SegmentPointers {
    /** As many elements as the segment holds. */
    public static final long ALL = -1;

    private SegmentPointers() {}

    /**
     * Memory as bytes.
     *
     * @param segment the memory
     * @param name the parameter's name, for messages
     * @param access whether C++ may write it
     * @param least how many elements the call takes; {@link #ALL} for as many as there are
     * @return the pointer
     */
    public static BytePointer bytes(MemorySegment segment, String name, Access access, long least) {
        return new Bytes(segment, access.count(segment, name, Byte.BYTES, least));
    }

    /**
     * Memory as shorts.
     *
     * @param segment the memory
     * @param name the parameter's name, for messages
     * @param access whether C++ may write it
     * @param least how many elements the call takes; {@link #ALL} for as many as there are
     * @return the pointer
     */
    public static ShortPointer shorts(MemorySegment segment, String name, Access access, long least) {
        return new Shorts(segment, access.count(segment, name, Short.BYTES, least));
    }

    /**
     * Memory as ints.
     *
     * @param segment the memory
     * @param name the parameter's name, for messages
     * @param access whether C++ may write it
     * @param least how many elements the call takes; {@link #ALL} for as many as there are
     * @return the pointer
     */
    public static IntPointer ints(MemorySegment segment, String name, Access access, long least) {
        return new Ints(segment, access.count(segment, name, Integer.BYTES, least));
    }

    /**
     * Memory as longs.
     *
     * @param segment the memory
     * @param name the parameter's name, for messages
     * @param access whether C++ may write it
     * @param least how many elements the call takes; {@link #ALL} for as many as there are
     * @return the pointer
     */
    public static LongPointer longs(MemorySegment segment, String name, Access access, long least) {
        return new Longs(segment, access.count(segment, name, Long.BYTES, least));
    }

    /**
     * Memory as floats.
     *
     * @param segment the memory
     * @param name the parameter's name, for messages
     * @param access whether C++ may write it
     * @param least how many elements the call takes; {@link #ALL} for as many as there are
     * @return the pointer
     */
    public static FloatPointer floats(MemorySegment segment, String name, Access access, long least) {
        return new Floats(segment, access.count(segment, name, Float.BYTES, least));
    }

    /**
     * Memory as doubles.
     *
     * @param segment the memory
     * @param name the parameter's name, for messages
     * @param access whether C++ may write it
     * @param least how many elements the call takes; {@link #ALL} for as many as there are
     * @return the pointer
     */
    public static DoublePointer doubles(MemorySegment segment, String name, Access access, long least) {
        return new Doubles(segment, access.count(segment, name, Double.BYTES, least));
    }

    private static final class Bytes extends BytePointer {
        @SuppressWarnings("unused") // keeps it reachable
        private final MemorySegment segment;

        Bytes(MemorySegment segment, long count) {
            super((Pointer) null);
            this.segment = segment;
            this.address = segment.address();
            this.limit = count;
            this.capacity = count;
        }
    }

    private static final class Shorts extends ShortPointer {
        @SuppressWarnings("unused") // keeps it reachable
        private final MemorySegment segment;

        Shorts(MemorySegment segment, long count) {
            super((Pointer) null);
            this.segment = segment;
            this.address = segment.address();
            this.limit = count;
            this.capacity = count;
        }
    }

    private static final class Ints extends IntPointer {
        @SuppressWarnings("unused") // keeps it reachable
        private final MemorySegment segment;

        Ints(MemorySegment segment, long count) {
            super((Pointer) null);
            this.segment = segment;
            this.address = segment.address();
            this.limit = count;
            this.capacity = count;
        }
    }

    private static final class Longs extends LongPointer {
        @SuppressWarnings("unused") // keeps it reachable
        private final MemorySegment segment;

        Longs(MemorySegment segment, long count) {
            super((Pointer) null);
            this.segment = segment;
            this.address = segment.address();
            this.limit = count;
            this.capacity = count;
        }
    }

    private static final class Floats extends FloatPointer {
        @SuppressWarnings("unused") // keeps it reachable
        private final MemorySegment segment;

        Floats(MemorySegment segment, long count) {
            super((Pointer) null);
            this.segment = segment;
            this.address = segment.address();
            this.limit = count;
            this.capacity = count;
        }
    }

    private static final class Doubles extends DoublePointer {
        @SuppressWarnings("unused") // keeps it reachable
        private final MemorySegment segment;

        Doubles(MemorySegment segment, long count) {
            super((Pointer) null);
            this.segment = segment;
            this.address = segment.address();
            this.limit = count;
            this.capacity = count;
        }
    }
}
