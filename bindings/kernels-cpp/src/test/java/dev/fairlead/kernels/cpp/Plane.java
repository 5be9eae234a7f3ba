// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels.cpp;

import java.lang.foreign.MemorySegment;

/**
 * Where an image lies.
 *
 * @param memory all of it, with the gaps between the rows
 * @param width pixels in a row
 * @param height rows
 * @param stride pixels from row to row
 */
record Plane(MemorySegment memory, int width, int height, int stride) {
    /** A plane of random sides, seldom empty, and random pixels. */
    static Plane random(BothEngines.Case it, int size) {
        int width = it.random().nextInt(it.random().nextInt(4) == 0 ? 300 : 70);
        return of(it, size, width, it.random().nextInt(12));
    }

    /** A plane of the same sides and another stride. */
    Plane like(BothEngines.Case it, int size) {
        return of(it, size, width, height);
    }

    private static Plane of(BothEngines.Case it, int size, int width, int height) {
        int stride = width + it.random().nextInt(5);
        return new Plane(it.noise((long) stride * height, size), width, height, stride);
    }

    /** The same pixels at another place. */
    Plane copy(BothEngines.Case it) {
        return new Plane(it.copy(memory), width, height, stride);
    }
}
