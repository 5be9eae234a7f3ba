// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Images and volumes fit into the memory that they are given, or are refused in words. */
class GridSegmentsTest {
    private static final long SEED = 20_261_126;
    private static final int ROUNDS = 30_000;

    @Test
    void anImageHasToFit() {
        assertMessage(
                IndexOutOfBoundsException.class,
                "src needs 1920 x 1080 pixels of 2 bytes at stride 1920 (4 147 200 bytes), the segment has 4096",
                () -> Segments.image(Sizes.segment(4096), "src", 1920, 1080, 1920, 2));
        assertMessage(
                IllegalArgumentException.class,
                "src has a stride of 100, less than its width of 1920",
                () -> Segments.image(Sizes.segment(4096), "src", 1920, 1080, 100, 2));
        assertMessage(
                IllegalArgumentException.class,
                "src cannot have -1 x 10 pixels: a side is negative",
                () -> Segments.image(Sizes.segment(4096), "src", -1, 10, 10, 2));
        assertMessage(
                IllegalArgumentException.class,
                "src cannot have 10 x -9 223 372 036 854 775 808 pixels: a side is negative",
                () -> Segments.image(Sizes.segment(4096), "src", 10, Long.MIN_VALUE, 10, 2));
    }

    @Test
    void theLastRowEndsWithItsLastPixel() {
        assertDoesNotThrow(() -> Segments.image(Sizes.segment(2 * (100 + 3)), "src", 3, 2, 100, 2));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> Segments.image(Sizes.segment(2 * (100 + 3) - 1), "src", 3, 2, 100, 2));
    }

    @Test
    void anEmptyImageNeedsNoMemory() {
        assertDoesNotThrow(() -> Segments.image(Sizes.segment(0), "src", 0, Long.MAX_VALUE, Long.MAX_VALUE, 8));
        assertDoesNotThrow(() -> Segments.image(Sizes.segment(0), "src", Long.MAX_VALUE, 0, Long.MAX_VALUE, 8));
    }

    @Test
    void aVolumeHasToFit() {
        assertMessage(
                IndexOutOfBoundsException.class,
                "src needs 512 x 512 x 10 voxels of 2 bytes at row stride 512 and slice stride 262 144"
                        + " (5 242 880 bytes), the segment has 4096",
                () -> Segments.volume(Sizes.segment(4096), "src", 512, 512, 10, 512, 512 * 512, 2));
        assertMessage(
                IllegalArgumentException.class,
                "src has a row stride of 100, less than its width of 512",
                () -> Segments.volume(Sizes.segment(4096), "src", 512, 512, 10, 100, 512 * 512, 2));
        assertMessage(
                IllegalArgumentException.class,
                "src has a slice stride of 262 143, less than its height of 512 times its row stride of 512",
                () -> Segments.volume(Sizes.segment(4096), "src", 512, 512, 10, 512, 512 * 512 - 1, 2));
        assertMessage(
                IllegalArgumentException.class,
                "src cannot have 4 x 4 x -1 voxels: a side is negative",
                () -> Segments.volume(Sizes.segment(4096), "src", 4, 4, -1, 4, 16, 2));
    }

    @Test
    void theLastSliceEndsWithItsLastVoxel() {
        long needed = 2 * (2 * 1000 + 100 + 3);
        assertDoesNotThrow(() -> Segments.volume(Sizes.segment(needed), "src", 3, 2, 3, 100, 1000, 2));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> Segments.volume(Sizes.segment(needed - 1), "src", 3, 2, 3, 100, 1000, 2));
    }

    @Test
    void anEmptyVolumeNeedsNoMemory() {
        long most = Long.MAX_VALUE;
        assertDoesNotThrow(() -> Segments.volume(Sizes.segment(0), "src", 0, 1, most, most, most, 8));
        assertDoesNotThrow(() -> Segments.volume(Sizes.segment(0), "src", most, 0, most, most, 0, 8));
        assertDoesNotThrow(() -> Segments.volume(Sizes.segment(0), "src", most, 1, 0, most, most, 8));
    }

    @Test
    void aNegativeSliceStrideIsTooLittleForAnyVolume() {
        for (long height : new long[] {0, 1, 100}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Segments.volume(Sizes.segment(0), "src", 0, height, 1, 0, -1, 1));
        }
    }

    /** Against numbers that do not overflow, near every border: of the segment, of int and of long. */
    @Test
    void imagesFitExactlyWhenTheirBytesDo() {
        bothAnswersAreRight(random -> {
            Case it = new Case(random);
            boolean fits = it.needs(it.width, it.height, 1).compareTo(BigInteger.valueOf(it.bytes)) <= 0;
            Executable check =
                    () -> Segments.image(Sizes.segment(it.bytes), "src", it.width, it.height, it.rowStride, it.size);
            return isRefusedUnless(fits, IndexOutOfBoundsException.class, check, it);
        });
    }

    @Test
    void volumesFitExactlyWhenTheirBytesDo() {
        bothAnswersAreRight(random -> {
            Case it = new Case(random);
            boolean apart = it.rows().compareTo(BigInteger.valueOf(it.sliceStride)) <= 0;
            boolean fits = it.needs(it.width, it.height, it.depth).compareTo(BigInteger.valueOf(it.bytes)) <= 0;
            Executable check = () -> Segments.volume(
                    Sizes.segment(it.bytes),
                    "src",
                    it.width,
                    it.height,
                    it.depth,
                    it.rowStride,
                    it.sliceStride,
                    it.size);
            return isRefusedUnless(
                    apart && fits, apart ? IndexOutOfBoundsException.class : IllegalArgumentException.class, check, it);
        });
    }

    /** Runs many cases, of which neither answer may be rare. */
    private static void bothAnswersAreRight(Predicate<Random> isRefused) {
        Random random = new Random(SEED);
        long refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            refused += isRefused.test(random) ? 1 : 0;
        }
        assertTrue(refused > ROUNDS / 10 && refused < ROUNDS / 10 * 9, "both answers are tried: " + refused);
    }

    private static boolean isRefusedUnless(
            boolean fits, Class<? extends Throwable> refusal, Executable check, Case shown) {
        if (fits) {
            assertDoesNotThrow(check, shown::toString);
        } else {
            assertThrows(refusal, check, shown::toString);
        }
        return !fits;
    }

    private static void assertMessage(Class<? extends Throwable> type, String message, Executable check) {
        assertEquals(message, assertThrows(type, check).getMessage());
    }

    /** Sides and strides as extreme as they come; half of the strides are as small as they may be. */
    private record Case(long bytes, long width, long height, long depth, long rowStride, long sliceStride, long size) {
        Case(Random random) {
            this(random, Sizes.extreme(random), Sizes.extreme(random));
        }

        private Case(Random random, long width, long height) {
            this(random, width, height, random.nextBoolean() ? width : Math.max(width, Sizes.extreme(random)));
        }

        private Case(Random random, long width, long height, long rowStride) {
            this(
                    Sizes.extreme(random),
                    width,
                    height,
                    Sizes.extreme(random),
                    rowStride,
                    random.nextBoolean() ? Sizes.extreme(random) : rowsOr(random, height, rowStride),
                    1L << random.nextInt(5));
        }

        private static long rowsOr(Random random, long height, long rowStride) {
            BigInteger rows = BigInteger.valueOf(height).multiply(BigInteger.valueOf(rowStride));
            return rows.bitLength() < Long.SIZE ? rows.longValue() : Sizes.extreme(random);
        }

        BigInteger rows() {
            return BigInteger.valueOf(height).multiply(BigInteger.valueOf(rowStride));
        }

        BigInteger needs(long columns, long rows, long slices) {
            if (columns == 0 || rows == 0 || slices == 0) {
                return BigInteger.ZERO;
            }
            return BigInteger.valueOf(slices - 1)
                    .multiply(BigInteger.valueOf(sliceStride))
                    .add(BigInteger.valueOf(rows - 1).multiply(BigInteger.valueOf(rowStride)))
                    .add(BigInteger.valueOf(columns))
                    .multiply(BigInteger.valueOf(size));
        }
    }
}
