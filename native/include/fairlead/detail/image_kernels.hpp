// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_DETAIL_IMAGE_KERNELS_HPP
#define FAIRLEAD_DETAIL_IMAGE_KERNELS_HPP

// One overload for each type of pixel over the functions of image.h. A part of image.hpp, which includes it behind its
// classes.

#include <cstdint>
#include <span>

#include "../image.h"

namespace fl::detail {

inline void convolve3x3(const ImageView<std::uint8_t> &src, const float *weights, Image<std::uint8_t> &dst) {
    check(fl_convolve3x3_u8(src.data(), dst.data(), src.width(), src.height(), src.stride(), dst.stride(), weights),
          "fl_convolve3x3_u8");
}

inline void convolve3x3(const ImageView<std::uint16_t> &src, const float *weights, Image<std::uint16_t> &dst) {
    check(fl_convolve3x3_u16(src.data(), dst.data(), src.width(), src.height(), src.stride(), dst.stride(), weights),
          "fl_convolve3x3_u16");
}

inline void convolve3x3(const ImageView<float> &src, const float *weights, Image<float> &dst) {
    check(fl_convolve3x3_f32(src.data(), dst.data(), src.width(), src.height(), src.stride(), dst.stride(), weights),
          "fl_convolve3x3_f32");
}

inline void convolve_separable(const ImageView<std::uint8_t> &src, std::span<const float> row,
                               std::span<const float> column, Image<std::uint8_t> &dst) {
    check(fl_convolve_separable_u8(src.data(), dst.data(), src.width(), src.height(), src.stride(), dst.stride(),
                                   row.data(), row.size(), column.data(), column.size()),
          "fl_convolve_separable_u8");
}

inline void convolve_separable(const ImageView<std::uint16_t> &src, std::span<const float> row,
                               std::span<const float> column, Image<std::uint16_t> &dst) {
    check(fl_convolve_separable_u16(src.data(), dst.data(), src.width(), src.height(), src.stride(), dst.stride(),
                                    row.data(), row.size(), column.data(), column.size()),
          "fl_convolve_separable_u16");
}

inline void convolve_separable(const ImageView<float> &src, std::span<const float> row, std::span<const float> column,
                               Image<float> &dst) {
    check(fl_convolve_separable_f32(src.data(), dst.data(), src.width(), src.height(), src.stride(), dst.stride(),
                                    row.data(), row.size(), column.data(), column.size()),
          "fl_convolve_separable_f32");
}

inline void median3x3(const ImageView<std::uint8_t> &src, Image<std::uint8_t> &dst) {
    check(fl_median3x3_u8(src.data(), dst.data(), src.width(), src.height(), src.stride(), dst.stride()),
          "fl_median3x3_u8");
}

inline void median3x3(const ImageView<std::uint16_t> &src, Image<std::uint16_t> &dst) {
    check(fl_median3x3_u16(src.data(), dst.data(), src.width(), src.height(), src.stride(), dst.stride()),
          "fl_median3x3_u16");
}

inline void median3x3(const ImageView<float> &src, Image<float> &dst) {
    check(fl_median3x3_f32(src.data(), dst.data(), src.width(), src.height(), src.stride(), dst.stride()),
          "fl_median3x3_f32");
}

inline void threshold(const ImageView<std::uint8_t> &src, std::uint8_t limit, std::uint8_t below, std::uint8_t above,
                      Image<std::uint8_t> &dst) {
    check(fl_threshold_u8(src.data(), dst.data(), src.width(), src.height(), src.stride(), dst.stride(), limit, below,
                          above),
          "fl_threshold_u8");
}

inline void threshold(const ImageView<std::uint16_t> &src, std::uint16_t limit, std::uint16_t below,
                      std::uint16_t above, Image<std::uint16_t> &dst) {
    check(fl_threshold_u16(src.data(), dst.data(), src.width(), src.height(), src.stride(), dst.stride(), limit, below,
                           above),
          "fl_threshold_u16");
}

inline void threshold(const ImageView<float> &src, float limit, float below, float above, Image<float> &dst) {
    check(fl_threshold_f32(src.data(), dst.data(), src.width(), src.height(), src.stride(), dst.stride(), limit, below,
                           above),
          "fl_threshold_f32");
}

}  // namespace fl::detail

#endif
