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

// At most 32 bytes: the caches are the limit, and of greater vectors more lie across two of their lines.
template <class Lane>
struct StreamedVector {
#if FL_VECTOR_BYTES == 64
    using Type [[gnu::vector_size(32)]] = Lane;
#else
    using Type = Vector<Lane>;
#endif
};

template <class Pixel>
class TwoValues {
public:
    explicit TwoValues(const Threshold<Pixel> &values)
        : threshold(in_all_lanes(values.threshold)), below(in_all_lanes(__builtin_bit_cast(Bits, values.below))),
          above(in_all_lanes(__builtin_bit_cast(Bits, values.above))) {}

    // Behind the first vector, each is written to one line of the cache. Works in place: the first and the last, which
    // overlap others, are read before anything is written.
    void filter_row(const Pixel *from, Pixel *to, size_t width) const {
        if (width < lanes) {
            filter_short_row(from, to, width);
            return;
        }
        const auto first = chosen(from);
        const auto last = chosen(from + width - lanes);
#pragma GCC unroll 4
        for (size_t x = to_boundary(to); x + lanes <= width; x += lanes) {
            store(to + x, chosen(from + x));
        }
        store(to, first);
        store(to + width - lanes, last);
    }

private:
    using Bits = typename ResultBits<Pixel>::Type;
    using Pixels = typename StreamedVector<Pixel>::Type;
    using Results = typename StreamedVector<Bits>::Type;

    static constexpr size_t lanes = sizeof(Pixels) / sizeof(Pixel);

    template <class Lane>
    static auto in_all_lanes(Lane value) {
        Lane values[lanes];
        for (Lane &each : values) {
            each = value;
        }
        return load<typename StreamedVector<Lane>::Type>(values);
    }

    Results chosen(const Pixel *from) const { return load<Pixels>(from) > threshold ? above : below; }

    // Pixels up to the next multiple of a vector's size, rounded down.
    static size_t to_boundary(const Pixel *to) {
        return -reinterpret_cast<uintptr_t>(to) % sizeof(Pixels) / sizeof(Pixel);
    }

    void filter_short_row(const Pixel *from, Pixel *to, size_t width) const {
        Pixel pixels[lanes] = {};
        copy(pixels, from, width);
        store(pixels, chosen(pixels));
        copy(to, pixels, width);
    }

    Pixels threshold;
    Results below;
    Results above;
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
