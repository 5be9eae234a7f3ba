// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels.cpp;

import static dev.fairlead.kernels.cpp.Kernels.Filter.gaussian;
import static dev.fairlead.kernels.cpp.Kernels.Filter.median;
import static dev.fairlead.kernels.cpp.Kernels.Filter.sharpen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.javacpp.CppException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** C++ calls Java back: it hears Java's answer, and what Java throws comes out of the call as the same object. */
class ProgressTest {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 1_300;

    /** Notes what it hears, and does then what it was made for. */
    private static final class Listener extends Progress {
        final List<Double> fractions = new ArrayList<>();
        final List<String> steps = new ArrayList<>();
        private final Callable<Boolean> answer;

        Listener(Callable<Boolean> answer) {
            this.answer = answer;
        }

        @Override
        public boolean advanced(double fraction, String step) {
            fractions.add(fraction);
            steps.add(step);
            try {
                return answer.call();
            } catch (Exception e) {
                throw sneaky(e);
            }
        }

        @SuppressWarnings("unchecked")
        private static <E extends Exception> RuntimeException sneaky(Exception e) throws E {
            throw (E) e;
        }
    }

    @Test
    void aChainTellsEachStepAndHowFarItHasCome() {
        try (Image16 image = noise();
                FilterVector chain = new FilterVector(median, gaussian, sharpen);
                Listener listener = new Listener(() -> true);
                Image16 result = image.apply(chain, listener)) {
            assertEquals(
                    List.of("median", "gaussian", "sharpen"),
                    listener.steps.stream().distinct().toList());
            assertTrue(listener.steps.size() > 3, "an image of this size is filtered in bands");
            assertEquals(listener.fractions.stream().sorted().toList(), listener.fractions);
            assertEquals(1.0, listener.fractions.getLast());
            assertTrue(listener.fractions.getFirst() > 0);
            assertEquals(-1, oneByOne(image).mismatch(result.pixels()));
        }
    }

    @Test
    void aChainIsItsFiltersOneByOneThroughFfm() {
        try (Image16 image = noise();
                Arena arena = Arena.ofConfined();
                FilterVector chain = new FilterVector(median, gaussian, sharpen);
                Listener listener = new Listener(() -> true);
                Image16 result = image.apply(chain, listener)) {
            Plane first = plane(image.pixels());
            Plane second = plane(arena.allocate(first.memory().byteSize()));
            Plane third = plane(arena.allocate(first.memory().byteSize()));
            ImageEngine ffm = PixelKind.U16.ffm();
            MemorySegment bell = Kernels.gaussianWeights(1);
            ffm.median(first, second);
            ffm.separable(second, bell, bell, third);
            ffm.convolve(third, arena.allocateFrom(ValueLayout.JAVA_FLOAT, 0, -1, 0, -1, 5, -1, 0, -1, 0), second);
            assertEquals(-1, second.memory().mismatch(result.pixels()));
        }
    }

    @Test
    void anAnswerOfFalseCancels() {
        try (Image16 image = noise();
                FilterVector chain = new FilterVector(median, gaussian);
                Listener listener = new Listener(() -> false)) {
            CppException thrown = assertThrows(CppException.class, () -> image.apply(chain, listener));
            assertEquals("fl::Cancelled", thrown.type());
            int percent = (int) (listener.fractions.getFirst() * 100);
            assertEquals("cancelled in the step median, " + percent + " % done", thrown.getMessage());
            assertEquals(1, listener.steps.size());
        }
    }

    @Test
    void whatJavaThrowsComesOutAsTheSameObject() {
        for (Throwable planned : List.of(
                new IllegalStateException("by the listener"),
                new java.io.IOException("checked"),
                new IndexOutOfBoundsException("as C++ could have thrown"))) {
            try (Image16 image = noise();
                    FilterVector chain = new FilterVector(median);
                    Listener listener = new Listener(() -> {
                        throw (Exception) planned;
                    })) {
                assertSame(planned, assertThrows(Throwable.class, () -> image.apply(chain, listener)));
                // The next call knows nothing of it.
                assertThrows(IndexOutOfBoundsException.class, () -> image.row(HEIGHT));
            }
        }
    }

    @Test
    void anErrorComesOutAsTheSameObject() {
        AssertionError planned = new AssertionError("no exception, an error");
        try (Image8 image = new Image8(4, 4);
                FilterVector chain = new FilterVector(sharpen);
                Progress listener = new Progress() {
                    @Override
                    public boolean advanced(double fraction, String step) {
                        throw planned;
                    }
                }) {
            assertSame(planned, assertThrows(AssertionError.class, () -> image.apply(chain, listener)));
        }
    }

    @Test
    void aListenerMayCallKernelsItself() {
        try (Image16 image = noise();
                FilterVector chain = new FilterVector(median);
                Listener listener = new Listener(() -> {
                    try (Image16 small = new Image16(3, 3);
                            Image16 filtered = small.median3x3()) {
                        return filtered.size() == 9;
                    }
                });
                Image16 result = image.apply(chain, listener)) {
            assertEquals(image.size(), result.size());
        }
    }

    @Test
    void chainsInManyThreadsKeepTheirListenersApart() throws Exception {
        List<Future<Boolean>> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 16; i++) {
                IllegalStateException planned = new IllegalStateException("number " + i);
                results.add(threads.submit(() -> isThrown(planned)));
            }
        }
        for (Future<Boolean> result : results) {
            assertTrue(result.get());
        }
    }

    private static boolean isThrown(IllegalStateException planned) {
        try (Image8 image = new Image8(100, 100);
                FilterVector chain = new FilterVector(median);
                Listener listener = new Listener(() -> {
                    throw planned;
                })) {
            return planned.equals(assertThrows(IllegalStateException.class, () -> image.apply(chain, listener)));
        }
    }

    private static MemorySegment oneByOne(Image16 image) {
        return image.apply(median).apply(gaussian).apply(sharpen).pixels();
    }

    private static Plane plane(MemorySegment memory) {
        return new Plane(memory, WIDTH, HEIGHT, WIDTH);
    }

    private static Image16 noise() {
        Image16 image = new Image16(WIDTH, HEIGHT);
        byte[] bytes = new byte[WIDTH * HEIGHT * 2];
        new Random(7).nextBytes(bytes);
        image.pixels().copyFrom(MemorySegment.ofArray(bytes));
        return image;
    }
}
