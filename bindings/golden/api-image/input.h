// SPDX-License-Identifier: Apache-2.0
#include <fairlead/annotations.h>
#include <stddef.h>
#include <stdint.h>

/**
 * Median of each 3×3 window; the border repeats the nearest pixel.
 *
 * @param src the image
 * @param dst receives the filtered image
 * @param width pixels in a row
 * @param height rows
 * @param src_stride pixels from one row of src to the next
 * @param dst_stride the same of dst
 */
void median3x3(const uint16_t *src FL_IN FL_IMAGE(width, height, src_stride),
               uint16_t *dst FL_OUT FL_IMAGE(width, height, dst_stride), size_t width, size_t height, size_t src_stride,
               size_t dst_stride);

/** Darkens a tile of 64 by 64 pixels. */
void darken(uint8_t *tile FL_INOUT FL_IMAGE(64, 64, stride), uint32_t stride, const uint8_t *mask FL_IN FL_IMAGE(64, 64, 64) FL_NULLABLE);
