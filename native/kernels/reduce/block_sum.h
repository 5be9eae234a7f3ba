// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kernels/simd/vector.h"

// The one association of reduce.h inside a block: term i goes to partial sum i mod 32, then the partial sums are folded
// in halves. 32 doubles are 4, 8 or 16 registers: enough sums under way to hide the latency of an addition.
namespace fl::FL_TIER {

inline constexpr size_t block_length = 4096;
inline constexpr size_t partial_sums = 32;
inline constexpr size_t sum_vectors = partial_sums / f64_width;

inline double fold_lanes(F64 vector) {
#if FL_VECTOR_BYTES == 0
    return vector;
#else
    double lanes[f64_width];
    __builtin_memcpy(lanes, &vector, sizeof lanes);
#pragma GCC unroll 8
    for (size_t half = f64_width / 2; half > 0; half /= 2) {
#pragma GCC unroll 8
        for (size_t i = 0; i < half; ++i) {
            lanes[i] += lanes[i + half];
        }
    }
    return lanes[0];
#endif
}

inline double fold(F64 (&sums)[sum_vectors]) {
#pragma GCC unroll 8
    for (size_t half = sum_vectors / 2; half > 0; half /= 2) {
#pragma GCC unroll 32
        for (size_t i = 0; i < half; ++i) {
            sums[i] += sums[i + half];
        }
    }
    return fold_lanes(sums[0]);
}

// Sum of the `count` terms from `begin`; `count` is at most block_length.
template <class Term>
inline double block_sum(const Term &term, size_t begin, size_t count) {
    F64 sums[sum_vectors] = {};
    const size_t end = begin + count;
    size_t i = begin;
    for (; i + partial_sums <= end; i += partial_sums) {
#pragma GCC unroll 32
        for (size_t k = 0; k < sum_vectors; ++k) {
            sums[k] += term.full(i + k * f64_width);
        }
    }
#pragma GCC unroll 32
    for (size_t k = 0; k < sum_vectors; ++k) {
        const size_t at = i + k * f64_width;
        if (at + f64_width <= end) {
            sums[k] += term.full(at);
        } else if (at < end) {
            sums[k] += term.first(at, end - at);
        }
    }
    return fold(sums);
}

}  // namespace fl::FL_TIER
