// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels.cpp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.javacpp.CppObject;
import dev.fairlead.kernels.Volumes;
import java.lang.foreign.MemorySegment;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The filters of volumes through FFM and through C++: the same bits in every tier, and nothing written between rows. */
class VolumeParityTest {
    private static final Kind<Volume8> U8 = new Kind<>(
            Byte.BYTES,
            (from, to) -> Volumes.median3x3x3U8(
                    from.memory,
                    to.memory,
                    from.width,
                    from.height,
                    from.depth,
                    from.row,
                    from.slice,
                    to.row,
                    to.slice),
            (from, weights, to) -> Volumes.convolve3x3x3U8(
                    from.memory,
                    to.memory,
                    from.width,
                    from.height,
                    from.depth,
                    from.row,
                    from.slice,
                    to.row,
                    to.slice,
                    weights),
            Volume8::view,
            Volume8::median3x3x3Into,
            Volume8::convolve3x3x3Into,
            Volume8::median3x3x3,
            Volume8::convolve3x3x3,
            (volume, z) -> volume.slice(z).pixels());

    private static final Kind<Volume16> U16 = new Kind<>(
            Short.BYTES,
            (from, to) -> Volumes.median3x3x3U16(
                    from.memory,
                    to.memory,
                    from.width,
                    from.height,
                    from.depth,
                    from.row,
                    from.slice,
                    to.row,
                    to.slice),
            (from, weights, to) -> Volumes.convolve3x3x3U16(
                    from.memory,
                    to.memory,
                    from.width,
                    from.height,
                    from.depth,
                    from.row,
                    from.slice,
                    to.row,
                    to.slice,
                    weights),
            Volume16::view,
            Volume16::median3x3x3Into,
            Volume16::convolve3x3x3Into,
            Volume16::median3x3x3,
            Volume16::convolve3x3x3,
            (volume, z) -> volume.slice(z).pixels());

    private static final Kind<VolumeF> F32 = new Kind<>(
            Float.BYTES,
            (from, to) -> Volumes.median3x3x3F32(
                    from.memory,
                    to.memory,
                    from.width,
                    from.height,
                    from.depth,
                    from.row,
                    from.slice,
                    to.row,
                    to.slice),
            (from, weights, to) -> Volumes.convolve3x3x3F32(
                    from.memory,
                    to.memory,
                    from.width,
                    from.height,
                    from.depth,
                    from.row,
                    from.slice,
                    to.row,
                    to.slice,
                    weights),
            VolumeF::view,
            VolumeF::median3x3x3Into,
            VolumeF::convolve3x3x3Into,
            VolumeF::median3x3x3,
            VolumeF::convolve3x3x3,
            (volume, z) -> volume.slice(z).pixels());

    @Test
    void median() {
        BothEngines.inEveryTier(it -> {
            median(it, U8);
            median(it, U16);
            median(it, F32);
        });
    }

    @Test
    void convolution() {
        BothEngines.inEveryTier(it -> {
            MemorySegment weights = it.weights(27);
            convolution(it, U8, weights);
            convolution(it, U16, weights);
            convolution(it, F32, weights);
        });
    }

    private static <V extends CppObject> void median(BothEngines.Case it, Kind<V> kind) {
        assertSame(it, kind, kind.ffmMedian, kind.median, kind.newMedian);
    }

    private static <V extends CppObject> void convolution(BothEngines.Case it, Kind<V> kind, MemorySegment weights) {
        assertSame(
                it,
                kind,
                (from, to) -> kind.ffmConvolution.run(from, weights, to),
                (from, to) -> kind.convolution.run(from, weights, to),
                from -> kind.newConvolution.apply(from, weights));
    }

    /** Filters into copies of one and the same noise and compares all of it; then the result of a call's own. */
    private static <V extends CppObject> void assertSame(
            BothEngines.Case it, Kind<V> kind, BiConsumer<Block, Block> ffm, BiConsumer<V, V> cpp, Function<V, V> own) {
        Block source = Block.random(it, kind.size);
        Block expected = source.like(it, kind.size);
        Block result = expected.copy(it);
        ffm.accept(source, expected);
        try (V from = kind.view.of(source);
                V to = kind.view.of(result);
                V made = own.apply(from)) {
            cpp.accept(from, to);
            assertEquals(-1, expected.memory.mismatch(result.memory), () -> kind.size + " bytes a voxel, " + source);
            for (int z = 0; z < source.depth; z++) {
                assertRows(kind.slice.apply(to, z), expected.row, kind.slice.apply(made, z), source, kind.size);
            }
        }
    }

    /** Compares rows with gaps between them with rows that have none. */
    private static void assertRows(MemorySegment rows, int stride, MemorySegment tight, Block sides, int size) {
        long row = (long) sides.width * size;
        for (int y = 0; row > 0 && y < sides.height; y++) {
            MemorySegment expected = rows.asSlice((long) y * stride * size, row);
            assertEquals(-1, expected.mismatch(tight.asSlice(y * row, row)));
        }
    }

    /** Where voxels lie. */
    private record Block(MemorySegment memory, int width, int height, int depth, int row, int slice) {
        static Block random(BothEngines.Case it, int size) {
            int width = it.random().nextInt(it.random().nextInt(4) == 0 ? 200 : 40);
            return of(it, size, width, it.random().nextInt(7), it.random().nextInt(5));
        }

        Block like(BothEngines.Case it, int size) {
            return of(it, size, width, height, depth);
        }

        private static Block of(BothEngines.Case it, int size, int width, int height, int depth) {
            int row = width + it.random().nextInt(4);
            int slice = height * row + it.random().nextInt(9);
            return new Block(it.noise((long) slice * depth, size), width, height, depth, row, slice);
        }

        Block copy(BothEngines.Case it) {
            return new Block(it.copy(memory), width, height, depth, row, slice);
        }
    }

    private interface Weighted<T> {
        void run(T from, MemorySegment weights, T to);
    }

    private interface Viewer<V> {
        V view(MemorySegment voxels, long width, long height, long depth, long rowStride, long sliceStride);

        default V of(Block it) {
            return view(it.memory, it.width, it.height, it.depth, it.row, it.slice);
        }
    }

    /** A type of voxel: the two filters through FFM, and through C++ into a volume and with a new one. */
    private record Kind<V extends CppObject>(
            int size,
            BiConsumer<Block, Block> ffmMedian,
            Weighted<Block> ffmConvolution,
            Viewer<V> view,
            BiConsumer<V, V> median,
            Weighted<V> convolution,
            Function<V, V> newMedian,
            BiFunction<V, MemorySegment, V> newConvolution,
            BiFunction<V, Integer, MemorySegment> slice) {}
}
