// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import java.math.BigInteger;

/**
 * The memory that elements in rows, and rows in slices, take up. An image is a volume of one slice. Sides and
 * strides may be as large as a long: nothing in here overflows, as long as sides are not negative and strides step over
 * no less than a row or a slice.
 *
 * @param width elements in a row
 * @param height rows in a slice
 * @param depth slices
 * @param rowStride elements from the start of a row to the start of the next
 * @param sliceStride elements from the start of a slice to the start of the next
 * @param size the bytes of an element, at least 1
 */
record GridExtent(long width, long height, long depth, long rowStride, long sliceStride, long size) {
    boolean hasNegativeSide() {
        return width < 0 || height < 0 || depth < 0;
    }

    /** Whether slices of so many rows lie apart. Divides, because the product may not fit into a long. */
    boolean slicesLieApart() {
        return sliceStride >= 0 && (height == 0 || rowStride <= sliceStride / height);
    }

    /**
     * Whether (depth - 1) * sliceStride + (height - 1) * rowStride + width elements fit into so many bytes. Divides
     * too: each quotient says that the product taken off next is no greater than what is left.
     */
    boolean fitsInto(long bytes) {
        if (width == 0 || height == 0 || depth == 0) {
            return true;
        }
        long left = bytes / size - width;
        if (left < 0 || height - 1 > left / rowStride) {
            return false;
        }
        return depth == 1 || depth - 1 <= (left - (height - 1) * rowStride) / sliceStride;
    }

    BigInteger bytes() {
        return steps(depth, sliceStride)
                .add(steps(height, rowStride))
                .add(BigInteger.valueOf(width))
                .multiply(BigInteger.valueOf(size));
    }

    private static BigInteger steps(long count, long stride) {
        return BigInteger.valueOf(count - 1).multiply(BigInteger.valueOf(stride));
    }
}
