// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_DETAIL_VOLUME_FILTERS_HPP
#define FAIRLEAD_DETAIL_VOLUME_FILTERS_HPP

// The filters that volume.hpp declares. A part of volume.hpp, which includes it behind its class.

#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>

#include "../volume.h"

namespace fl {

namespace detail {

inline void convolve3x3x3(const Volume<std::uint8_t> &src, const float *weights, Volume<std::uint8_t> &dst) {
    check(fl_convolve3x3x3_u8(src.data(), dst.data(), src.width(), src.height(), src.depth(), src.row_stride(),
                              src.slice_stride(), dst.row_stride(), dst.slice_stride(), weights),
          "fl_convolve3x3x3_u8");
}

inline void convolve3x3x3(const Volume<std::uint16_t> &src, const float *weights, Volume<std::uint16_t> &dst) {
    check(fl_convolve3x3x3_u16(src.data(), dst.data(), src.width(), src.height(), src.depth(), src.row_stride(),
                               src.slice_stride(), dst.row_stride(), dst.slice_stride(), weights),
          "fl_convolve3x3x3_u16");
}

inline void convolve3x3x3(const Volume<float> &src, const float *weights, Volume<float> &dst) {
    check(fl_convolve3x3x3_f32(src.data(), dst.data(), src.width(), src.height(), src.depth(), src.row_stride(),
                               src.slice_stride(), dst.row_stride(), dst.slice_stride(), weights),
          "fl_convolve3x3x3_f32");
}

inline void median3x3x3(const Volume<std::uint8_t> &src, Volume<std::uint8_t> &dst) {
    check(fl_median3x3x3_u8(src.data(), dst.data(), src.width(), src.height(), src.depth(), src.row_stride(),
                            src.slice_stride(), dst.row_stride(), dst.slice_stride()),
          "fl_median3x3x3_u8");
}

inline void median3x3x3(const Volume<std::uint16_t> &src, Volume<std::uint16_t> &dst) {
    check(fl_median3x3x3_u16(src.data(), dst.data(), src.width(), src.height(), src.depth(), src.row_stride(),
                             src.slice_stride(), dst.row_stride(), dst.slice_stride()),
          "fl_median3x3x3_u16");
}

inline void median3x3x3(const Volume<float> &src, Volume<float> &dst) {
    check(fl_median3x3x3_f32(src.data(), dst.data(), src.width(), src.height(), src.depth(), src.row_stride(),
                             src.slice_stride(), dst.row_stride(), dst.slice_stride()),
          "fl_median3x3x3_f32");
}

template <class T>
void require_destination(const Volume<T> &source, const Volume<T> &destination, const char *function) {
    require_equal_shapes(source.width(), source.height(), destination.width(), destination.height(), function);
    if (source.depth() != destination.depth()) {
        throw std::invalid_argument(std::string(function) + ": the destination has " +
                                    std::to_string(destination.depth()) + " slices, the volume " +
                                    std::to_string(source.depth()));
    }
}

template <class T>
Volume<T> result_for(const Volume<T> &source) {
    return Volume<T>::for_overwrite(source.width(), source.height(), source.depth());
}

}  // namespace detail

template <class T>
Volume<T> Volume<T>::clone() const {
    Volume<T> copy = detail::result_for(*this);
    for (std::size_t z = 0; z < slices; ++z) {
        Image<T> to = copy.slice(z);
        detail::copy_rows(slice(z), 0, to, 0, rows);
    }
    return copy;
}

template <class T>
Volume<T> Volume<T>::median3x3x3() const {
    Volume<T> result = detail::result_for(*this);
    median3x3x3_into(result);
    return result;
}

template <class T>
void Volume<T>::median3x3x3_into(Volume<T> &destination) const {
    detail::require_destination(*this, destination, "fl::Volume::median3x3x3_into");
    detail::median3x3x3(*this, destination);
}

template <class T>
Volume<T> Volume<T>::convolve3x3x3(std::span<const float> weights) const {
    Volume<T> result = detail::result_for(*this);
    convolve3x3x3_into(weights, result);
    return result;
}

template <class T>
void Volume<T>::convolve3x3x3_into(std::span<const float> weights, Volume<T> &destination) const {
    detail::require_weights(weights.size(), 27, "fl::Volume::convolve3x3x3");
    detail::require_destination(*this, destination, "fl::Volume::convolve3x3x3_into");
    detail::convolve3x3x3(*this, weights.data(), destination);
}

}  // namespace fl

#endif
