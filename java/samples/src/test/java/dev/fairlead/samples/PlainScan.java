// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.fairlead.kernels.cpp.Kernels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** What the sample does, in plain Java: the filters in floats, in the order that the headers promise. */
final class PlainScan {
    private static final int GREATEST = 65_535;

    private final int width;
    private final int height;
    private final int[] values;

    private PlainScan(int width, int height, int[] values) {
        this.width = width;
        this.height = height;
        this.values = values;
    }

    int[] values() {
        return values.clone();
    }

    static PlainScan random(Random random, int width, int height) {
        return new PlainScan(
                width,
                height,
                random.ints((long) width * height, 0, GREATEST + 1).toArray());
    }

    /** The file of a PGM as the sample writes it: three lines, and the more significant byte first. */
    static PlainScan read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String[] head = new String(bytes, 0, Math.min(bytes.length, 40), StandardCharsets.ISO_8859_1).split("\\s", 5);
        assertArrayEquals(new String[] {"P5", "65535"}, new String[] {head[0], head[3]});
        int width = Integer.parseInt(head[1]);
        int height = Integer.parseInt(head[2]);
        ByteBuffer pixels = ByteBuffer.wrap(bytes).position(bytes.length - 2 * width * height);
        int[] values = IntStream.generate(() -> Short.toUnsignedInt(pixels.getShort()))
                .limit((long) width * height)
                .toArray();
        return new PlainScan(width, height, values);
    }

    void write(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("P5 # a comment\n" + width + " " + height + "\n65535\n").getBytes(StandardCharsets.US_ASCII));
        for (int value : values) {
            out.write(value >> 8);
            out.write(value);
        }
        Files.write(file, out.toByteArray());
    }

    /** A value at one place. */
    private interface At {
        float at(int x, int y);
    }

    private float at(int x, int y) {
        return values[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
    }

    private PlainScan with(At function) {
        int[] result = new int[values.length];
        Arrays.setAll(result, i -> (int) Math.clamp(Math.rint(function.at(i % width, i / width)), 0, GREATEST));
        return new PlainScan(width, height, result);
    }

    PlainScan median() {
        return with((x, y) -> {
            float[] window = new float[9];
            for (int i = 0; i < window.length; i++) {
                window[i] = at(x + i % 3 - 1, y + i / 3 - 1);
            }
            Arrays.sort(window);
            return window[4];
        });
    }

    /** With the weights that C++ says: its C library rounds the exponential, and Java's may round it otherwise. */
    PlainScan gaussian() {
        float[] weights = Kernels.gaussianWeights(1).toArray(ValueLayout.JAVA_FLOAT);
        int radius = weights.length / 2;
        float[] rows = new float[values.length];
        for (int i = 0; i < rows.length; i++) {
            int x = i % width;
            int y = i / width;
            rows[i] = sum(weights, (distance, _) -> at(x + distance - radius, y));
        }
        return with((x, y) ->
                sum(weights, (distance, _) -> rows[Math.clamp(y + distance - radius, 0, height - 1) * width + x]));
    }

    private static float sum(float[] weights, At values) {
        float sum = weights[0] * values.at(0, 0);
        for (int i = 1; i < weights.length; i++) {
            sum += weights[i] * values.at(i, 0);
        }
        return sum;
    }

    /** All values and sums of them by these weights are whole numbers that floats hold: their order does not matter. */
    PlainScan sharpen() {
        return with((x, y) -> 5 * at(x, y) - at(x - 1, y) - at(x + 1, y) - at(x, y - 1) - at(x, y + 1));
    }

    PlainScan above(int limit) {
        return with((x, y) -> at(x, y) > limit ? GREATEST : 0);
    }

    double share(int limit) {
        return (double) Arrays.stream(values).filter(it -> it > limit).count() / values.length;
    }

    int percentile(int percent) {
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(percent * sorted.length / 100.0) - 1];
    }

    /** The least of the limits for which the values up to it and those above differ most. */
    int otsu() {
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        double total = Arrays.stream(sorted).asDoubleStream().sum();
        double below = 0;
        double greatest = -1;
        int best = sorted[0];
        for (int i = 0; i < sorted.length - 1; i++) {
            below += sorted[i];
            if (sorted[i] != sorted[i + 1]) {
                double count = i + 1;
                double distance = below / count - (total - below) / (sorted.length - count);
                double variance = count * (sorted.length - count) * distance * distance;
                if (variance > greatest) {
                    greatest = variance;
                    best = sorted[i];
                }
            }
        }
        return best;
    }
}
