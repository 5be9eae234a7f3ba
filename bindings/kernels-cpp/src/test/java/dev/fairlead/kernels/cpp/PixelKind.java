// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels.cpp;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.fairlead.kernels.Images;
import java.util.List;

/**
 * A type of pixel.
 *
 * @param size its bytes
 * @param ffm runs a filter through FFM
 * @param cpp run it through C++: into memory of Java, and with a result of their own
 */
record PixelKind(int size, ImageEngine ffm, List<ImageEngine> cpp) {
    static final PixelKind U8 = new PixelKind(
            Byte.BYTES,
            new FfmImages(
                    Images::median3x3U8,
                    Images::convolve3x3U8,
                    Images::convolveSeparableU8,
                    (src, dst, width, height, srcStride, dstStride, p) -> Images.thresholdU8(
                            src,
                            dst,
                            width,
                            height,
                            srcStride,
                            dstStride,
                            p.getAtIndex(JAVA_BYTE, 0),
                            p.getAtIndex(JAVA_BYTE, 1),
                            p.getAtIndex(JAVA_BYTE, 2))),
            List.of(
                    new CppImages<>(
                            ImageView8::new,
                            Image8::view,
                            ImageView8::median3x3Into,
                            ImageView8::convolve3x3Into,
                            ImageView8::convolveSeparableInto,
                            (image, p, to) -> image.thresholdInto(
                                    p.getAtIndex(JAVA_BYTE, 0),
                                    p.getAtIndex(JAVA_BYTE, 1),
                                    p.getAtIndex(JAVA_BYTE, 2),
                                    to)),
                    new CppResults<>(
                            ImageView8::new,
                            Image8::pixels,
                            ImageView8::median3x3,
                            ImageView8::convolve3x3,
                            ImageView8::convolveSeparable,
                            (image, p) -> image.threshold(
                                    p.getAtIndex(JAVA_BYTE, 0),
                                    p.getAtIndex(JAVA_BYTE, 1),
                                    p.getAtIndex(JAVA_BYTE, 2)))));

    static final PixelKind U16 = new PixelKind(
            Short.BYTES,
            new FfmImages(
                    Images::median3x3U16,
                    Images::convolve3x3U16,
                    Images::convolveSeparableU16,
                    (src, dst, width, height, srcStride, dstStride, p) -> Images.thresholdU16(
                            src,
                            dst,
                            width,
                            height,
                            srcStride,
                            dstStride,
                            p.getAtIndex(JAVA_SHORT, 0),
                            p.getAtIndex(JAVA_SHORT, 1),
                            p.getAtIndex(JAVA_SHORT, 2))),
            List.of(
                    new CppImages<>(
                            ImageView16::new,
                            Image16::view,
                            ImageView16::median3x3Into,
                            ImageView16::convolve3x3Into,
                            ImageView16::convolveSeparableInto,
                            (image, p, to) -> image.thresholdInto(
                                    p.getAtIndex(JAVA_SHORT, 0),
                                    p.getAtIndex(JAVA_SHORT, 1),
                                    p.getAtIndex(JAVA_SHORT, 2),
                                    to)),
                    new CppResults<>(
                            ImageView16::new,
                            Image16::pixels,
                            ImageView16::median3x3,
                            ImageView16::convolve3x3,
                            ImageView16::convolveSeparable,
                            (image, p) -> image.threshold(
                                    p.getAtIndex(JAVA_SHORT, 0),
                                    p.getAtIndex(JAVA_SHORT, 1),
                                    p.getAtIndex(JAVA_SHORT, 2)))));

    static final PixelKind F32 = new PixelKind(
            Float.BYTES,
            new FfmImages(
                    Images::median3x3F32,
                    Images::convolve3x3F32,
                    Images::convolveSeparableF32,
                    (src, dst, width, height, srcStride, dstStride, p) -> Images.thresholdF32(
                            src,
                            dst,
                            width,
                            height,
                            srcStride,
                            dstStride,
                            p.getAtIndex(JAVA_FLOAT, 0),
                            p.getAtIndex(JAVA_FLOAT, 1),
                            p.getAtIndex(JAVA_FLOAT, 2))),
            List.of(
                    new CppImages<>(
                            ImageViewF::new,
                            ImageF::view,
                            ImageViewF::median3x3Into,
                            ImageViewF::convolve3x3Into,
                            ImageViewF::convolveSeparableInto,
                            (image, p, to) -> image.thresholdInto(
                                    p.getAtIndex(JAVA_FLOAT, 0),
                                    p.getAtIndex(JAVA_FLOAT, 1),
                                    p.getAtIndex(JAVA_FLOAT, 2),
                                    to)),
                    new CppResults<>(
                            ImageViewF::new,
                            ImageF::pixels,
                            ImageViewF::median3x3,
                            ImageViewF::convolve3x3,
                            ImageViewF::convolveSeparable,
                            (image, p) -> image.threshold(
                                    p.getAtIndex(JAVA_FLOAT, 0),
                                    p.getAtIndex(JAVA_FLOAT, 1),
                                    p.getAtIndex(JAVA_FLOAT, 2)))));

    static final List<PixelKind> ALL = List.of(U8, U16, F32);
}
