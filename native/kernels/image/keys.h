// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kernels/simd/pixels.h"

// Pixels as numbers that a median may compare: for floats, integers in the order of IEEE 754 totalOrder.
namespace fl::FL_TIER {

template <class Pixel>
struct Keys {
    using Vec = Vector<Pixel>;
    static constexpr size_t lanes = lanes_of<Pixel>;

    static Vec load_from(const Pixel *from) { return load<Vec>(from); }
    static Vec pixels(Vec keys) { return keys; }
};

// Below the sign, the bits of negative floats grow as the floats shrink: they are turned around.
template <>
struct Keys<float> {
    using Vec = I32;
    static constexpr size_t lanes = f32_width;

    static Vec load_from(const float *from) { return turned(load<Vec>(from)); }
    static Vec pixels(Vec keys) { return turned(keys); }

private:
    static Vec turned(Vec bits) { return bits ^ ((bits >> 31) & 0x7FFFFFFF); }
};

// Three numbers a lane, in their order.
template <class Vec>
struct Triple {
    Vec low;
    Vec middle;
    Vec high;
};

template <class Vec>
struct Pair {
    Pair(Vec a, Vec b) : low(lesser_of(a, b)), high(greater_of(a, b)) {}

    Triple<Vec> with(Vec c) const {
        const Vec greater = greater_of(low, c);
        return {lesser_of(low, c), lesser_of(greater, high), greater_of(greater, high)};
    }

    Vec median_with(Vec c) const { return greater_of(low, lesser_of(high, c)); }

    Vec low;
    Vec high;
};

// The pixels of a row from left to right of each lane.
template <class Pixel>
inline auto sorted_row(const Pixel *at) {
    using Key = Keys<Pixel>;
    return Pair(Key::load_from(at - 1), Key::load_from(at)).with(Key::load_from(at + 1));
}

// Stores the first `count` pixels of a vector.
template <class Pixel>
inline void store_first(Pixel *to, typename Keys<Pixel>::Vec keys, size_t count) {
    const auto pixels = Keys<Pixel>::pixels(keys);
    if (count >= Keys<Pixel>::lanes) {
        store(to, pixels);
        return;
    }
    Pixel all[Keys<Pixel>::lanes];
    store(all, pixels);
    copy(to, all, count);
}

}  // namespace fl::FL_TIER
