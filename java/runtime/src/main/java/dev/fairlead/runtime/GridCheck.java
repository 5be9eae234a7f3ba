// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

/**
 * Refuses memory that does not hold an image or a volume. Words are put together only when there is something to say.
 *
 * @param name the parameter's name
 * @param volume whether it is a volume; an image has one slice, which no message mentions
 * @param extent what it takes up
 */
record GridCheck(String name, boolean volume, GridExtent extent) {
    static GridCheck ofImage(String name, long width, long height, long stride, long size) {
        return new GridCheck(name, false, new GridExtent(width, height, 1, stride, Long.MAX_VALUE, size));
    }

    void check(long bytes) {
        if (extent.hasNegativeSide()) {
            throw new IllegalArgumentException(name + " cannot have " + sides() + ": a side is negative");
        }
        if (extent.rowStride() < extent.width()) {
            String stride = volume ? "row stride" : "stride";
            throw tooLittle(stride, extent.rowStride(), "width of " + shown(extent.width()));
        }
        if (volume && !extent.slicesLieApart()) {
            String rows =
                    "height of " + shown(extent.height()) + " times its row stride of " + shown(extent.rowStride());
            throw tooLittle("slice stride", extent.sliceStride(), rows);
        }
        if (!extent.fitsInto(bytes)) {
            throw new IndexOutOfBoundsException(name + " needs " + sides() + " of " + extent.size() + " bytes at "
                    + strides() + " (" + Grouped.of(extent.bytes()) + " bytes), the segment has " + shown(bytes));
        }
    }

    private IllegalArgumentException tooLittle(String stride, long value, String least) {
        return new IllegalArgumentException(
                name + " has a " + stride + " of " + shown(value) + ", less than its " + least);
    }

    private String sides() {
        String rows = shown(extent.width()) + " x " + shown(extent.height());
        return volume ? rows + " x " + shown(extent.depth()) + " voxels" : rows + " pixels";
    }

    private String strides() {
        return volume
                ? "row stride " + shown(extent.rowStride()) + " and slice stride " + shown(extent.sliceStride())
                : "stride " + shown(extent.rowStride());
    }

    private static String shown(long number) {
        return Grouped.of(number);
    }
}
