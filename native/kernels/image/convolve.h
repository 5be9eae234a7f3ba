// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kernels/image/sweep.h"

// 3x3 windows: a row gives (w0 * p0 + w1 * p1) + w2 * p2, rows are added as (r0 + r1) + r2.
namespace fl::FL_TIER {

inline constexpr size_t convolve_band = 8;

template <class Pixel>
using ConvolvedRows = Rows<Pixel, convolve_band>;

// One slice's weights, each in all lanes.
class WindowSums {
public:
    explicit WindowSums(const float *weights) {
#pragma GCC unroll 9
        for (size_t i = 0; i < 9; ++i) {
            weight[i] = all_lanes(load<float>(weights + i));
        }
    }

    // finish(i, sum of the windows of row i), for `count` rows from the top. Each row of pixels is read once and adds
    // to the three windows that it is in.
    template <class Pixel, class Finish>
    void add(const ConvolvedRows<Pixel> &rows, size_t x, size_t count, const Finish &finish) const {
        const Window first(rows.row[0] + x);
        const Window second(rows.row[1] + x);
        F32 two_rows = sum<0>(first) + sum<1>(second);
        F32 one_row = sum<0>(second);
        for (size_t i = 0; i < count; ++i) {
            const Window next(rows.row[i + 2] + x);
            finish(i, two_rows + sum<2>(next));
            two_rows = one_row + sum<1>(next);
            one_row = sum<0>(next);
        }
    }

private:
    struct Window {
        template <class Pixel>
        explicit Window(const Pixel *at)
            : left(load_floats(at - 1)), own(load_floats(at)), right(load_floats(at + 1)) {}

        F32 left;
        F32 own;
        F32 right;
    };

    template <size_t row>
    F32 sum(const Window &window) const {
        const F32 *w = weight + 3 * row;
        return (w[0] * window.left + w[1] * window.own) + w[2] * window.right;
    }

    F32 weight[9];
};

template <class Pixel>
void convolve3x3(const Filter<Pixel> &images, const float *weights) {
    const WindowSums sums(weights);
    const auto block = [&](const ConvolvedRows<Pixel>(&rows)[1], size_t x, Pixel *to, size_t count, size_t stored) {
        sums.add(rows[0], x, count,
                 [&](size_t i, F32 sum) { store_first_rounded(to + i * images.dst_row, sum, stored); });
    };
    sweep<1, convolve_band, f32_width>(images, block);
}

}  // namespace fl::FL_TIER
