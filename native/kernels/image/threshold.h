// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kernels/image/kernels.h"
#include "kernels/simd/pixels.h"

// Two values, chosen by a comparison. The results of floats are handled as bits, which keeps those of a NaN.
namespace fl::FL_TIER {

using image::Filter;
using image::Threshold;

template <class Pixel>
struct ResultBits {
    using Type = Pixel;
};

template <>
struct ResultBits<float> {
    using Type = int32_t;
};

template <class Pixel>
class TwoValues {
public:
    static constexpr size_t lanes = lanes_of<Pixel>;

    explicit TwoValues(const Threshold<Pixel> &values)
        : threshold(all_lanes(values.threshold)), below(all_lanes(__builtin_bit_cast(Bits, values.below))),
          above(all_lanes(__builtin_bit_cast(Bits, values.above))) {}

    // Works in place: the last vector, which overlaps the one before, is read before that is written.
    void filter_row(const Pixel *from, Pixel *to, size_t width) const {
        if (width < lanes) {
            filter_short_row(from, to, width);
            return;
        }
        const auto last = chosen(from + width - lanes);
        for (size_t x = 0; x + lanes <= width; x += lanes) {
            store(to + x, chosen(from + x));
        }
        store(to + width - lanes, last);
    }

private:
    using Bits = typename ResultBits<Pixel>::Type;

    Vector<Bits> chosen(const Pixel *from) const { return load<Vector<Pixel>>(from) > threshold ? above : below; }

    void filter_short_row(const Pixel *from, Pixel *to, size_t width) const {
        Pixel pixels[lanes] = {};
        copy(pixels, from, width);
        store(pixels, chosen(pixels));
        copy(to, pixels, width);
    }

    Vector<Pixel> threshold;
    Vector<Bits> below;
    Vector<Bits> above;
};

template <class Pixel>
void threshold(const Filter<Pixel> &images, Threshold<Pixel> values) {
    const TwoValues<Pixel> two(values);
    if (images.src_row == images.width && images.dst_row == images.width) {
        two.filter_row(images.src, images.dst, images.width * images.height);
        return;
    }
    for (size_t y = 0; y < images.height; ++y) {
        two.filter_row(images.src + y * images.src_row, images.dst + y * images.dst_row, images.width);
    }
}

}  // namespace fl::FL_TIER
