// SPDX-License-Identifier: Apache-2.0
#include <fairlead/image.h>

#include "cpu/tier.h"
#include "kernels/image/kernels.h"
#include "kernels/library/shapes.h"

namespace {

using fl::Shape;
using fl::image::Filter;
using fl::image::Kernels;
using fl::image::Threshold;
using fl::image::Weights;

// One row for each fl::cpu::Tier, in its order; a tier of another architecture is never active here.
constexpr const Kernels *rows[fl::cpu::tier_count] = {
    &fl::scalar::image_kernels,
#if defined(__x86_64__)
    &fl::x86_64_v2::image_kernels, &fl::x86_64_v3::image_kernels, &fl::x86_64_v4::image_kernels,
#else
    nullptr,
    nullptr,
    nullptr,
#endif
#if defined(__aarch64__)
    &fl::aarch64::image_kernels,
#else
    nullptr,
#endif
};

template <class Pixel>
const fl::image::KernelsOf<Pixel> &kernels() {
    return rows[static_cast<size_t>(fl::cpu::active().tier)]->of<Pixel>();
}

// A filter's two images, as the caller describes them.
template <class Pixel>
struct Call {
    Shape<Pixel> src;
    Shape<Pixel> dst;

    Call(const Pixel *from, Pixel *to, size_t width, size_t height, size_t src_stride, size_t dst_stride)
        : src(fl::image_shape(from, width, height, src_stride)),
          dst(fl::image_shape<Pixel>(to, width, height, dst_stride)),
          filter{from, to, width, height, 1, src_stride, 0, dst_stride, 0} {}

    bool in_place() const { return src.data == dst.data && src.row_stride == dst.row_stride; }

    Filter<Pixel> filter;
};

constexpr size_t window_weights = 9;
constexpr size_t most_weights = 65;

bool is_count(size_t count) {
    return count % 2 == 1 && count <= most_weights;
}

template <class Pixel>
fl_status convolve3x3(const Call<Pixel> &call, const float *weights) {
    const fl_status status =
        fl::first_failure(fl::check_images(call.src, call.dst), fl::check_weights(weights, window_weights));
    if (status != FL_OK) {
        return status;
    }
    if (fl::overlap(call.src, call.dst) || fl::overlap(fl::array_shape(weights, window_weights), call.dst)) {
        return FL_OVERLAP;
    }
    if (!call.src.empty()) {
        kernels<Pixel>().convolve3x3(call.filter, weights);
    }
    return FL_OK;
}

template <class Pixel>
fl_status check_separable(const Call<Pixel> &call, Weights row, Weights column) {
    const fl_status strides = fl::first_failure(fl::check_row_stride(call.src), fl::check_row_stride(call.dst));
    if (strides == FL_OK && !(is_count(row.count) && is_count(column.count))) {
        return FL_BAD_WEIGHT_COUNT;
    }
    return fl::first_failure(
        fl::check_images(call.src, call.dst),
        fl::first_failure(fl::check_weights(row.values, row.count), fl::check_weights(column.values, column.count)));
}

template <class Pixel>
fl_status convolve_separable(const Call<Pixel> &call, Weights row, Weights column) {
    const fl_status status = check_separable(call, row, column);
    if (status != FL_OK) {
        return status;
    }
    if (fl::overlap(call.src, call.dst) || fl::overlap(fl::array_shape(row.values, row.count), call.dst) ||
        fl::overlap(fl::array_shape(column.values, column.count), call.dst)) {
        return FL_OVERLAP;
    }
    if (!call.src.empty()) {
        kernels<Pixel>().convolve_separable(call.filter, row, column);
    }
    return FL_OK;
}

template <class Pixel>
fl_status median3x3(const Call<Pixel> &call) {
    const fl_status status = fl::check_images(call.src, call.dst);
    if (status != FL_OK) {
        return status;
    }
    if (fl::overlap(call.src, call.dst)) {
        return FL_OVERLAP;
    }
    if (!call.src.empty()) {
        kernels<Pixel>().median3x3(call.filter);
    }
    return FL_OK;
}

template <class Pixel>
fl_status threshold(const Call<Pixel> &call, Threshold<Pixel> values) {
    const fl_status status = fl::check_images(call.src, call.dst);
    if (status != FL_OK) {
        return status;
    }
    if (!call.in_place() && fl::overlap(call.src, call.dst)) {
        return FL_OVERLAP;
    }
    if (!call.src.empty()) {
        kernels<Pixel>().threshold(call.filter, values);
    }
    return FL_OK;
}

template <class Pixel>
fl_status histogram(const Pixel *src, size_t width, size_t height, size_t stride, uint64_t *bins) {
    constexpr size_t values = size_t{1} << (8 * sizeof(Pixel));
    const Shape<Pixel> image = fl::image_shape(src, width, height, stride);
    const fl_status bins_status = bins == nullptr ? fl_status{FL_NULL_POINTER} : fl::check_input(bins, values);
    const fl_status status =
        fl::first_failure(fl::first_failure(fl::check_row_stride(image), fl::check_memory(image)), bins_status);
    if (status != FL_OK) {
        return status;
    }
    if (fl::overlap(image, fl::array_shape(bins, values))) {
        return FL_OVERLAP;
    }
    fl::image::histogram(src, width, height, stride, bins);
    return FL_OK;
}

}  // namespace

