// SPDX-License-Identifier: Apache-2.0
#include <fairlead/annotations.h>
#include <stddef.h>
#include <stdint.h>

/**
 * Median of each 3×3×3 window; the border repeats the nearest voxel.
 *
 * @param src the volume
 * @param dst receives the filtered volume, slice by slice without a gap
 * @param width voxels in a row
 * @param height rows in a slice
 * @param depth slices
 * @param row_stride voxels from one row of src to the next
 * @param slice_stride voxels from one slice of src to the next
 * @param area width times height
 */
void median3x3x3(const uint16_t *src FL_IN FL_VOLUME(width, height, depth, row_stride, slice_stride),
                 uint16_t *dst FL_OUT FL_VOLUME(width, height, depth, width, area), size_t width, size_t height,
                 size_t depth, size_t row_stride, size_t slice_stride, size_t area);

/** Fades 64 slices into one picture. */
void project(const float *stack FL_IN FL_VOLUME(width, height, 64, width, slice_stride), uint32_t width,
             uint32_t height, uint32_t slice_stride, float *picture FL_OUT FL_IMAGE(width, height, width) FL_NULLABLE);
