// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The filters of volumes in every tier against plain Java, bit for bit: all types, sizes, strides and parts. */
class VolumeFilterTest {
    @Test
    void medianIsTheFourteenthOfTwentySeven() {
        forAllKinds(new Property() {
            @Override
            public <V extends Volume<V, I>, I extends Image<I>> void check(PixelKind<I, V> kind, Filtering.Case it) {
                V volume = volume(kind, it);
                filter(kind, it, volume, volume::median3x3x3, PlainGrid::median3x3x3);
            }
        });
    }

    @Test
    void convolutionHasTheBitsOfThePromisedOrder() {
        forAllKinds(new Property() {
            @Override
            public <V extends Volume<V, I>, I extends Image<I>> void check(PixelKind<I, V> kind, Filtering.Case it) {
                V volume = volume(kind, it);
                float[] weights = it.weights(27);
                filter(
                        kind,
                        it,
                        volume,
                        destination -> volume.convolve3x3x3(weights, destination),
                        plain -> kind.rounded(plain.convolve3x3x3(weights)));
            }
        });
    }

    @Test
    void whatIsWrittenMustNotBeRead() {
        try (Arena arena = Arena.ofConfined()) {
            Volume16 volume = Volume16.allocate(arena, 4, 4, 4);
            KernelException thrown = assertThrows(KernelException.class, () -> volume.median3x3x3(volume));
            assertTrue(String.valueOf(thrown.getMessage()).startsWith("FL_OVERLAP"), thrown::getMessage);
        }
    }

    /** What holds for volumes of any type. */
    private interface Property {
        <V extends Volume<V, I>, I extends Image<I>> void check(PixelKind<I, V> kind, Filtering.Case it);
    }

    private static void forAllKinds(Property property) {
        Filtering.inEveryTier(it -> PixelKind.ALL.forEach(kind -> property.check(kind, it)));
    }

    /** A volume of random sides, seldom empty, half of the time a part of a larger one. */
    private static <V extends Volume<V, I>, I extends Image<I>> V volume(PixelKind<I, V> kind, Filtering.Case it) {
        int width = it.side(70);
        int height = it.side(7);
        int depth = it.side(5);
        int more = it.side(2) * 3;
        V whole = kind.randomVolume(it.random(), width + more, height + more, depth + more, it.arena());
        kind.fill(whole, it.random());
        return whole.part(more, more, more, width, height, depth);
    }

    /** Filters into a part of another volume, and judges the part and what lies around it. */
    private static <V extends Volume<V, I>, I extends Image<I>> void filter(
            PixelKind<I, V> kind, Filtering.Case it, V volume, Consumer<V> filter, UnaryOperator<PlainGrid> plain) {
        int width = (int) volume.width();
        int height = (int) volume.height();
        int depth = (int) volume.depth();
        V whole = kind.randomVolume(it.random(), width + it.side(3), height + it.side(3), depth, it.arena());
        V destination = whole.part(0, 0, 0, width, height, depth);
        byte[] before = Filtering.bytes(whole.voxels());
        filter.accept(destination);
        Filtering.assertSame(plain.apply(kind.read(volume)), kind.read(destination));
        Filtering.assertGapsUntouched(before, whole.voxels(), rows(destination));
    }

    private static List<MemorySegment> rows(Volume<?, ?> volume) {
        List<MemorySegment> rows = new ArrayList<>();
        for (long z = 0; z < (volume.width() == 0 ? 0 : volume.depth()); z++) {
            for (long y = 0; y < volume.height(); y++) {
                rows.add(volume.slice(z).row(y).pixels());
            }
        }
        return rows;
    }
}
