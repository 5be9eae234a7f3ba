// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_DETAIL_SHAPE_HPP
#define FAIRLEAD_DETAIL_SHAPE_HPP

// What shapes of images and volumes must fulfil. No part of the API.

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <type_traits>

#include "../error.hpp"

namespace fl::detail {

template <class T>
inline constexpr bool is_pixel =
    std::is_same_v<T, std::uint8_t> || std::is_same_v<T, std::uint16_t> || std::is_same_v<T, float>;

// Elements from the first one to the last one of `count` runs of `length` elements, `stride` apart.
constexpr std::size_t span_of(std::size_t length, std::size_t count, std::size_t stride) noexcept {
    return length == 0 || count == 0 ? 0 : (count - 1) * stride + length;
}

// Where row y begins; a row without pixels may have no memory, and then begins nowhere but at the start.
constexpr std::size_t offset_of_row(std::size_t y, std::size_t width, std::size_t stride) noexcept {
    return width == 0 ? 0 : y * stride;
}

// Where a part begins; the same for a part without pixels.
constexpr std::size_t offset_of_part(std::size_t x, std::size_t y, std::size_t part_width, std::size_t part_height,
                                     std::size_t stride) noexcept {
    return part_width == 0 || part_height == 0 ? 0 : y * stride + x;
}

inline std::string by(std::size_t width, std::size_t height) {
    return std::to_string(width) + " x " + std::to_string(height);
}

// What an object in memory can have at most.
template <class T>
inline constexpr std::size_t most_elements = PTRDIFF_MAX / sizeof(T);

// The extent of `count` runs of `length` elements, `stride` apart, which must be one that an object in memory can have.
template <class T>
std::size_t require_span(std::size_t length, std::size_t count, std::size_t stride, const char *function) {
    constexpr std::size_t most = most_elements<T>;
    if (length != 0 && count != 0 && (length > most || (count > 1 && stride > (most - length) / (count - 1)))) {
        throw ShapeError(Status::size_overflow, function,
                         std::to_string(count) + " times " + std::to_string(length) + " elements of " +
                             std::to_string(sizeof(T)) + " bytes, " + std::to_string(stride) +
                             " apart, are more than memory can hold");
    }
    return span_of(length, count, stride);
}

template <class T>
void require_shape(const T *pixels, std::size_t width, std::size_t height, std::size_t stride, const char *function) {
    if (stride < width) {
        throw ShapeError(Status::bad_stride, function,
                         "stride " + std::to_string(stride) + " is less than width " + std::to_string(width));
    }
    if (require_span<T>(width, height, stride, function) != 0 && pixels == nullptr) {
        throw StatusError(Status::null_pointer, function, "the pixels of a " + by(width, height) + " image are null");
    }
}

// Memory of `available` elements must hold the image.
template <class T>
void require_held(std::size_t available, std::size_t width, std::size_t height, std::size_t stride,
                  const char *function) {
    const std::size_t needed = require_span<T>(width, height, stride, function);
    if (available < needed) {
        throw ShapeError(Status::size_overflow, function,
                         "a " + by(width, height) + " image at stride " + std::to_string(stride) + " has " +
                             std::to_string(needed) + " elements, and the memory has " + std::to_string(available));
    }
}

// The number of voxels of a volume without gaps.
template <class T>
std::size_t require_volume(std::size_t width, std::size_t height, std::size_t depth, const char *function) {
    const std::size_t slice = depth == 0 ? 0 : require_span<T>(width, height, width, function);
    return require_span<T>(slice, depth, slice, function);
}

template <class T>
void require_volume_shape(const T *voxels, std::size_t width, std::size_t height, std::size_t depth,
                          std::size_t row_stride, std::size_t slice_stride, const char *function) {
    if (row_stride < width) {
        throw ShapeError(Status::bad_stride, function,
                         "row stride " + std::to_string(row_stride) + " is less than width " + std::to_string(width));
    }
    // The product need not exist.
    if (row_stride != 0 && slice_stride / row_stride < height) {
        throw ShapeError(Status::bad_stride, function,
                         "slice stride " + std::to_string(slice_stride) + " is less than height " +
                             std::to_string(height) + " times row stride " + std::to_string(row_stride));
    }
    const std::size_t slice = depth == 0 ? 0 : require_span<T>(width, height, row_stride, function);
    if (require_span<T>(slice, depth, slice_stride, function) != 0 && voxels == nullptr) {
        throw StatusError(Status::null_pointer, function,
                          "the voxels of a " + by(width, height) + " x " + std::to_string(depth) + " volume are null");
    }
}

// Memory of `available` elements must hold the volume, whose strides are good ones.
template <class T, class Volume>
void require_volume_held(std::size_t available, const Volume &volume, const char *function) {
    const std::size_t slice = span_of(volume.width(), volume.height(), volume.row_stride());
    const std::size_t needed = span_of(slice, volume.depth(), volume.slice_stride());
    if (available < needed) {
        throw ShapeError(Status::size_overflow, function,
                         "a " + by(volume.width(), volume.height()) + " x " + std::to_string(volume.depth()) +
                             " volume at strides " + std::to_string(volume.row_stride()) + " and " +
                             std::to_string(volume.slice_stride()) + " has " + std::to_string(needed) +
                             " elements, and the memory has " + std::to_string(available));
    }
}

inline void require_slice(std::size_t z, std::size_t depth) {
    if (z >= depth) {
        throw std::out_of_range("slice " + std::to_string(z) + " of a volume of " + std::to_string(depth) + " slices");
    }
}

inline void require_row(std::size_t y, std::size_t height) {
    if (y >= height) {
        throw std::out_of_range("row " + std::to_string(y) + " of an image of " + std::to_string(height) + " rows");
    }
}

inline void require_pixel(std::size_t x, std::size_t y, std::size_t width, std::size_t height) {
    if (x >= width || y >= height) {
        throw std::out_of_range("pixel (" + std::to_string(x) + ", " + std::to_string(y) + ") of a " +
                                by(width, height) + " image");
    }
}

inline void require_part(std::size_t x, std::size_t y, std::size_t part_width, std::size_t part_height,
                         std::size_t width, std::size_t height) {
    if (x > width || part_width > width - x || y > height || part_height > height - y) {
        throw std::out_of_range("a " + by(part_width, part_height) + " part at (" + std::to_string(x) + ", " +
                                std::to_string(y) + ") of a " + by(width, height) + " image");
    }
}

inline void require_equal_shapes(std::size_t width, std::size_t height, std::size_t to_width, std::size_t to_height,
                                 const char *function) {
    if (width != to_width || height != to_height) {
        throw std::invalid_argument(std::string(function) + ": the destination is " + by(to_width, to_height) +
                                    ", the image " + by(width, height));
    }
}

inline void require_weights(std::size_t count, std::size_t needed, const char *function) {
    if (count != needed) {
        throw WeightCountError(function,
                               std::to_string(count) + " weights, where " + std::to_string(needed) + " are needed");
    }
}

inline void require_odd_weights(std::size_t count, const char *which, const char *function) {
    constexpr std::size_t most = 65;
    if (count % 2 == 0 || count > most) {
        throw WeightCountError(function, std::to_string(count) + " " + which +
                                             " weights, where an odd number up to 65 is needed");
    }
}

}  // namespace fl::detail

#endif
