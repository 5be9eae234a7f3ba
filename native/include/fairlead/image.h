// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_IMAGE_H
#define FAIRLEAD_IMAGE_H

/**
 * @file
 * Kernels over images of one channel: 8 and 16 bits without a sign, and float.
 *
 * Shapes. An image is `height` rows of `width` pixels; its stride is the number of pixels from the start of a row to
 * the start of the next, and at least the width. Pixels between the width and the stride are neither read nor written,
 * and behind the last pixel of the last row no memory is needed. An image without pixels may be null. Outside an
 * image, a filter sees the nearest pixel of its border.
 *
 * Weights are laid over the window as they stand (what image processing calls correlation): mirror them for the
 * convolution of mathematics. Every product and every sum is rounded to float, in the order that the function gives;
 * an integer result is rounded to the nearest integer, ties to even, and saturated (what is not a number gives 0); a
 * float result that is not a number is the canonical NaN 0x7FC00000. So the bits of a result depend on the input
 * alone: not on the tier, the platform or the alignment. The kernels expect the default floating-point environment:
 * rounding to nearest, subnormal numbers kept.
 *
 * All of them take O(width * height) time and allocate nothing, work at any alignment, and may run in any number of
 * threads at once. Every function returns FL_BAD_STRIDE where a stride is less than the width, FL_NULL_POINTER where
 * an image that has pixels, the weights or a result are null, FL_SIZE_OVERFLOW where an image does not fit into the
 * address space behind its pointer, and FL_OVERLAP where what is written shares memory with what is read
 * (fl_threshold_* alone works in place).
 */

#include <stddef.h>
#include <stdint.h>

#include "annotations.h"
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * 3x3 convolution of an 8-bit image. A row of the window gives (w0 * p0 + w1 * p1) + w2 * p2, the rows are added as
 * (r0 + r1) + r2. Exact as long as the weights and all sums are integers below 2^24.
 *
 * @param src the image
 * @param dst receives the filtered image
 * @param width pixels in a row
 * @param height rows
 * @param src_stride pixels from one row of src to the next
 * @param dst_stride pixels from one row of dst to the next
 * @param weights 9 weights, row by row
 */
FL_API fl_status fl_convolve3x3_u8(const uint8_t *src FL_IN FL_IMAGE(width, height, src_stride),
                                   uint8_t *dst FL_OUT FL_IMAGE(width, height, dst_stride), size_t width, size_t height,
                                   size_t src_stride, size_t dst_stride, const float *weights FL_IN FL_LENGTH(9));

/**
 * 3x3 convolution of a 16-bit image. A row of the window gives (w0 * p0 + w1 * p1) + w2 * p2, the rows are added as
 * (r0 + r1) + r2. Exact as long as the weights and all sums are integers below 2^24.
 *
 * @param src the image
 * @param dst receives the filtered image
 * @param width pixels in a row
 * @param height rows
 * @param src_stride pixels from one row of src to the next
 * @param dst_stride pixels from one row of dst to the next
 * @param weights 9 weights, row by row
 */
FL_API fl_status fl_convolve3x3_u16(const uint16_t *src FL_IN FL_IMAGE(width, height, src_stride),
                                    uint16_t *dst FL_OUT FL_IMAGE(width, height, dst_stride), size_t width,
                                    size_t height, size_t src_stride, size_t dst_stride,
                                    const float *weights FL_IN FL_LENGTH(9));

/**
 * 3x3 convolution of a float image. A row of the window gives (w0 * p0 + w1 * p1) + w2 * p2, the rows are added as
 * (r0 + r1) + r2.
 *
 * @param src the image
 * @param dst receives the filtered image
 * @param width pixels in a row
 * @param height rows
 * @param src_stride pixels from one row of src to the next
 * @param dst_stride pixels from one row of dst to the next
 * @param weights 9 weights, row by row
 */
FL_API fl_status fl_convolve3x3_f32(const float *src FL_IN FL_IMAGE(width, height, src_stride),
                                    float *dst FL_OUT FL_IMAGE(width, height, dst_stride), size_t width, size_t height,
                                    size_t src_stride, size_t dst_stride, const float *weights FL_IN FL_LENGTH(9));