fl_status fl_convolve3x3_u8(const uint8_t *src, uint8_t *dst, size_t width, size_t height, size_t src_stride,
                            size_t dst_stride, const float *weights) {
    return convolve3x3<uint8_t>({src, dst, width, height, src_stride, dst_stride}, weights);
}

fl_status fl_convolve3x3_u16(const uint16_t *src, uint16_t *dst, size_t width, size_t height, size_t src_stride,
                             size_t dst_stride, const float *weights) {
    return convolve3x3<uint16_t>({src, dst, width, height, src_stride, dst_stride}, weights);
}

fl_status fl_convolve3x3_f32(const float *src, float *dst, size_t width, size_t height, size_t src_stride,
                             size_t dst_stride, const float *weights) {
    return convolve3x3<float>({src, dst, width, height, src_stride, dst_stride}, weights);
}

fl_status fl_convolve_separable_u8(const uint8_t *src, uint8_t *dst, size_t width, size_t height, size_t src_stride,
                                   size_t dst_stride, const float *row_weights, size_t row_count,
                                   const float *column_weights, size_t column_count) {
    return convolve_separable<uint8_t>({src, dst, width, height, src_stride, dst_stride}, {row_weights, row_count},
                                       {column_weights, column_count});
}

fl_status fl_convolve_separable_u16(const uint16_t *src, uint16_t *dst, size_t width, size_t height, size_t src_stride,
                                    size_t dst_stride, const float *row_weights, size_t row_count,
                                    const float *column_weights, size_t column_count) {
    return convolve_separable<uint16_t>({src, dst, width, height, src_stride, dst_stride}, {row_weights, row_count},
                                        {column_weights, column_count});
}

fl_status fl_convolve_separable_f32(const float *src, float *dst, size_t width, size_t height, size_t src_stride,
                                    size_t dst_stride, const float *row_weights, size_t row_count,
                                    const float *column_weights, size_t column_count) {
    return convolve_separable<float>({src, dst, width, height, src_stride, dst_stride}, {row_weights, row_count},
                                     {column_weights, column_count});
}

fl_status fl_median3x3_u8(const uint8_t *src, uint8_t *dst, size_t width, size_t height, size_t src_stride,
                          size_t dst_stride) {
    return median3x3<uint8_t>({src, dst, width, height, src_stride, dst_stride});
}

fl_status fl_median3x3_u16(const uint16_t *src, uint16_t *dst, size_t width, size_t height, size_t src_stride,
                           size_t dst_stride) {
    return median3x3<uint16_t>({src, dst, width, height, src_stride, dst_stride});
}

fl_status fl_median3x3_f32(const float *src, float *dst, size_t width, size_t height, size_t src_stride,
                           size_t dst_stride) {
    return median3x3<float>({src, dst, width, height, src_stride, dst_stride});
}

fl_status fl_threshold_u8(const uint8_t *src, uint8_t *dst, size_t width, size_t height, size_t src_stride,
                          size_t dst_stride, uint8_t threshold, uint8_t below, uint8_t above) {
    return ::threshold<uint8_t>({src, dst, width, height, src_stride, dst_stride}, {threshold, below, above});
}

fl_status fl_threshold_u16(const uint16_t *src, uint16_t *dst, size_t width, size_t height, size_t src_stride,
                           size_t dst_stride, uint16_t threshold, uint16_t below, uint16_t above) {
    return ::threshold<uint16_t>({src, dst, width, height, src_stride, dst_stride}, {threshold, below, above});
}

fl_status fl_threshold_f32(const float *src, float *dst, size_t width, size_t height, size_t src_stride,
                           size_t dst_stride, float threshold, float below, float above) {
    return ::threshold<float>({src, dst, width, height, src_stride, dst_stride}, {threshold, below, above});
}

fl_status fl_image_histogram_u8(const uint8_t *src, size_t width, size_t height, size_t src_stride, uint64_t *bins) {
    return histogram(src, width, height, src_stride, bins);
}

fl_status fl_image_histogram_u16(const uint16_t *src, size_t width, size_t height, size_t src_stride, uint64_t *bins) {
    return histogram(src, width, height, src_stride, bins);
}
