// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import java.util.Arrays;

/**
 * The filters in plain Java, on values that are floats whatever the type of pixel: every product and every sum is
 * rounded to float, in the order that the headers promise. An image has one slice.
 */
final class PlainGrid {
    private final int width;
    private final int height;
    private final int depth;
    private final float[] values;

    PlainGrid(int width, int height, int depth) {
        this.width = width;
        this.height = height;
        this.depth = depth;
        this.values = new float[width * height * depth];
    }

    /** A value of the result at one place. */
    interface At {
        float at(int x, int y, int z);
    }

    PlainGrid with(At function) {
        PlainGrid result = new PlainGrid(width, height, depth);
        int at = 0;
        for (int z = 0; z < depth; z++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    result.values[at++] = function.at(x, y, z);
                }
            }
        }
        return result;
    }

    /** {@return the bits of all values, row by row} */
    int[] bits() {
        int[] bits = new int[values.length];
        Arrays.setAll(bits, i -> Float.floatToRawIntBits(values[i]));
        return bits;
    }

    @Override
    public String toString() {
        return width + " x " + height + " x " + depth;
    }

    /** The nearest value where a place lies outside. */
    float at(int x, int y, int z) {
        int column = Math.clamp(x, 0, width - 1);
        int row = Math.clamp(y, 0, height - 1);
        return values[(Math.clamp(z, 0, depth - 1) * height + row) * width + column];
    }

    PlainGrid convolve3x3(float[] weights) {
        return with((x, y, z) -> window(weights, 0, x, y, z));
    }

    PlainGrid convolve3x3x3(float[] weights) {
        return with((x, y, z) ->
                (window(weights, 0, x, y, z - 1) + window(weights, 9, x, y, z)) + window(weights, 18, x, y, z + 1));
    }

    private float window(float[] weights, int first, int x, int y, int z) {
        float above = row(weights, first, x, y - 1, z);
        float here = row(weights, first + 3, x, y, z);
        float below = row(weights, first + 6, x, y + 1, z);
        return (above + here) + below;
    }

    private float row(float[] weights, int first, int x, int y, int z) {
        float left = weights[first] * at(x - 1, y, z);
        float here = weights[first + 1] * at(x, y, z);
        float right = weights[first + 2] * at(x + 1, y, z);
        return (left + here) + right;
    }

    PlainGrid convolveSeparable(float[] row, float[] column) {
        PlainGrid rows = with((x, y, z) -> sum(row, i -> at(x + i, y, z)));
        return rows.with((x, y, z) -> sum(column, i -> rows.at(x, y + i, z)));
    }

    /** A value at a distance. */
    private interface Distant {
        float at(int distance);
    }

    private static float sum(float[] weights, Distant values) {
        int radius = weights.length / 2;
        float sum = weights[0] * values.at(-radius);
        for (int i = 1; i < weights.length; i++) {
            sum += weights[i] * values.at(i - radius);
        }
        return sum;
    }

    PlainGrid median3x3() {
        return with((x, y, z) -> median(x, y, z, 0));
    }

    PlainGrid median3x3x3() {
        return with((x, y, z) -> median(x, y, z, 1));
    }

    private float median(int x, int y, int z, int slices) {
        int[] window = new int[9 * (2 * slices + 1)];
        int count = 0;
        for (int k = -slices; k <= slices; k++) {
            for (int j = -1; j <= 1; j++) {
                for (int i = -1; i <= 1; i++) {
                    window[count++] = ordered(Float.floatToRawIntBits(at(x + i, y + j, z + k)));
                }
            }
        }
        Arrays.sort(window);
        return Float.intBitsToFloat(ordered(window[count / 2]));
    }

    /** The bits as an integer of the same order as IEEE 754 totalOrder, and back again. */
    private static int ordered(int bits) {
        return bits ^ (bits >> 31 & Integer.MAX_VALUE);
    }
}
