// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kernels/simd/vector.h"

// What a sum is taken over: term(i) for f64_width elements at once, and for the last few elements of the input with
// +0.0 behind them. A partial sum is never -0.0, so adding +0.0 to it changes nothing.
namespace fl::FL_TIER {

template <class Element>
struct Plain {
    const Element *x;

    F64 full(size_t i) const { return load_wide(x + i); }
    F64 first(size_t i, size_t count) const { return load_wide_first(x + i, count); }
};

template <class Element>
struct Product {
    const Element *x;
    const Element *y;

    F64 full(size_t i) const { return load_wide(x + i) * load_wide(y + i); }
    F64 first(size_t i, size_t count) const {
        return load_wide_first(x + i, count) * load_wide_first(y + i, count);
    }
};

template <class Element>
struct Scaled {
    const Element *x;
    double scale;

    F64 full(size_t i) const { return load_wide(x + i) * scale; }
    F64 first(size_t i, size_t count) const { return load_wide_first(x + i, count) * scale; }
};

template <class Element>
struct Square {
    const Element *x;

    F64 full(size_t i) const { return squared(load_wide(x + i)); }
    F64 first(size_t i, size_t count) const { return squared(load_wide_first(x + i, count)); }

    static F64 squared(F64 value) { return value * value; }
};

template <class Element>
struct ScaledSquare {
    const Element *x;
    double scale;

    F64 full(size_t i) const { return Square<Element>::squared(load_wide(x + i) * scale); }
    F64 first(size_t i, size_t count) const {
        return Square<Element>::squared(load_wide_first(x + i, count) * scale);
    }
};

}  // namespace fl::FL_TIER
