// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kernels/reduce/kernels.h"
#include "kernels/reduce/sums.h"

namespace fl::FL_TIER {

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

template <class Reader>
inline MomentNode block_moments(const Reader &reader, size_t begin, size_t count) {
    const double sum = block_sum<always_ahead<Reader>>(Values<Reader>{reader}, begin, count);
    const double mean = sum / static_cast<double>(count);
    return {static_cast<double>(count), sum, block_sum<false>(SquaredDistances<Reader>{reader, mean}, begin, count)};
}

template <class Reader>
inline MomentNode all_moments(const Reader &reader, size_t n) {
    if (n <= block_length) {
        return block_moments(reader, 0, n);
    }
    Pairwise<MomentNode> blocks;
    for (size_t i = 0; i < n; i += block_length) {
        const size_t left = n - i;
        blocks.add(block_moments(reader, i, left < block_length ? left : block_length));
    }
    return blocks.finish();
}

template <class Reader>
inline reduce::Moments moments_of(const Reader &reader, size_t n) {
    const MomentNode all = all_moments(reader, n);
    return {all.sum / all.count, all.squares / all.count};
}

inline bool is_finite(double value) {
    return value - value == 0.0;
}

inline reduce::Moments moments(const double *x, size_t n) {
    const reduce::Moments plain = moments_of(Plain<double>{x}, n);
    if (is_finite(plain.mean) && is_finite(plain.variance)) {
        return plain;
    }
    const reduce::Moments scaled = moments_of(Scaled{x, scale_down}, n);
    return {scaled.mean * scale_up, scaled.variance * scale_up * scale_up};
}

// No sum of finite floats or of their squares leaves the range of double.
inline reduce::Moments moments(const float *x, size_t n) {
    return moments_of(Plain<float>{x}, n);
}

}  // namespace fl::FL_TIER
