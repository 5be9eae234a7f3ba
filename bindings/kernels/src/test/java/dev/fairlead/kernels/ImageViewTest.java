// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Images and volumes as views: what lies where, what is shared, what is refused and how. */
class ImageViewTest {
    @Test
    void pixelsLieInRowsAndHaveNoSign() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocateFrom(ValueLayout.JAVA_SHORT, new short[] {1, 2, 9, 3, -1, 9, 9});
            Image16 image = Image16.of(memory, 2, 2, 3);
            assertEquals(3, image.get(0, 1));
            assertEquals(65_535, image.get(1, 1));
            image.set(1, 0, 40_000);
            assertEquals((short) 40_000, memory.getAtIndex(ValueLayout.JAVA_SHORT, 1));
            assertEquals(10, image.pixels().byteSize());
            Image8 bytes = Image8.allocate(arena, 1, 1);
            bytes.set(0, 0, 255);
            assertEquals(-1, bytes.pixels().get(ValueLayout.JAVA_BYTE, 0));
            assertEquals(255, bytes.get(0, 0));
        }
    }

    @Test
    void partsAndRowsAreTheSamePixels() {
        try (Arena arena = Arena.ofConfined()) {
            Image8 image = Image8.allocate(arena, 5, 4);
            Image8 part = image.part(1, 2, 3, 2);
            part.set(2, 1, 77);
            assertEquals(77, image.get(3, 3));
            assertEquals(77, image.row(3).get(3, 0));
            assertEquals(5, part.stride());
            assertEquals(8, part.pixels().byteSize());
            assertEquals(0, image.part(5, 4, 0, 0).pixels().byteSize());
        }
    }

    @Test
    void slicesAndPartsAreTheSameVoxels() {
        try (Arena arena = Arena.ofConfined()) {
            Volume16 volume = Volume16.allocate(arena, 4, 3, 2);
            volume.set(3, 2, 1, 65_535);
            assertEquals(65_535, volume.slice(1).get(3, 2));
            assertEquals(65_535, volume.part(1, 1, 1, 3, 2, 1).get(2, 1, 0));
            assertEquals(24, volume.slice(0).pixels().byteSize());
            assertEquals(Image16.of(volume.voxels(), 4, 3), volume.slice(0));
            VolumeF floats = VolumeF.of(arena.allocate(4 * (100 + 10 + 2)), 2, 2, 2, 10, 100);
            floats.set(1, 1, 1, 0.5f);
            assertEquals(0.5f, floats.voxels().getAtIndex(ValueLayout.JAVA_FLOAT, 111));
            assertEquals(0.5f, floats.get(1, 1, 1));
            Volume8 bytes = Volume8.allocate(arena, 1, 1, 1);
            bytes.set(0, 0, 0, 200);
            assertEquals(200, bytes.get(0, 0, 0));
        }
    }

    @Test
    void viewsOfTheSamePixelsAreEqual() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(100);
            assertEquals(Image8.of(memory, 5, 2), Image8.of(memory, 5, 2));
            assertEquals(
                    Image8.of(memory, 5, 2).hashCode(), Image8.of(memory, 5, 2).hashCode());
            assertNotEquals(Image8.of(memory, 5, 2), Image8.of(memory, 2, 5));
            assertNotEquals(Image8.of(memory, 4, 2), (Object) Image16.of(memory, 4, 2));
            assertEquals(
                    "Image8[5 x 2 pixels, stride 7]", Image8.of(memory, 5, 2, 7).toString());
            assertEquals(
                    "VolumeF[2 x 2 x 2 voxels, strides 3 and 7]",
                    VolumeF.of(memory, 2, 2, 2, 3, 7).toString());
        }
    }

    @Test
    void whatLiesOutsideIsRefused() {
        try (Arena arena = Arena.ofConfined()) {
            ImageF image = ImageF.allocate(arena, 5, 4);
            assertMessage(
                    IndexOutOfBoundsException.class,
                    "(5, 0) lies outside of 5 x 4 pixels, which are counted from 0",
                    () -> image.get(5, 0));
            assertThrows(IndexOutOfBoundsException.class, () -> image.set(0, -1, 1));
            assertMessage(
                    IndexOutOfBoundsException.class,
                    "a part of 5 x 1 pixels at (0, 4) does not lie within 5 x 4 pixels",
                    () -> image.row(4));
            assertThrows(IndexOutOfBoundsException.class, () -> image.part(1, 1, Long.MAX_VALUE, 1));
            assertThrows(IndexOutOfBoundsException.class, () -> image.part(1, 1, -1, 1));
            Volume8 volume = Volume8.allocate(arena, 2, 2, 3);
            assertMessage(
                    IndexOutOfBoundsException.class,
                    "slice 3 is none of 3, which are counted from 0",
                    () -> volume.slice(3));
            assertMessage(
                    IndexOutOfBoundsException.class,
                    "(0, 0, 3) lies outside of 2 x 2 x 3 voxels, which are counted from 0",
                    () -> volume.get(0, 0, 3));
        }
    }

    @Test
    void aValueIsInTheRangeOfItsType() {
        try (Arena arena = Arena.ofConfined()) {
            Image8 image = Image8.allocate(arena, 2, 2);
            String refusal = "value is 256, and a value is 0 to 255";
            assertMessage(IllegalArgumentException.class, refusal, () -> image.set(0, 0, 256));
            assertMessage(
                    IllegalArgumentException.class,
                    "above is -1, and a value is 0 to 255",
                    () -> image.threshold(0, 0, -1, arena));
            Volume16 volume = Volume16.allocate(arena, 1, 1, 1);
            assertMessage(
                    IllegalArgumentException.class,
                    "value is 65536, and a value is 0 to 65535",
                    () -> volume.set(0, 0, 0, 65_536));
        }
    }

    @Test
    void memoryMustHoldTheImage() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(20);
            assertMessage(
                    IndexOutOfBoundsException.class,
                    "pixels needs 5 x 3 pixels of 2 bytes at stride 5 (30 bytes), the segment has 20",
                    () -> Image16.of(memory, 5, 3));
            assertMessage(
                    IllegalArgumentException.class,
                    "pixels lies on the Java heap, and this call takes native memory:"
                            + " allocate it from an Arena, or map it",
                    () -> Image8.of(MemorySegment.ofArray(new byte[100]), 5, 3));
            assertMessage(
                    IllegalArgumentException.class,
                    "voxels has a slice stride of 3, less than its height of 2 times its row stride of 2",
                    () -> Volume8.of(memory, 2, 2, 2, 2, 3));
            assertMessage(
                    IllegalArgumentException.class,
                    "there is no memory of -1 x 4 elements: a side is negative",
                    () -> Image8.allocate(arena, -1, 4));
            assertMessage(
                    IllegalArgumentException.class,
                    "4294967296 x 4294967296 elements of 2 bytes are more than memory can have",
                    () -> Image16.allocate(arena, 1L << 32, 1L << 32));
        }
    }

    @Test
    void aDestinationHasTheSidesOfTheImage() {
        try (Arena arena = Arena.ofConfined()) {
            Image16 image = Image16.allocate(arena, 4, 3);
            String refusal = "the destination has 3 x 4 pixels, and the source 4 x 3 pixels";
            Image16 other = Image16.allocate(arena, 3, 4);
            assertMessage(IllegalArgumentException.class, refusal, () -> image.median3x3(other));
            assertMessage(IllegalArgumentException.class, refusal, () -> image.threshold(1, 2, 3, other));
            Image16 readOnly = Image16.of(arena.allocate(24).asReadOnly(), 4, 3);
            assertMessage(
                    IllegalArgumentException.class,
                    "dst is read-only, and this call writes to it",
                    () -> image.gaussian(1, readOnly));
        }
    }

    @Test
    void aWindowHasItsNumberOfWeights() {
        try (Arena arena = Arena.ofConfined()) {
            assertMessage(
                    IllegalArgumentException.class,
                    "there are 8 weights, and a window of 3 x 3 takes 9",
                    () -> Image8.allocate(arena, 2, 2).convolve3x3(new float[8], arena));
            assertMessage(
                    IllegalArgumentException.class,
                    "there are 9 weights, and a window of 3 x 3 x 3 takes 27",
                    () -> Volume8.allocate(arena, 2, 2, 2).convolve3x3x3(new float[9], arena));
        }
    }

    private static void assertMessage(Class<? extends Throwable> type, String message, Executable call) {
        assertEquals(message, assertThrows(type, call).getMessage());
    }
}