/**
 * Separable convolution of an 8-bit image: along the rows, then, on sums that stay float between the two, along the
 * columns. Each pass adds its products from the first weight to the last: ((w0 * p0 + w1 * p1) + w2 * p2) + ...
 * FL_BAD_WEIGHT_COUNT where a number of weights is even or more than 65.
 *
 * @param src the image
 * @param dst receives the filtered image
 * @param width pixels in a row
 * @param height rows
 * @param src_stride pixels from one row of src to the next
 * @param dst_stride pixels from one row of dst to the next
 * @param row_weights the weights along a row, from left to right
 * @param row_count number of them: odd, at most 65
 * @param column_weights the weights along a column, from top to bottom
 * @param column_count number of them: odd, at most 65
 */
FL_API fl_status fl_convolve_separable_u8(const uint8_t *src FL_IN FL_IMAGE(width, height, src_stride),
                                          uint8_t *dst FL_OUT FL_IMAGE(width, height, dst_stride), size_t width,
                                          size_t height, size_t src_stride, size_t dst_stride,
                                          const float *row_weights FL_IN FL_LENGTH(row_count), size_t row_count,
                                          const float *column_weights FL_IN FL_LENGTH(column_count),
                                          size_t column_count);

/**
 * Separable convolution of a 16-bit image: along the rows, then, on sums that stay float between the two, along the
 * columns. Each pass adds its products from the first weight to the last: ((w0 * p0 + w1 * p1) + w2 * p2) + ...
 * FL_BAD_WEIGHT_COUNT where a number of weights is even or more than 65.
 *
 * @param src the image
 * @param dst receives the filtered image
 * @param width pixels in a row
 * @param height rows
 * @param src_stride pixels from one row of src to the next
 * @param dst_stride pixels from one row of dst to the next
 * @param row_weights the weights along a row, from left to right
 * @param row_count number of them: odd, at most 65
 * @param column_weights the weights along a column, from top to bottom
 * @param column_count number of them: odd, at most 65
 */
FL_API fl_status fl_convolve_separable_u16(const uint16_t *src FL_IN FL_IMAGE(width, height, src_stride),
                                           uint16_t *dst FL_OUT FL_IMAGE(width, height, dst_stride), size_t width,
                                           size_t height, size_t src_stride, size_t dst_stride,
                                           const float *row_weights FL_IN FL_LENGTH(row_count), size_t row_count,
                                           const float *column_weights FL_IN FL_LENGTH(column_count),
                                           size_t column_count);

/**
 * Separable convolution of a float image: along the rows, then, on sums that stay float between the two, along the
 * columns. Each pass adds its products from the first weight to the last: ((w0 * p0 + w1 * p1) + w2 * p2) + ...
 * FL_BAD_WEIGHT_COUNT where a number of weights is even or more than 65.
 *
 * @param src the image
 * @param dst receives the filtered image
 * @param width pixels in a row
 * @param height rows
 * @param src_stride pixels from one row of src to the next
 * @param dst_stride pixels from one row of dst to the next
 * @param row_weights the weights along a row, from left to right
 * @param row_count number of them: odd, at most 65
 * @param column_weights the weights along a column, from top to bottom
 * @param column_count number of them: odd, at most 65
 */
FL_API fl_status fl_convolve_separable_f32(const float *src FL_IN FL_IMAGE(width, height, src_stride),
                                           float *dst FL_OUT FL_IMAGE(width, height, dst_stride), size_t width,
                                           size_t height, size_t src_stride, size_t dst_stride,
                                           const float *row_weights FL_IN FL_LENGTH(row_count), size_t row_count,
                                           const float *column_weights FL_IN FL_LENGTH(column_count),
                                           size_t column_count);

/**
 * Median of each 3x3 window of an 8-bit image: the fifth of its nine pixels. Exact.
 *
 * @param src the image
 * @param dst receives the filtered image
 * @param width pixels in a row
 * @param height rows
 * @param src_stride pixels from one row of src to the next
 * @param dst_stride pixels from one row of dst to the next
 */
FL_API fl_status fl_median3x3_u8(const uint8_t *src FL_IN FL_IMAGE(width, height, src_stride),
                                 uint8_t *dst FL_OUT FL_IMAGE(width, height, dst_stride), size_t width, size_t height,
                                 size_t src_stride, size_t dst_stride);

/**
 * Median of each 3x3 window of a 16-bit image: the fifth of its nine pixels. Exact.
 *
 * @param src the image
 * @param dst receives the filtered image
 * @param width pixels in a row
 * @param height rows
 * @param src_stride pixels from one row of src to the next
 * @param dst_stride pixels from one row of dst to the next
 */
FL_API fl_status fl_median3x3_u16(const uint16_t *src FL_IN FL_IMAGE(width, height, src_stride),
                                  uint16_t *dst FL_OUT FL_IMAGE(width, height, dst_stride), size_t width, size_t height,
                                  size_t src_stride, size_t dst_stride);

