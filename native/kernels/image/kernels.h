// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stddef.h>
#include <stdint.h>

// One tier's kernels: arguments checked, at least one pixel.
namespace fl::image {

// What a filter reads and writes: slices of rows, strides in pixels. An image is one slice.
template <class Pixel>
struct Filter {
    const Pixel *src;
    Pixel *dst;
    size_t width;
    size_t height;
    size_t depth;
    size_t src_row;
    size_t src_slice;
    size_t dst_row;
    size_t dst_slice;
};

struct Weights {
    const float *values;
    size_t count;
};

template <class Pixel>
struct Threshold {
    Pixel threshold;
    Pixel below;
    Pixel above;
};

template <class Pixel>
struct KernelsOf {
    void (*convolve3x3)(const Filter<Pixel> &images, const float *weights);
    void (*convolve_separable)(const Filter<Pixel> &images, Weights row, Weights column);
    void (*median3x3)(const Filter<Pixel> &images);
    void (*threshold)(const Filter<Pixel> &images, Threshold<Pixel> values);
};

struct Kernels {
    KernelsOf<uint8_t> u8;
    KernelsOf<uint16_t> u16;
    KernelsOf<float> f32;

    template <class Pixel>
    const KernelsOf<Pixel> &of() const;
};

template <>
inline const KernelsOf<uint8_t> &Kernels::of() const {
    return u8;
}

template <>
inline const KernelsOf<uint16_t> &Kernels::of() const {
    return u16;
}

template <>
inline const KernelsOf<float> &Kernels::of() const {
    return f32;
}

// The histograms are the same code in every tier.
void histogram(const uint8_t *src, size_t width, size_t height, size_t stride, uint64_t *bins);
void histogram(const uint16_t *src, size_t width, size_t height, size_t stride, uint64_t *bins);

}  // namespace fl::image

namespace fl::scalar {
extern const image::Kernels image_kernels;
}
namespace fl::x86_64_v2 {
extern const image::Kernels image_kernels;
}
namespace fl::x86_64_v3 {
extern const image::Kernels image_kernels;
}
namespace fl::x86_64_v4 {
extern const image::Kernels image_kernels;
}
namespace fl::aarch64 {
extern const image::Kernels image_kernels;
}
