// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import dev.fairlead.kernels.UnsignedImage;
import java.util.Arrays;

/** What the image kernels compute, by the loops that one would write in Java: on an array, row after row. */
final class PlainImage {
    private final int width;
    private final int height;
    private final int greatest;
    /** Java's only integer without a sign is char. */
    private final char[] pixels;

    /**
     * An image.
     *
     * @param width pixels in a row
     * @param height rows
     * @param greatest the greatest value of a pixel
     * @param pixels their values, row by row; kept, not copied
     */
    PlainImage(int width, int height, int greatest, char[] pixels) {
        this.width = width;
        this.height = height;
        this.greatest = greatest;
        this.pixels = pixels;
    }

    static PlainImage of(UnsignedImage<?> image) {
        PlainImage plain = sized((int) image.width(), (int) image.height(), image.greatest());
        int at = 0;
        for (int y = 0; y < plain.height; y++) {
            for (int x = 0; x < plain.width; x++) {
                plain.pixels[at++] = (char) image.get(x, y);
            }
        }
        return plain;
    }

    private static PlainImage sized(int width, int height, int greatest) {
        return new PlainImage(width, height, greatest, new char[width * height]);
    }

    /** {@return the values themselves, row by row} */
    char[] pixels() {
        return pixels;
    }

    boolean isSameAs(UnsignedImage<?> image) {
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (pixels[at++] != image.get(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Sorts the columns of the window: each is sorted once and used three times. */
    PlainImage median3x3() {
        PlainImage result = like();
        char[] low = new char[width];
        char[] middle = new char[width];
        char[] high = new char[width];
        for (int y = 0; y < height; y++) {
            sortColumns(row(y - 1), row(y), row(y + 1), low, middle, high);
            for (int x = 0; x < width; x++) {
                int left = Math.max(x - 1, 0);
                int right = Math.min(x + 1, width - 1);
                int lows = Math.max(Math.max(low[left], low[x]), low[right]);
                int middles = middle(middle[left], middle[x], middle[right]);
                int highs = Math.min(Math.min(high[left], high[x]), high[right]);
                result.pixels[y * width + x] = (char) middle(lows, middles, highs);
            }
        }
        return result;
    }

    private void sortColumns(int above, int here, int below, char[] low, char[] middle, char[] high) {
        for (int x = 0; x < width; x++) {
            int a = pixels[above + x];
            int b = pixels[here + x];
            int c = pixels[below + x];
            low[x] = (char) Math.min(Math.min(a, b), c);
            middle[x] = (char) middle(a, b, c);
            high[x] = (char) Math.max(Math.max(a, b), c);
        }
    }

    private static int middle(int a, int b, int c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    PlainImage convolve3x3(float[] w) {
        PlainImage result = like();
        for (int y = 0; y < height; y++) {
            int above = row(y - 1);
            int here = row(y);
            int below = row(y + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(x - 1, 0);
                int right = Math.min(x + 1, width - 1);
                float first = w[0] * pixels[above + left] + w[1] * pixels[above + x] + w[2] * pixels[above + right];
                float second = w[3] * pixels[here + left] + w[4] * pixels[here + x] + w[5] * pixels[here + right];
                float third = w[6] * pixels[below + left] + w[7] * pixels[below + x] + w[8] * pixels[below + right];
                result.pixels[here + x] = pixel(first + second + third);
            }
        }
        return result;
    }

    /** The same weights along the rows and along the columns. */
    PlainImage convolveSeparable(float[] weights) {
        int radius = weights.length / 2;
        float[] rows = new float[width * height];
        float[] line = new float[width + 2 * radius];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < line.length; x++) {
                line[x] = pixels[row(y) + Math.clamp(x - radius, 0, width - 1)];
            }
            for (int i = 0; i < weights.length; i++) {
                add(rows, y * width, weights[i], line, i);
            }
        }
        PlainImage result = like();
        float[] sums = new float[width];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, 0);
            for (int i = 0; i < weights.length; i++) {
                add(sums, 0, weights[i], rows, row(y + i - radius));
            }
            for (int x = 0; x < width; x++) {
                result.pixels[y * width + x] = pixel(sums[x]);
            }
        }
        return result;
    }

    /** Adds a row of products to sums. A sum that begins with 0 is the same, as far as it matters to an integer. */
    private void add(float[] sums, int at, float weight, float[] values, int from) {
        for (int x = 0; x < width; x++) {
            sums[at + x] += weight * values[from + x];
        }
    }

    PlainImage threshold(int threshold, int below, int above) {
        PlainImage result = like();
        for (int i = 0; i < pixels.length; i++) {
            result.pixels[i] = (char) (pixels[i] > threshold ? above : below);
        }
        return result;
    }

    long[] histogram() {
        long[] bins = new long[greatest + 1];
        for (char pixel : pixels) {
            bins[pixel]++;
        }
        return bins;
    }

    private PlainImage like() {
        return sized(width, height, greatest);
    }

    private int row(int y) {
        return Math.clamp(y, 0, height - 1) * width;
    }

    private char pixel(float value) {
        return (char) Math.clamp((long) Math.rint(value), 0, greatest);
    }
}
