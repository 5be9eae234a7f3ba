// SPDX-License-Identifier: Apache-2.0
/**
 * Kernels in C++, over memory that Java owns: {@code Reduce} (sums, products, norms, extrema, moments of doubles and
 * floats), {@code Bytes} (histogram, checksums, counting, UTF-8 validation), {@code Images} and {@code Volumes}
 * (medians, convolutions, thresholds, histograms) and {@code Library} (the instruction-set tier that they run in).
 * These classes are generated from the headers in {@code native/include}. By hand are
 * {@link dev.fairlead.kernels.KernelLibrary}, where the symbols come from, and what makes a segment an image or a
 * volume: {@link dev.fairlead.kernels.Image8}, {@link dev.fairlead.kernels.Image16},
 * {@link dev.fairlead.kernels.ImageF} and the volumes beside them.
 *
 * <p>All methods may be called from any number of threads at once. A {@code MemorySegment} is used during the call
 * alone, and never copied when it is native.
 */
@NullMarked
package dev.fairlead.kernels;

import org.jspecify.annotations.NullMarked;
