// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Compares what C says with what somebody else says, and counts how often: who compares nothing proves nothing. */
@SuppressWarnings("restricted")
final class Check {
    private static final AtomicInteger COMPARED = new AtomicInteger();

    private Check() {}

    static void equal(Object expected, Object actual, String what) {
        COMPARED.incrementAndGet();
        if (!Objects.deepEquals(expected, actual)) {
            throw new AssertionError(what + ": expected " + shown(expected) + ", C says " + shown(actual));
        }
    }

    /** Two numbers that were computed in another order of operations. */
    static void close(double expected, double actual, double tolerance, String what) {
        COMPARED.incrementAndGet();
        if (!(Math.abs(expected - actual) <= tolerance)) {
            throw new AssertionError(
                    what + ": expected " + expected + " to within " + tolerance + ", C says " + actual);
        }
    }

    /** A status that is no comparison of its own, but must be right before one can be made. */
    static void ok(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }

    /** The last words of every call: ci/headers reads the number. */
    static void report() {
        System.out.println("compared " + COMPARED.get());
    }

    /** Bytes that compress, but are not all the same. */
    static byte[] sample(int size) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < size; i++) {
            text.append("line ")
                    .append(i)
                    .append(" says ")
                    .append(i * 2654435761L % 1000)
                    .append('\n');
        }
        return text.substring(0, size).getBytes(StandardCharsets.US_ASCII);
    }

    static MemorySegment segment(SegmentAllocator allocator, byte[] bytes) {
        return allocator.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
    }

    static byte[] bytes(MemorySegment segment, long size) {
        return segment.reinterpret(size).toArray(ValueLayout.JAVA_BYTE);
    }

    /** What a pointer points to: C does not tell how large it is. */
    static MemorySegment sized(MemorySegment pointer, long size) {
        ok(pointer.address() != 0, "a pointer is null");
        return pointer.reinterpret(size);
    }

    static String string(MemorySegment text) {
        ok(text.address() != 0, "a string is null");
        return text.reinterpret(Long.MAX_VALUE).getString(0);
    }

    /** What another program prints. */
    static byte[] run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        byte[] said = process.getInputStream().readAllBytes();
        ok(process.waitFor() == 0, String.join(" ", command) + " failed");
        return said;
    }

    private static String shown(Object value) {
        return value instanceof byte[] bytes
                ? bytes.length + " bytes " + Arrays.hashCode(bytes)
                : String.valueOf(value);
    }
}