/**
 * Median of each 3x3 window of a float image: the fifth of its nine pixels. Exact. Floats are ordered as
 * IEEE 754 totalOrder has them: -0.0 before +0.0, NaN at the end of its sign; the bits are those of the pixel.
 *
 * @param src the image
 * @param dst receives the filtered image
 * @param width pixels in a row
 * @param height rows
 * @param src_stride pixels from one row of src to the next
 * @param dst_stride pixels from one row of dst to the next
 */
FL_API fl_status fl_median3x3_f32(const float *src FL_IN FL_IMAGE(width, height, src_stride),
                                  float *dst FL_OUT FL_IMAGE(width, height, dst_stride), size_t width, size_t height,
                                  size_t src_stride, size_t dst_stride);

/**
 * Makes an 8-bit image of two values: `above` where a pixel is greater than the threshold, else `below`.
 * Works in place: dst may be src with the same stride.
 *
 * @param src the image
 * @param dst receives the filtered image
 * @param width pixels in a row
 * @param height rows
 * @param src_stride pixels from one row of src to the next
 * @param dst_stride pixels from one row of dst to the next
 * @param threshold what a pixel is compared with
 * @param below written where it is not greater
 * @param above written where it is greater
 */
FL_API fl_status fl_threshold_u8(const uint8_t *src FL_IN FL_IMAGE(width, height, src_stride),
                                 uint8_t *dst FL_OUT FL_IMAGE(width, height, dst_stride), size_t width, size_t height,
                                 size_t src_stride, size_t dst_stride, uint8_t threshold, uint8_t below, uint8_t above);

/**
 * Makes a 16-bit image of two values: `above` where a pixel is greater than the threshold, else `below`.
 * Works in place: dst may be src with the same stride.
 *
 * @param src the image
 * @param dst receives the filtered image
 * @param width pixels in a row
 * @param height rows
 * @param src_stride pixels from one row of src to the next
 * @param dst_stride pixels from one row of dst to the next
 * @param threshold what a pixel is compared with
 * @param below written where it is not greater
 * @param above written where it is greater
 */
FL_API fl_status fl_threshold_u16(const uint16_t *src FL_IN FL_IMAGE(width, height, src_stride),
                                  uint16_t *dst FL_OUT FL_IMAGE(width, height, dst_stride), size_t width, size_t height,
                                  size_t src_stride, size_t dst_stride, uint16_t threshold, uint16_t below,
                                  uint16_t above);

/**
 * Makes a float image of two values: `above` where a pixel is greater than the threshold, else `below` (so also where
 * it is NaN). Works in place: dst may be src with the same stride.
 *
 * @param src the image
 * @param dst receives the filtered image
 * @param width pixels in a row
 * @param height rows
 * @param src_stride pixels from one row of src to the next
 * @param dst_stride pixels from one row of dst to the next
 * @param threshold what a pixel is compared with
 * @param below written where it is not greater
 * @param above written where it is greater
 */
FL_API fl_status fl_threshold_f32(const float *src FL_IN FL_IMAGE(width, height, src_stride),
                                  float *dst FL_OUT FL_IMAGE(width, height, dst_stride), size_t width, size_t height,
                                  size_t src_stride, size_t dst_stride, float threshold, float below, float above);

/**
 * Counts how often each value occurs among the pixels of an 8-bit image. The counts add up to width * height.
 *
 * @param src the image
 * @param width pixels in a row
 * @param height rows
 * @param src_stride pixels from one row of src to the next
 * @param bins receives 256 counts: element v is the number of pixels of value v (earlier contents are overwritten)
 */
FL_API fl_status fl_image_histogram_u8(const uint8_t *src FL_IN FL_IMAGE(width, height, src_stride), size_t width,
                                       size_t height, size_t src_stride, uint64_t *bins FL_OUT FL_LENGTH(256));

/**
 * Counts how often each value occurs among the pixels of a 16-bit image. The counts add up to width * height.
 *
 * @param src the image
 * @param width pixels in a row
 * @param height rows
 * @param src_stride pixels from one row of src to the next
 * @param bins receives 65,536 counts: element v is the number of pixels of value v (earlier contents are overwritten)
 */
FL_API fl_status fl_image_histogram_u16(const uint16_t *src FL_IN FL_IMAGE(width, height, src_stride), size_t width,
                                        size_t height, size_t src_stride, uint64_t *bins FL_OUT FL_LENGTH(65536));

#ifdef __cplusplus
}
#endif

#endif
