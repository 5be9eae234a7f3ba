// SPDX-License-Identifier: Apache-2.0
#include <fairlead/volume.h>

#include "cpu/tier.h"
#include "kernels/library/shapes.h"
#include "kernels/volume/kernels.h"

namespace {

using fl::Shape;
using fl::volume::Filter;
using fl::volume::Kernels;

// One row for each fl::cpu::Tier, in its order; a tier of another architecture is never active here.
constexpr const Kernels *rows[fl::cpu::tier_count] = {
    &fl::scalar::volume_kernels,
#if defined(__x86_64__)
    &fl::x86_64_v2::volume_kernels, &fl::x86_64_v3::volume_kernels, &fl::x86_64_v4::volume_kernels,
#else
    nullptr,
    nullptr,
    nullptr,
#endif
#if defined(__aarch64__)
    &fl::aarch64::volume_kernels,
#else
    nullptr,
#endif
};

template <class Voxel>
const fl::volume::KernelsOf<Voxel> &kernels() {
    return rows[static_cast<size_t>(fl::cpu::active().tier)]->of<Voxel>();
}

template <class Voxel>
Shape<Voxel> src_of(const Filter<Voxel> &filter) {
    return {filter.src, filter.width, filter.height, filter.depth, filter.src_row, filter.src_slice};
}

template <class Voxel>
Shape<Voxel> dst_of(const Filter<Voxel> &filter) {
    return {filter.dst, filter.width, filter.height, filter.depth, filter.dst_row, filter.dst_slice};
}

constexpr size_t window_weights = 27;

template <class Voxel>
fl_status convolve3x3x3(const Filter<Voxel> &filter, const float *weights) {
    const Shape<Voxel> src = src_of(filter);
    const Shape<Voxel> dst = dst_of(filter);
    const fl_status status = fl::first_failure(fl::check_volumes(src, dst), fl::check_weights(weights, window_weights));
    if (status != FL_OK) {
        return status;
    }
    if (fl::overlap(src, dst) || fl::overlap(fl::array_shape(weights, window_weights), dst)) {
        return FL_OVERLAP;
    }
    if (!src.empty()) {
        kernels<Voxel>().convolve3x3x3(filter, weights);
    }
    return FL_OK;
}

template <class Voxel>
fl_status median3x3x3(const Filter<Voxel> &filter) {
    const Shape<Voxel> src = src_of(filter);
    const Shape<Voxel> dst = dst_of(filter);
    const fl_status status = fl::check_volumes(src, dst);
    if (status != FL_OK) {
        return status;
    }
    if (fl::overlap(src, dst)) {
        return FL_OVERLAP;
    }
    if (!src.empty()) {
        kernels<Voxel>().median3x3x3(filter);
    }
    return FL_OK;
}

}  // namespace

fl_status fl_convolve3x3x3_u8(const uint8_t *src, uint8_t *dst, size_t width, size_t height, size_t depth,
                              size_t src_row_stride, size_t src_slice_stride, size_t dst_row_stride,
                              size_t dst_slice_stride, const float *weights) {
    return convolve3x3x3<uint8_t>(
        {src, dst, width, height, depth, src_row_stride, src_slice_stride, dst_row_stride, dst_slice_stride}, weights);
}

fl_status fl_convolve3x3x3_u16(const uint16_t *src, uint16_t *dst, size_t width, size_t height, size_t depth,
                               size_t src_row_stride, size_t src_slice_stride, size_t dst_row_stride,
                               size_t dst_slice_stride, const float *weights) {
    return convolve3x3x3<uint16_t>(
        {src, dst, width, height, depth, src_row_stride, src_slice_stride, dst_row_stride, dst_slice_stride}, weights);
}

fl_status fl_convolve3x3x3_f32(const float *src, float *dst, size_t width, size_t height, size_t depth,
                               size_t src_row_stride, size_t src_slice_stride, size_t dst_row_stride,
                               size_t dst_slice_stride, const float *weights) {
    return convolve3x3x3<float>(
        {src, dst, width, height, depth, src_row_stride, src_slice_stride, dst_row_stride, dst_slice_stride}, weights);
}

fl_status fl_median3x3x3_u8(const uint8_t *src, uint8_t *dst, size_t width, size_t height, size_t depth,
                            size_t src_row_stride, size_t src_slice_stride, size_t dst_row_stride,
                            size_t dst_slice_stride) {
    return median3x3x3<uint8_t>(
        {src, dst, width, height, depth, src_row_stride, src_slice_stride, dst_row_stride, dst_slice_stride});
}

fl_status fl_median3x3x3_u16(const uint16_t *src, uint16_t *dst, size_t width, size_t height, size_t depth,
                             size_t src_row_stride, size_t src_slice_stride, size_t dst_row_stride,
                             size_t dst_slice_stride) {
    return median3x3x3<uint16_t>(
        {src, dst, width, height, depth, src_row_stride, src_slice_stride, dst_row_stride, dst_slice_stride});
}

fl_status fl_median3x3x3_f32(const float *src, float *dst, size_t width, size_t height, size_t depth,
                             size_t src_row_stride, size_t src_slice_stride, size_t dst_row_stride,
                             size_t dst_slice_stride) {
    return median3x3x3<float>(
        {src, dst, width, height, depth, src_row_stride, src_slice_stride, dst_row_stride, dst_slice_stride});
}
