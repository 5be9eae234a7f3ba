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

template <bool ahead, class Term>
inline double sum_of_blocks(const Term &term, size_t n) {
    Pairwise<SumNode> blocks;
    for (size_t i = 0; i < n; i += block_length) {
        const size_t left = n - i;
        blocks.add({block_sum<ahead>(term, i, left < block_length ? left : block_length)});
    }
    return blocks.finish().sum;
}

// Measured: one array of floats comes faster with prefetching, one of doubles only from a cache, two arrays never.
template <class Term>
inline constexpr bool can_prefetch = vector_bytes > 0 && requires(const Term &term) { term.prefetch_line(0); };

template <class Term>
inline constexpr bool always_ahead = can_prefetch<Term> && sizeof(typename Term::Element) == sizeof(float);

template <class Term>
inline double sum_of(const Term &term, size_t n) {
    constexpr size_t longest_in_cache = size_t{1} << 21;
    if (n <= block_length) {
        return block_sum<always_ahead<Term>>(term, 0, n);
    }
    return n <= longest_in_cache ? sum_of_blocks<can_prefetch<Term>>(term, n)
                                 : sum_of_blocks<always_ahead<Term>>(term, n);
}

// The squares of a norm. Scaling by a power of two loses nothing: with scale_down the squares that then underflow are
// below 2^-600 of the greatest; with scale_up the sum lies between 2^-948 and 2^500.
inline constexpr double scale_down = 0x1p-600;
inline constexpr double scale_up = 0x1p+600;
inline constexpr double least_trusted_square_sum = 0x1p-900;

inline double scaled_norm2(const double *x, size_t n, double scale, double unscale) {
    return __builtin_sqrt(sum_of_blocks<false>(Squares<Scaled>{{x, scale}}, n)) * unscale;
}

inline double norm2(const double *x, size_t n) {
    const double squares = sum_of(Squares<Plain<double>>{{x}}, n);
    if (squares > __DBL_MAX__) {
        return scaled_norm2(x, n, scale_down, scale_up);
    }
    if (squares < least_trusted_square_sum && n > 0) {
        return scaled_norm2(x, n, scale_up, scale_down);
    }
    return __builtin_sqrt(squares);
}

// No float's square leaves the range of double, in either direction.
inline double norm2(const float *x, size_t n) {
    return __builtin_sqrt(sum_of(Squares<Plain<float>>{{x}}, n));
}

}  // namespace fl::FL_TIER
