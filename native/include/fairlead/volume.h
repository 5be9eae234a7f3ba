// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_VOLUME_H
#define FAIRLEAD_VOLUME_H

/**
 * @file
 * Filters over volumes (the slices of a tomography, one behind the other): 8 and 16 bits without a sign, and float.
 *
 * Shapes. A volume is `depth` slices of `height` rows of `width` voxels. A row stride is the number of voxels from the
 * start of a row to the start of the next, a slice stride that from slice to slice; it is at least height times the
 * row stride. Voxels between the width and the stride are neither read nor written, and behind the last voxel of the
 * last row no memory is needed. A volume without voxels may be null. Outside a volume, a filter sees the nearest voxel
 * of its border. All three directions are filtered: these are not images one by one.
 *
 * Weights, rounding, NaN, threads and the statuses are those of image.h; none of these filters works in place. Time is
 * O(width * height * depth); nothing is allocated.
 */

#include <stddef.h>
#include <stdint.h>

#include "annotations.h"
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * 3x3x3 convolution of an 8-bit volume. A slice of the window is summed as fl_convolve3x3_u8 sums its window, the
 * slices are added as (s0 + s1) + s2.
 *
 * @param src the volume
 * @param dst receives the filtered volume
 * @param width voxels in a row
 * @param height rows in a slice
 * @param depth slices
 * @param src_row_stride voxels from one row of src to the next
 * @param src_slice_stride voxels from one slice of src to the next
 * @param dst_row_stride voxels from one row of dst to the next
 * @param dst_slice_stride voxels from one slice of dst to the next
 * @param weights 27 weights, slice by slice, each row by row
 */
FL_API fl_status
fl_convolve3x3x3_u8(const uint8_t *src FL_IN FL_VOLUME(width, height, depth, src_row_stride, src_slice_stride),
                    uint8_t *dst FL_OUT FL_VOLUME(width, height, depth, dst_row_stride, dst_slice_stride), size_t width,
                    size_t height, size_t depth, size_t src_row_stride, size_t src_slice_stride, size_t dst_row_stride,
                    size_t dst_slice_stride, const float *weights FL_IN FL_LENGTH(27));

/**
 * 3x3x3 convolution of a 16-bit volume. A slice of the window is summed as fl_convolve3x3_u16 sums its window, the
 * slices are added as (s0 + s1) + s2.
 *
 * @param src the volume
 * @param dst receives the filtered volume
 * @param width voxels in a row
 * @param height rows in a slice
 * @param depth slices
 * @param src_row_stride voxels from one row of src to the next
 * @param src_slice_stride voxels from one slice of src to the next
 * @param dst_row_stride voxels from one row of dst to the next
 * @param dst_slice_stride voxels from one slice of dst to the next
 * @param weights 27 weights, slice by slice, each row by row
 */
FL_API fl_status
fl_convolve3x3x3_u16(const uint16_t *src FL_IN FL_VOLUME(width, height, depth, src_row_stride, src_slice_stride),
                     uint16_t *dst FL_OUT FL_VOLUME(width, height, depth, dst_row_stride, dst_slice_stride),
                     size_t width, size_t height, size_t depth, size_t src_row_stride, size_t src_slice_stride,
                     size_t dst_row_stride, size_t dst_slice_stride, const float *weights FL_IN FL_LENGTH(27));

/**
 * 3x3x3 convolution of a float volume. A slice of the window is summed as fl_convolve3x3_f32 sums its window, the
 * slices are added as (s0 + s1) + s2.
 *
 * @param src the volume
 * @param dst receives the filtered volume
 * @param width voxels in a row
 * @param height rows in a slice
 * @param depth slices
 * @param src_row_stride voxels from one row of src to the next
 * @param src_slice_stride voxels from one slice of src to the next
 * @param dst_row_stride voxels from one row of dst to the next
 * @param dst_slice_stride voxels from one slice of dst to the next
 * @param weights 27 weights, slice by slice, each row by row
 */
FL_API fl_status
fl_convolve3x3x3_f32(const float *src FL_IN FL_VOLUME(width, height, depth, src_row_stride, src_slice_stride),
                     float *dst FL_OUT FL_VOLUME(width, height, depth, dst_row_stride, dst_slice_stride), size_t width,
                     size_t height, size_t depth, size_t src_row_stride, size_t src_slice_stride, size_t dst_row_stride,
                     size_t dst_slice_stride, const float *weights FL_IN FL_LENGTH(27));

/**
 * Median of each 3x3x3 window of an 8-bit volume: the fourteenth of its 27 voxels. Exact.
 *
 * @param src the volume
 * @param dst receives the filtered volume
 * @param width voxels in a row
 * @param height rows in a slice
 * @param depth slices
 * @param src_row_stride voxels from one row of src to the next
 * @param src_slice_stride voxels from one slice of src to the next
 * @param dst_row_stride voxels from one row of dst to the next
 * @param dst_slice_stride voxels from one slice of dst to the next
 */
FL_API fl_status fl_median3x3x3_u8(
    const uint8_t *src FL_IN FL_VOLUME(width, height, depth, src_row_stride, src_slice_stride),
    uint8_t *dst FL_OUT FL_VOLUME(width, height, depth, dst_row_stride, dst_slice_stride), size_t width, size_t height,
    size_t depth, size_t src_row_stride, size_t src_slice_stride, size_t dst_row_stride, size_t dst_slice_stride);

/**
 * Median of each 3x3x3 window of a 16-bit volume: the fourteenth of its 27 voxels. Exact.
 *
 * @param src the volume
 * @param dst receives the filtered volume
 * @param width voxels in a row
 * @param height rows in a slice
 * @param depth slices
 * @param src_row_stride voxels from one row of src to the next
 * @param src_slice_stride voxels from one slice of src to the next
 * @param dst_row_stride voxels from one row of dst to the next
 * @param dst_slice_stride voxels from one slice of dst to the next
 */
FL_API fl_status fl_median3x3x3_u16(
    const uint16_t *src FL_IN FL_VOLUME(width, height, depth, src_row_stride, src_slice_stride),
    uint16_t *dst FL_OUT FL_VOLUME(width, height, depth, dst_row_stride, dst_slice_stride), size_t width, size_t height,
    size_t depth, size_t src_row_stride, size_t src_slice_stride, size_t dst_row_stride, size_t dst_slice_stride);

/**
 * Median of each 3x3x3 window of a float volume: the fourteenth of its 27 voxels. Exact. Floats are ordered
 * as fl_median3x3_f32 orders them.
 *
 * @param src the volume
 * @param dst receives the filtered volume
 * @param width voxels in a row
 * @param height rows in a slice
 * @param depth slices
 * @param src_row_stride voxels from one row of src to the next
 * @param src_slice_stride voxels from one slice of src to the next
 * @param dst_row_stride voxels from one row of dst to the next
 * @param dst_slice_stride voxels from one slice of dst to the next
 */
FL_API fl_status fl_median3x3x3_f32(const float *src FL_IN FL_VOLUME(width, height, depth, src_row_stride,
                                                                     src_slice_stride),
                                    float *dst FL_OUT FL_VOLUME(width, height, depth, dst_row_stride, dst_slice_stride),
                                    size_t width, size_t height, size_t depth, size_t src_row_stride,
                                    size_t src_slice_stride, size_t dst_row_stride, size_t dst_slice_stride);

#ifdef __cplusplus
}
#endif

#endif
