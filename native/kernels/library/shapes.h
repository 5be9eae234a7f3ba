// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fairlead/status.h>
#include <stddef.h>
#include <stdint.h>

#include "kernels/library/arguments.h"

namespace fl {

// A caller's image or volume: slices of rows, strides in pixels. An image is a volume of one slice.
template <class Pixel>
struct Shape {
    const Pixel *data;
    size_t width;
    size_t height;
    size_t depth;
    size_t row_stride;
    size_t slice_stride;

    bool empty() const { return width == 0 || height == 0 || depth == 0; }
};

template <class Pixel>
Shape<Pixel> image_shape(const Pixel *data, size_t width, size_t height, size_t stride) {
    return {data, width, height, 1, stride, 0};
}

// An array that is read or written beside an image.
template <class Element>
Shape<Element> array_shape(const Element *data, size_t n) {
    return image_shape(data, n, 1, n);
}

template <class Pixel>
fl_status check_row_stride(const Shape<Pixel> &shape) {
    return shape.row_stride < shape.width ? FL_BAD_STRIDE : FL_OK;
}

template <class Pixel>
fl_status check_slice_stride(const Shape<Pixel> &shape) {
    size_t slice = 0;
    const bool overflows = __builtin_mul_overflow(shape.height, shape.row_stride, &slice);
    return overflows || shape.slice_stride < slice ? FL_BAD_STRIDE : FL_OK;
}

// Whether the bytes from the first pixel to the end of the last fit into the address space.
template <class Pixel>
bool size_fits(const Shape<Pixel> &shape) {
    size_t slices = 0;
    size_t rows = 0;
    size_t pixels = 0;
    size_t bytes = 0;
    uintptr_t end = 0;
    return !(__builtin_mul_overflow(shape.depth - 1, shape.slice_stride, &slices) ||
             __builtin_mul_overflow(shape.height - 1, shape.row_stride, &rows) ||
             __builtin_add_overflow(slices, rows, &pixels) || __builtin_add_overflow(pixels, shape.width, &pixels) ||
             __builtin_mul_overflow(pixels, sizeof(Pixel), &bytes) ||
             __builtin_add_overflow(reinterpret_cast<uintptr_t>(shape.data), bytes, &end));
}

template <class Pixel>
fl_status check_memory(const Shape<Pixel> &shape) {
    if (shape.empty()) {
        return FL_OK;
    }
    if (shape.data == nullptr) {
        return FL_NULL_POINTER;
    }
    return size_fits(shape) ? FL_OK : FL_SIZE_OVERFLOW;
}

// Which bytes a shape that fits touches: those of its rows, not what lies between them.
class Footprint {
public:
    template <class Pixel>
    explicit Footprint(const Shape<Pixel> &shape)
        : begin(reinterpret_cast<uintptr_t>(shape.data)), row_bytes(shape.width * sizeof(Pixel)),
          rows(shape.empty() ? 0 : shape.height), row_stride(shape.row_stride * sizeof(Pixel)), slices(shape.depth),
          slice_stride(shape.slice_stride * sizeof(Pixel)) {}

    bool shares_memory_with(const Footprint &other) const {
        if (rows == 0 || other.rows == 0 || end() <= other.begin || other.end() <= begin) {
            return false;
        }
        for (size_t slice = 0; slice < slices; ++slice) {
            for (size_t row = 0; row < rows; ++row) {
                const uintptr_t first = begin + slice * slice_stride + row * row_stride;
                if (other.touches(first, first + row_bytes)) {
                    return true;
                }
            }
        }
        return false;
    }

private:
    size_t slice_bytes() const { return (rows - 1) * row_stride + row_bytes; }
    uintptr_t end() const { return begin + (slices - 1) * slice_stride + slice_bytes(); }

    // The first of parts that are `stride` apart, each `bytes` long and the first at `start`, to end behind `first`.
    static size_t first_behind(uintptr_t first, uintptr_t start, size_t bytes, size_t stride) {
        return first < start + bytes || stride == 0 ? 0 : (first - start - bytes) / stride + 1;
    }

    bool touches(uintptr_t first, uintptr_t last) const {
        size_t slice = first_behind(first, begin, slice_bytes(), slice_stride);
        for (; slice < slices && begin + slice * slice_stride < last; ++slice) {
            const uintptr_t start = begin + slice * slice_stride;
            const size_t row = first_behind(first, start, row_bytes, row_stride);
            if (row < rows && start + row * row_stride < last) {
                return true;
            }
        }
        return false;
    }

    uintptr_t begin;
    size_t row_bytes;
    size_t rows;
    size_t row_stride;
    size_t slices;
    size_t slice_stride;
};

// Whether what is written shares memory with what is read.
template <class Read, class Written>
bool overlap(const Shape<Read> &read, const Shape<Written> &written) {
    return Footprint(read).shares_memory_with(Footprint(written));
}

// Statuses in the order in which they are checked: the first that is not FL_OK.
inline fl_status first_failure(fl_status first, fl_status second) {
    return first != FL_OK ? first : second;
}

// All that is checked of a filter's images but whether they overlap, which a filter may allow.
template <class Pixel>
fl_status check_images(const Shape<Pixel> &src, const Shape<Pixel> &dst) {
    return first_failure(first_failure(check_row_stride(src), check_row_stride(dst)),
                         first_failure(check_memory(src), check_memory(dst)));
}

template <class Voxel>
fl_status check_volumes(const Shape<Voxel> &src, const Shape<Voxel> &dst) {
    return first_failure(first_failure(check_slice_stride(src), check_slice_stride(dst)), check_images(src, dst));
}

// Null weights are refused even where there is nothing to filter.
inline fl_status check_weights(const float *weights, size_t n) {
    return weights == nullptr ? fl_status{FL_NULL_POINTER} : check_input(weights, n);
}

}  // namespace fl
