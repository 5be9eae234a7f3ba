// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.kernels.Image16;
import dev.fairlead.kernels.Image8;
import dev.fairlead.kernels.Volume16;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the demo compares the kernels with is right itself, and the kernels agree with it on bytes of all kinds. */
class OracleTest {
    @Test
    void invalidUtf8IsFoundWhereItBegins() {
        assertEquals(4, PlainBytes.firstInvalidUtf8(segment(new byte[] {'a', 'b', 'c', 'd'})));
        assertEquals(1, PlainBytes.firstInvalidUtf8(segment(new byte[] {'a', (byte) 0xc3, 'b'})));
        assertEquals(2, PlainBytes.firstInvalidUtf8(segment(new byte[] {'a', 'b', (byte) 0xe2, (byte) 0x82})));
    }

    @Test
    void everyBytesTextIsValid() throws IOException {
        byte[] bytes = new byte[1000];
        new Random(3).nextBytes(bytes);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = MappedText.of(segment(bytes), arena);
            String expected = new String(bytes, StandardCharsets.ISO_8859_1);
            assertEquals(expected, new String(text.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8));
        }
    }

    @Test
    void allRowsAgreeOnDataOfAllLengths() throws IOException {
        Random random = new Random(4);
        for (int length : new int[] {0, 1, 63, 4097}) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment file = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
                assertAgree(ByteKernels.on(file, MappedText.of(file, arena)), length + " bytes");
                MemorySegment x = MappedDoubles.create(length + 1, 5, arena);
                MemorySegment y = MappedDoubles.create(length + 1, 6, arena);
                assertAgree(ReduceKernels.on(x, y), (length + 1) + " doubles");
            }
        }
    }

    @Test
    void allRowsAgreeOnImagesOfAllSides() {
        Random random = new Random(7);
        for (int[] sides : new int[][] {{5, 0}, {1, 1}, {9, 1}, {67, 31}}) {
            try (Arena arena = Arena.ofConfined()) {
                Image16 deep = Image16.allocate(arena, sides[0], sides[1]);
                Image8 flat = Image8.allocate(arena, sides[0], sides[1]);
                for (int y = 0; y < sides[1]; y++) {
                    for (int x = 0; x < sides[0]; x++) {
                        deep.set(x, y, random.nextInt(65_536));
                        flat.set(x, y, random.nextInt(256));
                    }
                }
                String of = sides[0] + " x " + sides[1] + " pixels";
                assertAgree(ImageKernels.on(deep, arena).kernels(), of + " of 16 bits");
                assertAgree(ImageKernels.on(flat, arena).kernels(), of + " of 8 bits");
            }
        }
    }

    @Test
    void theBeginningOfAFileIsAnImageAndAVolumeAsFarAsItGoes() {
        try (Arena arena = Arena.ofConfined()) {
            for (long bytes : new long[] {0, 1, 3839, 3840, 100_000}) {
                MemorySegment file = arena.allocate(bytes);
                assertEquals(bytes / 3840, FileDemo.image(file).height());
                Volume16 volume = FileDemo.volume(file);
                assertEquals(bytes / 32_768, volume.depth());
                assertAgree(List.of(VolumeKernels.median(volume, arena)), bytes + " bytes as voxels");
            }
        }
    }

    /** Without this a plain Java that is wrong in the same way, or a comparison of nothing, would not be seen. */
    @Test
    void plainFiltersDoWhatTheirNamesSay() {
        PlainImage dot = new PlainImage(3, 3, 255, new char[] {0, 0, 0, 0, 90, 0, 0, 0, 0});
        assertArrayEquals(new char[9], dot.median3x3().pixels());
        char[] moved = {0, 0, 0, 90, 0, 0, 0, 0, 0};
        assertArrayEquals(
                moved, dot.convolve3x3(new float[] {0, 0, 0, 0, 0, 1, 0, 0, 0}).pixels());
        char[] blurred = {10, 10, 10, 10, 10, 10, 10, 10, 10};
        float third = 1 / 3f;
        assertArrayEquals(
                blurred,
                dot.convolveSeparable(new float[] {third, third, third}).pixels());
        assertArrayEquals(
                new char[] {7, 7, 7, 7, 9, 7, 7, 7, 7}, dot.threshold(89, 7, 9).pixels());
        assertEquals(8, dot.histogram()[0]);
    }

    private static void assertAgree(List<Kernel<?, ?>> kernels, String of) {
        for (Kernel<?, ?> kernel : kernels) {
            for (Row row : kernel.measure()) {
                assertTrue(row.agrees(), () -> row.kernel() + " of " + of);
            }
        }
    }

    private static MemorySegment segment(byte[] bytes) {
        return MemorySegment.ofArray(bytes);
    }
}
