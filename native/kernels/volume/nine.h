// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kernels/image/keys.h"

// Nine numbers a lane in their order, and the median of three such nines, by comparisons alone.
namespace fl::FL_TIER {

template <class Vec>
inline void put_in_order(Vec &a, Vec &b) {
    const Vec lesser = lesser_of(a, b);
    b = greater_of(a, b);
    a = lesser;
}

template <class Vec, size_t n>
struct Sorted {
    Vec at[n];
};

template <class Vec>
using Nine = Sorted<Vec, 9>;

// Three sorted rows: first the low ones in order, the middle ones, the high ones; then what is left to be compared.
template <class Vec>
inline Nine<Vec> in_order(const Triple<Vec> &lows, const Triple<Vec> &middles, const Triple<Vec> &highs) {
    Nine<Vec> nine{{lows.low, lows.middle, lows.high, middles.low, middles.middle, middles.high, highs.low,
                    highs.middle, highs.high}};
    Vec *at = nine.at;
    put_in_order(at[1], at[3]);
    put_in_order(at[5], at[7]);
    put_in_order(at[2], at[6]);
    put_in_order(at[4], at[6]);
    put_in_order(at[2], at[4]);
    put_in_order(at[2], at[3]);
    put_in_order(at[5], at[6]);
    return nine;
}

// Two sorted rows, to which a third comes.
template <class Vec>
class TwoRows {
public:
    TwoRows(const Triple<Vec> &a, const Triple<Vec> &b)
        : lows(a.low, b.low), middles(a.middle, b.middle), highs(a.high, b.high) {}

    Nine<Vec> with(const Triple<Vec> &c) const {
        return in_order(lows.with(c.low), middles.with(c.middle), highs.with(c.high));
    }

private:
    Pair<Vec> lows;
    Pair<Vec> middles;
    Pair<Vec> highs;
};

template <size_t first, class Vec, size_t n>
inline Sorted<Vec, (n + 1 - first) / 2> every_second(const Sorted<Vec, n> &numbers) {
    Sorted<Vec, (n + 1 - first) / 2> half;
#pragma GCC unroll 8
    for (size_t i = 0; i < (n + 1 - first) / 2; ++i) {
        half.at[i] = numbers.at[2 * i + first];
    }
    return half;
}

// Batcher's odd-even merge.
template <class Vec, size_t n>
inline Sorted<Vec, 2 * n> merged(const Sorted<Vec, n> &a, const Sorted<Vec, n> &b) {
    if constexpr (n == 1) {
        const Pair<Vec> pair(a.at[0], b.at[0]);
        return {{pair.low, pair.high}};
    } else {
        const auto odd = merged(every_second<0>(a), every_second<0>(b));
        const auto even = merged(every_second<1>(a), every_second<1>(b));
        Sorted<Vec, 2 * n> all;
        all.at[0] = odd.at[0];
#pragma GCC unroll 16
        for (size_t i = 0; i < n - 1; ++i) {
            const Pair<Vec> pair(even.at[i], odd.at[i + 1]);
            all.at[2 * i + 1] = pair.low;
            all.at[2 * i + 2] = pair.high;
        }
        all.at[2 * n - 1] = n % 2 == 1 ? odd.at[n] : even.at[n - 1];
        return all;
    }
}

// Two nines, to which a third comes. Of the eighteen only the fifth to the fourteenth can be the median: the compiler
// drops the comparisons that the others alone need.
template <class Vec>
class TwoNines {
public:
    TwoNines(const Nine<Vec> &a, const Nine<Vec> &b) {
        const auto all = merged(a, b);
#pragma GCC unroll 10
        for (size_t i = 0; i < candidates; ++i) {
            middle[i] = all.at[4 + i];
        }
    }

    // The fourteenth of 27 is the least, over each way to take fourteen from both, of the greatest of those taken.
    Vec median_with(const Nine<Vec> &c) const {
        Vec median = middle[candidates - 1];
#pragma GCC unroll 9
        for (size_t i = 0; i < candidates - 1; ++i) {
            median = lesser_of(median, greater_of(middle[i], c.at[8 - i]));
        }
        return median;
    }

private:
    static constexpr size_t candidates = 10;
    Vec middle[candidates];
};

}  // namespace fl::FL_TIER
