// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Random;

/** A type of pixel, as far as tests of all types differ. */
abstract class PixelKind<I extends Image<I>, V extends Volume<V, I>> {
    static final List<PixelKind<?, ?>> ALL = List.of(new OfU8(), new OfU16(), new OfF32());

    abstract int size();

    abstract I image(MemorySegment pixels, long width, long height, long stride);

    abstract V volume(MemorySegment voxels, long width, long height, long depth, long rowStride, long sliceStride);

    abstract float get(I image, int x, int y);

    abstract void set(I image, int x, int y, float value);

    /** A random value; with NaN, infinities and both zeros among floats. */
    abstract float random(Random random);

    /** What a filter's float becomes as a pixel. */
    abstract float rounded(float value);

    abstract void threshold(I image, float threshold, float below, float above, I destination);

    /** An image that begins at an odd address, with gaps between its rows, of random bytes. */
    I randomImage(Random random, int width, int height, Arena arena) {
        long stride = (long) width + random.nextInt(4);
        return image(noise(random, stride * height, arena), width, height, stride);
    }

    /** A volume likewise. */
    V randomVolume(Random random, int width, int height, int depth, Arena arena) {
        long rowStride = (long) width + random.nextInt(4);
        long sliceStride = height * rowStride + random.nextInt(9);
        return volume(noise(random, depth * sliceStride, arena), width, height, depth, rowStride, sliceStride);
    }

    private MemorySegment noise(Random random, long elements, Arena arena) {
        byte[] bytes = new byte[Math.toIntExact(elements * size())];
        random.nextBytes(bytes);
        return arena.allocate(bytes.length + 1L).asSlice(1).copyFrom(MemorySegment.ofArray(bytes));
    }

    PlainGrid read(I image) {
        PlainGrid grid = new PlainGrid((int) image.width(), (int) image.height(), 1);
        return grid.with((x, y, _) -> get(image, x, y));
    }

    PlainGrid read(V volume) {
        PlainGrid grid = new PlainGrid((int) volume.width(), (int) volume.height(), (int) volume.depth());
        return grid.with((x, y, z) -> get(volume.slice(z), x, y));
    }

    void fill(I image, Random random) {
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                set(image, x, y, random(random));
            }
        }
    }

    void fill(V volume, Random random) {
        for (int z = 0; z < volume.depth(); z++) {
            fill(volume.slice(z), random);
        }
    }

    PlainGrid rounded(PlainGrid grid) {
        return grid.with((x, y, z) -> rounded(grid.at(x, y, z)));
    }

    private static float saturated(float value, int greatest) {
        return Float.isNaN(value) ? 0 : (float) Math.clamp(Math.rint(value), 0, greatest);
    }

    private static final class OfU8 extends PixelKind<Image8, Volume8> {
        @Override
        int size() {
            return Byte.BYTES;
        }

        @Override
        Image8 image(MemorySegment pixels, long width, long height, long stride) {
            return Image8.of(pixels, width, height, stride);
        }

        @Override
        Volume8 volume(MemorySegment voxels, long width, long height, long depth, long rowStride, long sliceStride) {
            return Volume8.of(voxels, width, height, depth, rowStride, sliceStride);
        }

        @Override
        float get(Image8 image, int x, int y) {
            return image.get(x, y);
        }

        @Override
        void set(Image8 image, int x, int y, float value) {
            image.set(x, y, (int) value);
        }

        @Override
        float random(Random random) {
            return random.nextInt(256);
        }

        @Override
        float rounded(float value) {
            return saturated(value, 255);
        }

        @Override
        void threshold(Image8 image, float threshold, float below, float above, Image8 destination) {
            image.threshold((int) threshold, (int) below, (int) above, destination);
        }
    }

    private static final class OfU16 extends PixelKind<Image16, Volume16> {
        @Override
        int size() {
            return Short.BYTES;
        }

        @Override
        Image16 image(MemorySegment pixels, long width, long height, long stride) {
            return Image16.of(pixels, width, height, stride);
        }

        @Override
        Volume16 volume(MemorySegment voxels, long width, long height, long depth, long rowStride, long sliceStride) {
            return Volume16.of(voxels, width, height, depth, rowStride, sliceStride);
        }

        @Override
        float get(Image16 image, int x, int y) {
            return image.get(x, y);
        }

        @Override
        void set(Image16 image, int x, int y, float value) {
            image.set(x, y, (int) value);
        }

        @Override
        float random(Random random) {
            return random.nextInt(65_536);
        }

        @Override
        float rounded(float value) {
            return saturated(value, 65_535);
        }

        @Override
        void threshold(Image16 image, float threshold, float below, float above, Image16 destination) {
            image.threshold((int) threshold, (int) below, (int) above, destination);
        }
    }

    private static final class OfF32 extends PixelKind<ImageF, VolumeF> {
        private static final float[] SPECIAL = {
            0.0f, -0.0f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MIN_VALUE, Float.MAX_VALUE
        };

        @Override
        int size() {
            return Float.BYTES;
        }

        @Override
        ImageF image(MemorySegment pixels, long width, long height, long stride) {
            return ImageF.of(pixels, width, height, stride);
        }

        @Override
        VolumeF volume(MemorySegment voxels, long width, long height, long depth, long rowStride, long sliceStride) {
            return VolumeF.of(voxels, width, height, depth, rowStride, sliceStride);
        }

        @Override
        float get(ImageF image, int x, int y) {
            return image.get(x, y);
        }

        @Override
        void set(ImageF image, int x, int y, float value) {
            image.set(x, y, value);
        }

        @Override
        float random(Random random) {
            return random.nextInt(20) == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : random.nextFloat(-1000, 1000);
        }

        @Override
        float rounded(float value) {
            return Float.isNaN(value) ? Float.NaN : value;
        }

        @Override
        void threshold(ImageF image, float threshold, float below, float above, ImageF destination) {
            image.threshold(threshold, below, above, destination);
        }
    }
}
