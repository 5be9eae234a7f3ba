// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels.cpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.javacpp.CppException;
import dev.fairlead.kernels.Images;
import dev.fairlead.kernels.KernelException;
import dev.fairlead.kernels.Library;
import dev.fairlead.kernels.Reduce;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is refused, by which exception and with which words; where both engines refuse the same, by the same. */
class ErrorTest {
    private final MemorySegment none = MemorySegment.ofAddress(8);

    @Test
    void emptyInputHasNoExtremum() {
        assertBothRefuse("FL_EMPTY_INPUT", "fl_min_f64", () -> Reduce.min(none), () -> Kernels.minDoubles(none));
        assertBothRefuse("FL_EMPTY_INPUT", "fl_max_f32", () -> Reduce.maxFloats(none), () -> Kernels.maxFloats(none));
        assertBothRefuse(
                "FL_EMPTY_INPUT",
                "fl_mean_variance_f64",
                () -> Reduce.meanVariance(none),
                () -> Kernels.meanVarianceDoubles(none));
        assertEquals(
                "FL_EMPTY_INPUT (3): The input is empty, and this function has no result for an empty input, in fl_min_f64",
                assertThrows(KernelException.class, () -> Kernels.minDoubles(none))
                        .getMessage());
        assertEquals(
                assertThrows(KernelException.class, () -> Reduce.min(none)).getMessage(),
                assertThrows(KernelException.class, () -> Kernels.minDoubles(none))
                        .getMessage());
    }

