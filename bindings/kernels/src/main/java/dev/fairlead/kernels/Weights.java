// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Weights of filters. */
public final class Weights {
    /** The most weights that a separable convolution takes for one direction. */
    public static final int MOST = 65;

    private static final int LARGEST_RADIUS = MOST / 2;
    private static final double RADIUS_IN_SIGMAS = 3;

    private Weights() {}

    /**
     * A Gaussian for one direction of a separable convolution. With radius {@code r = ceil(3 * sigma)} and
     * {@code g(i) = exp(-(i / sigma) * (i / sigma) / 2)}, the weights are {@code g(i) / (g(-r) + ... + g(r))} for i
     * from -r to r, computed in double and rounded to float once: they add up to 1 as well as floats can, and are the
     * same on every platform.
     *
     * @param sigma the standard deviation in pixels: greater than 0, at most 32 / 3
     * @return 2 * r + 1 weights
     * @throws IllegalArgumentException if sigma is out of range
     */
    public static float[] gaussian(double sigma) {
        double radius = Math.ceil(RADIUS_IN_SIGMAS * sigma);
        if (!(sigma > 0 && radius <= LARGEST_RADIUS)) {
            throw new IllegalArgumentException("sigma is " + sigma + ", and must be greater than 0 and at most "
                    + LARGEST_RADIUS / RADIUS_IN_SIGMAS + ": a convolution takes " + MOST + " weights at most");
        }
        double[] bell = new double[2 * (int) radius + 1];
        double sum = 0;
        for (int i = 0; i < bell.length; i++) {
            double sigmas = (i - radius) / sigma;
            bell[i] = StrictMath.exp(-sigmas * sigmas / 2);
            sum += bell[i];
        }
        float[] weights = new float[bell.length];
        for (int i = 0; i < bell.length; i++) {
            weights[i] = (float) (bell[i] / sum);
        }
        return weights;
    }

    /** Puts the weights of a window where a kernel can read them. */
    static MemorySegment ofWindow(float[] weights, int count, String window, Arena arena) {
        if (weights.length != count) {
            throw new IllegalArgumentException(
                    "there are " + weights.length + " weights, and a window of " + window + " takes " + count);
        }
        return arena.allocateFrom(ValueLayout.JAVA_FLOAT, weights);
    }
}
