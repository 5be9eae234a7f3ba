// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kernels/reduce/block_sum.h"
#include "kernels/reduce/pairwise.h"
#include "kernels/reduce/terms.h"

namespace fl::FL_TIER {

struct SumNode {
    double sum;

    void join(const SumNode &right) { sum += right.sum; }
};

template <class Term>
inline double sum_of(const Term &term, size_t n) {
    if (n <= block_length) {
        return block_sum(term, 0, n);
    }
    Pairwise<SumNode> blocks;
    for (size_t i = 0; i < n; i += block_length) {
        const size_t left = n - i;
        blocks.add({block_sum(term, i, left < block_length ? left : block_length)});
    }
    return blocks.finish().sum;
}

// The squares of a norm. Scaling by a power of two loses nothing: with scale_down the squares that then underflow are
// below 2^-600 of the greatest; with scale_up the sum lies between 2^-948 and 2^500.
inline constexpr double scale_down = 0x1p-600;
inline constexpr double scale_up = 0x1p+600;
inline constexpr double least_trusted_square_sum = 0x1p-900;

inline double norm2(const double *x, size_t n) {
    const double squares = sum_of(Square<double>{x}, n);
    if (squares > __DBL_MAX__) {
        return __builtin_sqrt(sum_of(ScaledSquare<double>{x, scale_down}, n)) * scale_up;
    }
    if (squares < least_trusted_square_sum) {
        return __builtin_sqrt(sum_of(ScaledSquare<double>{x, scale_up}, n)) * scale_down;
    }
    return __builtin_sqrt(squares);
}

// No float's square leaves the range of double, in either direction.
inline double norm2(const float *x, size_t n) {
    return __builtin_sqrt(sum_of(Square<float>{x}, n));
}

}  // namespace fl::FL_TIER
