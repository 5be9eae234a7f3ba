// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kernels/simd/vector.h"

// The one association of reduce.h inside a block: term i goes to partial sum i mod 32, then the partial sums are folded
// in halves. 32 doubles are 4, 8 or 16 registers: enough sums under way to hide the latency of an addition.
namespace fl::FL_TIER {

inline constexpr size_t block_length = 4096;
inline constexpr size_t partial_sums = 32;

class PartialSums {
public:
    PartialSums() {
#pragma GCC unroll 32
        for (size_t k = 0; k < vectors; ++k) {
            sums[k] = F64{};
        }
    }

    // The terms from i to i + 31.
    template <class Term>
    void add_full(const Term &term, size_t i) {
#pragma GCC unroll 32
        for (size_t k = 0; k < vectors; ++k) {
            sums[k] = term.added(sums[k], i + k * f64_width);
        }
    }

    // The `count` terms from i, less than 32.
    template <class Term>
    void add_first(const Term &term, size_t i, size_t count) {
#pragma GCC unroll 32
        for (size_t k = 0; k < vectors; ++k) {
            if (k * f64_width < count) {
                sums[k] = term.added_first(sums[k], i + k * f64_width, count - k * f64_width);
            }
        }
    }

    double fold() {
#pragma GCC unroll 8
        for (size_t half = vectors / 2; half > 0; half /= 2) {
#pragma GCC unroll 32
            for (size_t k = 0; k < half; ++k) {
                sums[k] += sums[k + half];
            }
        }
        return fold_lanes(sums[0]);
    }

private:
    static constexpr size_t vectors = partial_sums / f64_width;
    F64 sums[vectors];
};

// What lies behind the terms from i to i + 31.
template <class Term>
inline void prefetch_terms(const Term &term, size_t i) {
    constexpr size_t line = 64 / sizeof(typename Term::Element);
#pragma GCC unroll 4
    for (size_t k = 0; k < partial_sums; k += line) {
        term.prefetch_line(i + k);
    }
}

// Sum of the `count` terms from `begin`; `count` is at most block_length. `ahead` fetches what comes next. Not inlined:
// it is long, and there is one call of it for thousands of terms.
template <bool ahead, class Term>
__attribute__((noinline)) double block_sum(Term term, size_t begin, size_t count) {
    PartialSums sums;
    const size_t end = begin + count;
    size_t i = begin;
    for (; end - i >= partial_sums; i += partial_sums) {
        if constexpr (ahead) {
            prefetch_terms(term, i);
        }
        sums.add_full(term, i);
    }
    sums.add_first(term, i, end - i);
    return sums.fold();
}

}  // namespace fl::FL_TIER