    @Test
    void whatIsWrittenMustNotBeRead() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(64);
            try (ImageView8 image = new ImageView8(memory, 8, 8, 8);
                    Image8 same = Image8.view(memory, 8, 8, 8)) {
                assertBothRefuse(
                        "FL_OVERLAP",
                        "fl_median3x3_u8",
                        () -> Images.median3x3U8(memory, memory, 8, 8, 8, 8),
                        () -> image.median3x3Into(same));
                image.thresholdInto((byte) 1, (byte) 2, (byte) 3, same);
                assertEquals(2, same.at(0, 0));
            }
        }
    }

    /** A function of the C++ API refuses itself what the C function would, and says more. */
    @Test
    void cppSaysWhichWeightsAreTooMany() {
        try (Arena arena = Arena.ofConfined();
                Image16 image = new Image16(8, 8)) {
            MemorySegment even = arena.allocate(ValueLayout.JAVA_FLOAT, 4);
            MemorySegment odd = arena.allocate(ValueLayout.JAVA_FLOAT, 3);
            KernelException thrown = assertThrows(KernelException.class, () -> image.convolveSeparable(odd, even));
            assertEquals(
                    "FL_BAD_WEIGHT_COUNT (6): 4 column weights, where an odd number up to 65 is needed,"
                            + " in fl::ImageView::convolve_separable",
                    thrown.getMessage());
            assertEquals("fl::ImageView::convolve_separable", thrown.function());
            KernelException byFfm = assertThrows(
                    KernelException.class,
                    () -> Images.convolveSeparableU16(image.pixels(), arena.allocate(128), 8, 8, 8, 8, odd, even));
            assertEquals(byFfm.code(), thrown.code());
            assertEquals(byFfm.codeName(), thrown.codeName());
        }
    }

    @Test
    void aShapeThatDoesNotFitIsRefusedWithItsNumbers() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(63);
            assertRefused(
                    "FL_SIZE_OVERFLOW (2): a 8 x 8 image at stride 8 has 64 elements, and the memory has 63, in fl::Image",
                    () -> Image8.view(memory, 8, 8, 8));
            assertRefused(
                    "FL_BAD_STRIDE (5): stride 7 is less than width 8, in fl::ImageView",
                    () -> new ImageView8(memory, 8, 2, 7));
            assertRefused(
                    "FL_BAD_STRIDE (5): slice stride 3 is less than height 2 times row stride 2, in fl::Volume",
                    () -> Volume8.view(memory, 2, 2, 2, 2, 3));
            assertThrows(KernelException.class, () -> new Image16(-1, 1));
            assertThrows(KernelException.class, () -> new Volume16(1L << 62, 1L << 62, 1L << 62));
        }
    }

    @Test
    void memoryThatIsNotThereIsAnOutOfMemoryError() {
        assertThrows(OutOfMemoryError.class, () -> new Image8(1L << 46, 1));
    }

    @Test
    void anUnknownTierIsRefusedWithThoseThatThereAre() {
        String before = Kernels.activeTier();
        KernelException thrown = assertThrows(KernelException.class, () -> Kernels.selectTier("avx9"));
        assertEquals(
                "FL_UNKNOWN_TIER (4): there is no tier \"avx9\" on this processor, which has "
                        + Library.tierAvailable().replace(",", ", ") + ", in fl_tier_select",
                thrown.getMessage());
        assertEquals(4, thrown.code());
        assertEquals(before, Kernels.activeTier());
    }

    @Test
    void whatLiesOutsideIsOutOfBounds() {
        try (ImageF image = new ImageF(5, 4);
                Volume8 volume = new Volume8(2, 2, 3);
                Histogram histogram = Histogram.of(none)) {
            assertMessage(
                    IndexOutOfBoundsException.class, "pixel (5, 0) of a 5 x 4 image", () -> image.atReference(5, 0));
            assertMessage(IndexOutOfBoundsException.class, "row 4 of an image of 4 rows", () -> image.row(4));
            assertMessage(
                    IndexOutOfBoundsException.class,
                    "a 5 x 2 part at (1, 0) of a 5 x 4 image",
                    () -> image.crop(1, 0, 5, 2));
            assertMessage(IndexOutOfBoundsException.class, "slice 3 of a volume of 3 slices", () -> volume.slice(3));
            assertMessage(
                    IndexOutOfBoundsException.class, "bin 256 of a histogram of 256 bins", () -> histogram.at(256));
        }
    }

    @Test
    void whatIsNoArgumentIsRefused() {
        try (Arena arena = Arena.ofConfined();
                Image8 image = new Image8(4, 3);
                Image8 other = new Image8(3, 4)) {
            MemorySegment two = arena.allocate(16);
            MemorySegment three = arena.allocate(24);
            assertMessage(
                    IllegalArgumentException.class,
                    "fl::dot: x has 2 elements, y has 3",
                    () -> Kernels.dotDoubles(two, three));
            assertMessage(
                    IllegalArgumentException.class,
                    "fl::ImageView::median3x3_into: the destination is 3 x 4, the image 4 x 3",
                    () -> image.median3x3Into(other));
            assertThrows(IllegalArgumentException.class, () -> Kernels.gaussianWeights(11));
            assertThrows(IllegalArgumentException.class, () -> Kernels.gaussianWeights(Double.NaN));
        }
    }

    @Test
    void memoryIsCheckedBeforeCppSeesIt() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = arena.allocate(17, 8);
            assertMessage(
                    IllegalArgumentException.class,
                    "x has 17 bytes, which is no whole number of elements of 8 bytes",
                    () -> Kernels.sumDoubles(bytes));
            assertEquals(
                    assertThrows(IllegalArgumentException.class, () -> Reduce.sum(bytes))
                            .getMessage(),
                    assertThrows(IllegalArgumentException.class, () -> Kernels.sumDoubles(bytes))
                            .getMessage());
            assertMessage(
                    IllegalArgumentException.class,
                    "x begins at an address that is no multiple of 8, and C++ reads elements of 8 bytes",
                    () -> Kernels.sumDoubles(bytes.asSlice(1, 16)));
        }
        assertMessage(
                IllegalArgumentException.class,
                "x lies on the Java heap, and this call takes native memory: allocate it from an Arena, or map it",
                () -> Kernels.sumDoubles(MemorySegment.ofArray(new double[1])));
    }

    @Test
    void anExceptionWithoutAJavaClassKeepsItsNameAndItsWords() {
        CppException thrown = assertThrows(CppException.class, () -> Kernels.loadPgm8("no such folder/scan.pgm"));
        assertEquals("fl::FileError", thrown.type());
        String message = String.valueOf(thrown.getMessage());
        assertTrue(message.startsWith("no such folder/scan.pgm, at byte 0: cannot be opened: "), message);
    }

    private static void assertBothRefuse(String codeName, String function, Executable byFfm, Executable byCpp) {
        KernelException ffm = assertThrows(KernelException.class, byFfm);
        KernelException cpp = assertThrows(KernelException.class, byCpp);
        assertEquals(codeName, ffm.codeName());
        assertEquals(codeName, cpp.codeName());
        assertEquals(ffm.code(), cpp.code());
        assertEquals(function, ffm.function());
        assertEquals(function, cpp.function());
        String start = codeName + " (" + ffm.code() + "): ";
        assertTrue(String.valueOf(ffm.getMessage()).startsWith(start), ffm::getMessage);
        assertTrue(String.valueOf(cpp.getMessage()).startsWith(start), cpp::getMessage);
    }

    private static void assertRefused(String message, Executable call) {
        assertMessage(KernelException.class, message, call);
    }

    private static void assertMessage(Class<? extends Throwable> type, String message, Executable call) {
        assertEquals(message, assertThrows(type, call).getMessage());
    }
}
