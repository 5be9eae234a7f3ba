// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels.cpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.WeakReference;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Memory crosses in both directions where it lies, and lasts as long as somebody can use it. */
class ZeroCopyTest {
    private static final int COLLECTIONS = 20;

    @Test
    void anImageOverMemoryOfJavaIsThatMemory() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(ValueLayout.JAVA_SHORT, 6 * 4);
            try (Image16 image = Image16.view(memory, 5, 4, 6)) {
                assertFalse(image.owns());
                assertEquals(memory.address(), image.pixels().address());
                assertEquals((3 * 6 + 5) * 2, image.pixels().byteSize());
                assertEquals(memory.address() + 2 * 6 * 2, image.row(2).address());
                image.fill_((short) 40_000);
                assertEquals((short) 40_000, memory.getAtIndex(ValueLayout.JAVA_SHORT, 3 * 6 + 4));
                assertEquals(0, memory.getAtIndex(ValueLayout.JAVA_SHORT, 5));
                memory.setAtIndex(ValueLayout.JAVA_SHORT, 6 + 1, (short) 7);
                assertEquals(7, image.at(1, 1));
                image.atReference(4, 3).set(ValueLayout.JAVA_SHORT, 0, (short) 9);
                assertEquals(9, memory.getAtIndex(ValueLayout.JAVA_SHORT, 3 * 6 + 4));
            }
        }
    }

    @Test
    void anImageOfCppIsWrittenFromJava() {
        try (ImageF image = new ImageF(3, 2);
                ImageF part = image.cropReference(1, 1, 2, 1)) {
            assertTrue(image.owns());
            image.pixels().setAtIndex(ValueLayout.JAVA_FLOAT, 5, 0.5f);
            assertEquals(0.5f, image.at(2, 1));
            assertEquals(0.5f, part.at(1, 0));
            assertEquals(image.pixels().address() + 4 * 4, part.pixels().address());
        }
    }

    @Test
    void aVolumeOverMemoryOfJavaIsThatMemory() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(3 * 20);
            try (Volume8 volume = Volume8.view(memory, 4, 3, 3, 5, 20);
                    Image8 slice = volume.slice(2)) {
                slice.fill_((byte) 200);
                assertEquals((byte) 200, memory.get(ValueLayout.JAVA_BYTE, 2 * 20 + 2 * 5 + 3));
                assertEquals(0, memory.get(ValueLayout.JAVA_BYTE, 2 * 20 + 4));
                assertEquals(memory.address() + 20 + 5 + 2, volume.at(2, 1, 1).address());
            }
        }
    }

    @Test
    void whatMayOnlyBeReadIsReadOnlyAndTakesWhatIsReadOnly() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(20).asReadOnly();
            try (ImageView8 image = new ImageView8(memory, 5, 4, 5);
                    Histogram histogram = Histogram.of(image)) {
                assertTrue(image.pixels().isReadOnly());
                assertTrue(image.row(0).isReadOnly());
                assertTrue(histogram.bins().isReadOnly());
            }
            assertThrows(IllegalArgumentException.class, () -> Image8.view(memory, 5, 4, 5));
        }
    }

    @Test
    void aSegmentOfAnObjectEndsWithIt() {
        Image8 image = new Image8(4, 4);
        MemorySegment pixels = image.pixels();
        MemorySegment row = image.row(1);
        image.close();
        assertThrows(IllegalStateException.class, () -> pixels.get(ValueLayout.JAVA_BYTE, 0));
        assertThrows(IllegalStateException.class, () -> row.get(ValueLayout.JAVA_BYTE, 0));
        assertEquals(
                "Image8 has been closed",
                assertThrows(IllegalStateException.class, image::width).getMessage());
        image.close();
    }

    @Test
    void closingAViewLeavesTheMemoryToItsOwner() {
        try (Image8 image = new Image8(4, 4)) {
            Image8 part = image.cropReference(1, 1, 2, 2);
            part.close();
            image.fill_((byte) 3);
            assertEquals(3, image.at(1, 1));
        }
    }

    @Test
    void anArenaThatIsClosedIsNoticed() {
        Arena arena = Arena.ofConfined();
        MemorySegment memory = arena.allocate(64);
        arena.close();
        assertThrows(IllegalStateException.class, () -> Kernels.sumDoubles(memory));
        assertThrows(IllegalStateException.class, () -> new ImageView8(memory, 8, 8, 8));
    }

    @Test
    void aSegmentOfAnotherThreadIsNoticed() throws Exception {
        try (Arena arena = Arena.ofConfined();
                var other = Executors.newSingleThreadExecutor()) {
            MemorySegment memory = arena.allocate(64);
            boolean isNoticed = other.submit(
                            () -> assertThrows(WrongThreadException.class, () -> Kernels.sumDoubles(memory)) != null)
                    .get();
            assertTrue(isNoticed);
        }
    }

    @Test
    void aSegmentKeepsItsObject() throws InterruptedException {
        WeakReference<Image8> image = new WeakReference<>(filled());
        MemorySegment pixels = java.util.Objects.requireNonNull(image.get()).pixels();
        collect();
        assertEquals(77, pixels.get(ValueLayout.JAVA_BYTE, 1_000_000 - 1));
        assertTrue(image.get() != null);
    }

    @Test
    void aViewKeepsTheMemoryOfJava() throws InterruptedException {
        Image8 view = viewOfAutomaticMemory();
        collect();
        assertEquals(77, view.at(999, 999));
        view.close();
    }

    @Test
    void aPartKeepsTheWhole() throws InterruptedException {
        Image8 part = filled().cropReference(500, 500, 500, 500);
        collect();
        assertEquals(77, part.at(499, 499));
        part.close();
    }

    @Test
    void whatNobodyReachesIsCollected() throws InterruptedException {
        WeakReference<Image8> image = new WeakReference<>(filled());
        for (int i = 0; i < COLLECTIONS && image.get() != null; i++) {
            collect();
        }
        assertEquals(null, image.get());
    }

    private static Image8 filled() {
        Image8 image = new Image8(1000, 1000);
        image.fill_((byte) 77);
        return image;
    }

    private static Image8 viewOfAutomaticMemory() {
        MemorySegment memory = Arena.ofAuto().allocate(1_000_000).fill((byte) 77);
        return Image8.view(memory, 1000, 1000, 1000);
    }

    /** Frees what can be freed, and takes memory in its place. */
    private static void collect() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(20);
            Arena.ofAuto().allocate(1_000_000).fill((byte) 1);
        }
    }
}
