// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kernels/reduce/kernels.h"
#include "kernels/reduce/sums.h"

namespace fl::FL_TIER {

// Squared distances from a mean.
template <class Element>
struct SquaredDistance {
    const Element *x;
    double scale;
    double mean;

    F64 full(size_t i) const { return squared(load_wide(x + i)); }
    F64 first(size_t i, size_t count) const { return keep_first(squared(load_wide_first(x + i, count)), count); }

    F64 squared(F64 value) const {
        const F64 distance = value * scale - mean;
        return distance * distance;
    }
};

// Count, sum and sum of squared distances from the mean of some blocks, joined by formula (1.5) of Chan, Golub and
// LeVeque, "Updating formulae and a pairwise algorithm for computing sample variances", 1979.
struct MomentNode {
    double count;
    double sum;
    double squares;

    void join(const MomentNode &right) {
        const double distance = right.sum / right.count - sum / count;
        const double total = count + right.count;
        squares = squares + right.squares + distance * distance * (count / total * right.count);
        sum += right.sum;
        count = total;
    }
};

template <class Element>
inline MomentNode block_moments(const Element *x, double scale, size_t count) {
    const double sum = block_sum(Scaled<Element>{x, scale}, 0, count);
    const double mean = sum / static_cast<double>(count);
    return {static_cast<double>(count), sum, block_sum(SquaredDistance<Element>{x, scale, mean}, 0, count)};
}

template <class Element>
inline reduce::Moments scaled_moments(const Element *x, double scale, size_t n) {
    Pairwise<MomentNode> blocks;
    for (size_t i = 0; i < n; i += block_length) {
        const size_t left = n - i;
        blocks.add(block_moments(x + i, scale, left < block_length ? left : block_length));
    }
    const MomentNode all = blocks.finish();
    return {all.sum / all.count, all.squares / all.count};
}

inline bool is_finite(double value) {
    return value - value == 0.0;
}

template <class Element>
inline reduce::Moments moments(const Element *x, size_t n) {
    const reduce::Moments plain = scaled_moments(x, 1.0, n);
    if (is_finite(plain.mean) && is_finite(plain.variance)) {
        return plain;
    }
    const reduce::Moments scaled = scaled_moments(x, scale_down, n);
    return {scaled.mean * scale_up, scaled.variance * scale_up * scale_up};
}

}  // namespace fl::FL_TIER
