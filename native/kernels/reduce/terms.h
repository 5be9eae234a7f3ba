// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kernels/simd/vector.h"

// What a sum is taken over. Elements are read as they are or scaled; of what is read, terms are made: added(sum, i) is
// the sum and the f64_width terms from i, added_first(sum, i, count) the sum and as many of `count` terms as fit. A
// partial sum is never -0.0, so adding +0.0 in the other lanes changes nothing. What reads one array can prefetch.
namespace fl::FL_TIER {

template <class E>
struct Plain {
    using Element = E;
    const Element *x;

    F64 all(size_t i) const { return load_wide(x + i); }
    F64 first(size_t i, size_t count) const { return load_wide_first(x + i, count); }
    void prefetch_line(size_t i) const { prefetch(x + i); }
};

struct Scaled {
    using Element = double;
    const double *x;
    double scale;

    F64 all(size_t i) const { return load_wide(x + i) * scale; }
    F64 first(size_t i, size_t count) const { return load_wide_first(x + i, count) * scale; }
    void prefetch_line(size_t i) const { prefetch(x + i); }
};

template <class Reader>
struct Values : Reader {
    F64 added(F64 sum, size_t i) const { return sum + this->all(i); }
    F64 added_first(F64 sum, size_t i, size_t count) const { return sum + this->first(i, count); }
};

// A product of two doubles is rounded, one of two floats is exact in double.
template <class Element>
inline F64 add_product(F64 sum, F64 x, F64 y) {
    if constexpr (sizeof(Element) == sizeof(float)) {
        return add_exact_product(sum, x, y);
    } else {
        return sum + x * y;
    }
}

template <class E>
struct Products {
    using Element = E;
    Plain<Element> x;
    Plain<Element> y;

    F64 added(F64 sum, size_t i) const { return add_product<Element>(sum, x.all(i), y.all(i)); }
    F64 added_first(F64 sum, size_t i, size_t count) const {
        return add_product<Element>(sum, x.first(i, count), y.first(i, count));
    }
};

template <class Reader>
struct Squares : Reader {
    F64 added(F64 sum, size_t i) const { return with(sum, this->all(i)); }
    F64 added_first(F64 sum, size_t i, size_t count) const { return with(sum, this->first(i, count)); }
    static F64 with(F64 sum, F64 value) { return add_product<typename Reader::Element>(sum, value, value); }
};

template <class Reader>
struct SquaredDistances : Reader {
    double mean;

    F64 added(F64 sum, size_t i) const { return sum + squared(this->all(i)); }
    F64 added_first(F64 sum, size_t i, size_t count) const {
        return sum + keep_first(squared(this->first(i, count)), count);
    }

    F64 squared(F64 value) const {
        const F64 distance = subtract_by_multiplier(value, F64{} + mean);
        return distance * distance;
    }
};

}  // namespace fl::FL_TIER
