// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kernels/image/keys.h"
#include "kernels/image/sweep.h"

// Median of 3x3: each row of a window is sorted; the median is that of the greatest low, the median middle and the
// least high. Two windows, one above the other, have two rows in common, and what these give.
namespace fl::FL_TIER {

inline constexpr size_t median_band = 8;

template <class Vec>
class SharedRows {
public:
    SharedRows(const Triple<Vec> &a, const Triple<Vec> &b)
        : greatest_low(greater_of(a.low, b.low)), middles(a.middle, b.middle), least_high(lesser_of(a.high, b.high)) {}

    Vec median_with(const Triple<Vec> &c) const {
        const Vec low = greater_of(greatest_low, c.low);
        const Vec high = lesser_of(least_high, c.high);
        return Pair(low, high).median_with(middles.median_with(c.middle));
    }

private:
    Vec greatest_low;
    Pair<Vec> middles;
    Vec least_high;
};

template <class Pixel>
void median3x3(const Filter<Pixel> &images) {
    constexpr size_t lanes = Keys<Pixel>::lanes;
    const auto block = [&](const Rows<Pixel, median_band>(&rows)[1], size_t x, Pixel *to, size_t count, size_t stored) {
        const Pixel *const *row = rows[0].row;
        auto above = sorted_row(row[0] + x);
        auto first = sorted_row(row[1] + x);
        for (size_t i = 0; i < count; i += 2) {
            const auto second = sorted_row(row[i + 2] + x);
            const auto below = sorted_row(row[i + 3] + x);
            const SharedRows shared(first, second);
            store_first(to + i * images.dst_row, shared.median_with(above), stored);
            if (i + 1 < count) {
                store_first(to + (i + 1) * images.dst_row, shared.median_with(below), stored);
            }
            above = second;
            first = below;
        }
    };
    sweep<1, median_band, lanes>(images, block);
}

}  // namespace fl::FL_TIER
