// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels.cpp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.kernels.Bytes;
import dev.fairlead.kernels.Reduce;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

/** The functions of numbers and bytes, through FFM and through C++: the same bits in every tier. */
class NumbersParityTest {
    private static final int MOST_NUMBERS = 9_000;

    @Test
    void reductionsOfDoubles() {
        BothEngines.inEveryTier(it -> {
            MemorySegment x = doubles(it, it.random().nextInt(MOST_NUMBERS));
            MemorySegment y = doubles(it, (int) (x.byteSize() / Double.BYTES));
            assertBits(Reduce.sum(x), Kernels.sumDoubles(x));
            assertBits(Reduce.dot(x, y), Kernels.dotDoubles(x, y));
            assertBits(Reduce.norm2(x), Kernels.norm2Doubles(x));
        });
    }

    @Test
    void reductionsOfDoublesThatNeedOne() {
        BothEngines.inEveryTier(it -> {
            MemorySegment x = doubles(it, 1 + it.random().nextInt(MOST_NUMBERS));
            assertBits(Reduce.min(x), Kernels.minDoubles(x));
            assertBits(Reduce.max(x), Kernels.maxDoubles(x));
            Reduce.MeanVariance expected = Reduce.meanVariance(x);
            try (MeanVariance result = Kernels.meanVarianceDoubles(x)) {
                assertBits(expected.mean(), result.mean());
                assertBits(expected.variance(), result.variance());
            }
        });
    }

    @Test
    void reductionsOfFloats() {
        BothEngines.inEveryTier(it -> {
            MemorySegment x = floats(it, it.random().nextInt(MOST_NUMBERS));
            MemorySegment y = floats(it, (int) (x.byteSize() / Float.BYTES));
            assertBits(Reduce.sumFloats(x), Kernels.sumFloats(x));
            assertBits(Reduce.dotFloats(x, y), Kernels.dotFloats(x, y));
            assertBits(Reduce.norm2Floats(x), Kernels.norm2Floats(x));
        });
    }

    @Test
    void reductionsOfFloatsThatNeedOne() {
        BothEngines.inEveryTier(it -> {
            MemorySegment x = floats(it, 1 + it.random().nextInt(MOST_NUMBERS));
            assertBits(Reduce.minFloats(x), Kernels.minFloats(x));
            assertBits(Reduce.maxFloats(x), Kernels.maxFloats(x));
            Reduce.MeanVarianceFloats expected = Reduce.meanVarianceFloats(x);
            try (MeanVariance result = Kernels.meanVarianceFloats(x)) {
                assertBits(expected.mean(), result.mean());
                assertBits(expected.variance(), result.variance());
            }
        });
    }

    @Test
    void checksumsAndCounts() {
        BothEngines.inEveryTier(it -> {
            MemorySegment data = it.noise(it.random().nextInt(70_000), 1);
            int seed = it.random().nextInt();
            byte wanted = (byte) it.random().nextInt();
            assertEquals(Bytes.crc32c(seed, data), Kernels.crc32c(data, seed));
            assertEquals(Bytes.crc32c(0, data), Kernels.crc32c(data));
            int sums = Bytes.adler32(1, data);
            assertEquals(sums, Kernels.adler32(data));
            assertEquals(Bytes.adler32(sums, data), Kernels.adler32(data, sums));
            assertEquals(Bytes.count(data, wanted), Kernels.countByte(data, wanted));
            try (Histogram histogram = Histogram.of(data)) {
                assertArrayEquals(Bytes.histogram(data), histogram.bins().toArray(ValueLayout.JAVA_LONG));
            }
        });
    }

    @Test
    void textThatIsValidUpToOneByte() {
        BothEngines.inEveryTier(it -> {
            byte[] text = "a€é😀".repeat(it.random().nextInt(500)).getBytes(UTF_8);
            MemorySegment data = it.arena().allocateFrom(ValueLayout.JAVA_BYTE, text);
            assertEquals(text.length, Kernels.utf8ErrorOffset(data));
            assertEquals(true, Kernels.isUtf8(data));
            if (text.length > 0) {
                data.set(ValueLayout.JAVA_BYTE, it.random().nextInt(text.length), (byte)
                        it.random().nextInt());
            }
            long offset = Bytes.utf8Validate(data);
            assertEquals(offset, Kernels.utf8ErrorOffset(data));
            assertEquals(offset == text.length, Kernels.isUtf8(data));
        });
    }

    @Test
    void aStringCrossesAsUtf8() {
        assertEquals(10, Kernels.utf8ErrorOffset("a€é😀"));
        assertEquals(true, Kernels.isUtf8("a€é😀"));
        assertEquals(0, Kernels.utf8ErrorOffset(""));
    }

    /** Numbers of all magnitudes, or of any bits: NaNs among them hide what becomes of the others. */
    private static MemorySegment doubles(BothEngines.Case it, int count) {
        MemorySegment x = it.noise(count, Double.BYTES);
        if (it.random().nextBoolean()) {
            for (int i = 0; i < count; i++) {
                x.setAtIndex(ValueLayout.JAVA_DOUBLE, i, it.random().nextGaussian() * Math.scalb(1.0, i % 200));
            }
        }
        return x;
    }

    private static MemorySegment floats(BothEngines.Case it, int count) {
        MemorySegment x = it.noise(count, Float.BYTES);
        if (it.random().nextBoolean()) {
            for (int i = 0; i < count; i++) {
                x.setAtIndex(ValueLayout.JAVA_FLOAT, i, it.random().nextFloat(-1, 1) * Math.scalb(1.0f, i % 60));
            }
        }
        return x;
    }

    private static void assertBits(double expected, double result) {
        assertEquals(Double.doubleToRawLongBits(expected), Double.doubleToRawLongBits(result));
    }

    private static void assertBits(float expected, float result) {
        assertEquals(Float.floatToRawIntBits(expected), Float.floatToRawIntBits(result));
    }
}
