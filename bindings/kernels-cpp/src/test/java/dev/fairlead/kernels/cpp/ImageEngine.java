// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels.cpp;

import java.lang.foreign.MemorySegment;

/** The filters of images of one type of pixel, whoever runs them. */
interface ImageEngine {
    void median(Plane source, Plane destination);

    /** A 3x3 convolution with 9 weights. */
    void convolve(Plane source, MemorySegment weights, Plane destination);

    void separable(Plane source, MemorySegment row, MemorySegment column, Plane destination);

    /** Keeps two values: three pixels say the limit, and what stands below and above it. */
    void threshold(Plane source, MemorySegment pixels, Plane destination);
}
