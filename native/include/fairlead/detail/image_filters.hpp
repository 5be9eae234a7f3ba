// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_DETAIL_IMAGE_FILTERS_HPP
#define FAIRLEAD_DETAIL_IMAGE_FILTERS_HPP

// The filters that image.hpp declares. A part of image.hpp, which includes it behind its classes.

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "filter_chain.hpp"
#include "image_kernels.hpp"

namespace fl {

namespace detail {

inline constexpr double filter_sigma = 1;
inline constexpr std::array<float, 9> sharpen_weights = {0, -1, 0, -1, 5, -1, 0, -1, 0};

template <class T>
void require_destination(const ImageView<T> &source, const Image<T> &destination, const char *function) {
    require_equal_shapes(source.width(), source.height(), destination.width(), destination.height(), function);
}

template <class T>
Image<T> result_for(const ImageView<T> &source) {
    return Image<T>::for_overwrite(source.width(), source.height());
}

}  // namespace detail

template <class T>
Image<T> ImageView<T>::clone() const {
    Image<T> copy = detail::result_for(*this);
    detail::copy_rows(*this, 0, copy, 0, rows);
    return copy;
}

template <class T>
Image<T> ImageView<T>::median3x3() const {
    Image<T> result = detail::result_for(*this);
    median3x3_into(result);
    return result;
}

template <class T>
void ImageView<T>::median3x3_into(Image<T> &destination) const {
    detail::require_destination(*this, destination, "fl::ImageView::median3x3_into");
    detail::median3x3(*this, destination);
}

template <class T>
Image<T> ImageView<T>::convolve3x3(std::span<const float> weights) const {
    Image<T> result = detail::result_for(*this);
    convolve3x3_into(weights, result);
    return result;
}

template <class T>
void ImageView<T>::convolve3x3_into(std::span<const float> weights, Image<T> &destination) const {
    detail::require_weights(weights.size(), 9, "fl::ImageView::convolve3x3");
    detail::require_destination(*this, destination, "fl::ImageView::convolve3x3_into");
    detail::convolve3x3(*this, weights.data(), destination);
}

template <class T>
Image<T> ImageView<T>::convolve_separable(std::span<const float> row_weights,
                                          std::span<const float> column_weights) const {
    Image<T> result = detail::result_for(*this);
    convolve_separable_into(row_weights, column_weights, result);
    return result;
}

template <class T>
void ImageView<T>::convolve_separable_into(std::span<const float> row_weights, std::span<const float> column_weights,
                                           Image<T> &destination) const {
    detail::require_odd_weights(row_weights.size(), "row", "fl::ImageView::convolve_separable");
    detail::require_odd_weights(column_weights.size(), "column", "fl::ImageView::convolve_separable");
    detail::require_destination(*this, destination, "fl::ImageView::convolve_separable_into");
    detail::convolve_separable(*this, row_weights, column_weights, destination);
}

template <class T>
Image<T> ImageView<T>::gaussian(double sigma) const {
    Image<T> result = detail::result_for(*this);
    gaussian_into(sigma, result);
    return result;
}

template <class T>
void ImageView<T>::gaussian_into(double sigma, Image<T> &destination) const {
    const std::vector<float> weights = gaussian_weights(sigma);
    convolve_separable_into(weights, weights, destination);
}

template <class T>
Image<T> ImageView<T>::threshold(T limit, T below, T above) const {
    Image<T> result = detail::result_for(*this);
    threshold_into(limit, below, above, result);
    return result;
}

template <class T>
void ImageView<T>::threshold_into(T limit, T below, T above, Image<T> &destination) const {
    detail::require_destination(*this, destination, "fl::ImageView::threshold_into");
    detail::threshold(*this, limit, below, above, destination);
}

template <class T>
Image<T> ImageView<T>::apply(Filter filter) const {
    Image<T> result = detail::result_for(*this);
    apply_into(filter, result);
    return result;
}

template <class T>
void ImageView<T>::apply_into(Filter filter, Image<T> &destination) const {
    switch (filter) {
    case Filter::median:
        return median3x3_into(destination);
    case Filter::gaussian:
        return gaussian_into(detail::filter_sigma, destination);
    case Filter::sharpen:
        return convolve3x3_into(detail::sharpen_weights, destination);
    }
    throw std::invalid_argument("fl::Filter has no constant " + std::to_string(static_cast<int>(filter)));
}

template <class T>
Image<T> ImageView<T>::apply(const std::vector<Filter> &filters, Progress &progress) const {
    return detail::FilterChain<T>(filters, progress).run(*this);
}

}  // namespace fl

#endif
