// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kernels/image/kernels.h"
#include "kernels/simd/pixels.h"

// Convolution along the rows, then along the columns, each sum from the first weight to the last. An image is filtered
// by tiles of columns: the row sums of as many rows as a window is high stay on the stack, each computed once.
namespace fl::FL_TIER {

using image::Filter;
using image::Weights;

// The sum of weight t times the float at(t), `vectors` vectors side by side from there: several, so that they need not
// wait for one another.
template <size_t vectors, class At>
inline void weighted_sums(Weights weights, const At &at, F32 (&sums)[vectors]) {
    const F32 first_weight = all_lanes(load<float>(weights.values));
#pragma GCC unroll 8
    for (size_t v = 0; v < vectors; ++v) {
        sums[v] = first_weight * load<F32>(at(0) + v * f32_width);
    }
    for (size_t t = 1; t < weights.count; ++t) {
        const F32 weight = all_lanes(load<float>(weights.values + t));
        const float *from = at(t);
#pragma GCC unroll 8
        for (size_t v = 0; v < vectors; ++v) {
            sums[v] += weight * load<F32>(from + v * f32_width);
        }
    }
}

template <class Pixel>
class SeparableTile {
public:
    static constexpr size_t most_columns = 256;

    SeparableTile(const Filter<Pixel> &images, Weights row, Weights column, size_t x)
        : images(images), row(row), column(column), x(x),
          columns(images.width - x < most_columns ? images.width - x : most_columns) {}

    void filter() {
        const size_t reach = column.count / 2;
        const size_t last = images.height - 1;
        size_t summed = 0;  // rows whose sums have been computed
        for (size_t y = 0; y < images.height; ++y) {
            const size_t needed = last - y < reach ? last : y + reach;
            for (; summed <= needed; ++summed) {
                sum_row(summed);
            }
            sum_columns(y);
        }
    }

private:
    static constexpr size_t most_weights = 65;
    static constexpr size_t together = 8;
    static constexpr size_t rows_ahead = 4;
    static constexpr size_t cache_line = 64;

    float *sums_of(size_t y) { return sums[y % column.count]; }

    void sum_row(size_t y) {
        const size_t vectors = (columns + f32_width - 1) / f32_width;
        fetch_row(y + rows_ahead);
        fill_line(images.src + y * images.src_row, vectors * f32_width + row.count - 1);
        float *to = sums_of(y);
        size_t i = 0;
        for (; i + together <= vectors; i += together) {
            sum_along_row<together>(i * f32_width, to);
        }
        for (; i < vectors; ++i) {
            sum_along_row<1>(i * f32_width, to);
        }
    }

    template <size_t vectors>
    void sum_along_row(size_t begin, float *to) const {
        F32 results[vectors];
        weighted_sums(row, [&](size_t t) { return line + begin + t; }, results);
        store(to + begin, results);
    }

    // The processor does not foresee that a tile's rows are read one after another.
    void fetch_row(size_t y) const {
        if (y >= images.height) {
            return;
        }
        const Pixel *pixels = images.src + y * images.src_row + x;
        for (size_t i = 0; i < columns; i += cache_line / sizeof(Pixel)) {
            __builtin_prefetch(pixels + i);
        }
    }

    // `count` pixels as floats, beginning as many to the left of the tile as its windows reach.
    void fill_line(const Pixel *pixels, size_t count) {
        const size_t reach = row.count / 2;
        const size_t outside = x < reach ? reach - x : 0;
        const size_t begin = x < reach ? 0 : x - reach;
        const size_t inside = images.width - begin;
        const size_t end = count - outside < inside ? count : outside + inside;
        convert(pixels + begin, line + outside, end - outside);
        for (size_t i = 0; i < outside; ++i) {
            line[i] = line[outside];
        }
        for (size_t i = end; i < count; ++i) {
            line[i] = line[end - 1];
        }
    }

    static void convert(const Pixel *from, float *to, size_t count) {
        size_t i = 0;
        for (; i + f32_width <= count; i += f32_width) {
            store(to + i, load_floats(from + i));
        }
        for (; i < count; ++i) {
            to[i] = static_cast<float>(load<Pixel>(from + i));
        }
    }

    void sum_columns(size_t y) {
        const float *rows[most_weights];
        const size_t reach = column.count / 2;
        for (size_t t = 0; t < column.count; ++t) {
            const size_t below = y + t < reach ? 0 : y + t - reach;
            rows[t] = sums_of(below < images.height ? below : images.height - 1);
        }
        Pixel *to = images.dst + y * images.dst_row + x;
        size_t i = 0;
        for (; i + together * f32_width <= columns; i += together * f32_width) {
            sum_along_columns<together>(rows, i, to);
        }
        for (; i < columns; i += f32_width) {
            sum_along_columns<1>(rows, i, to);
        }
    }

    template <size_t vectors>
    void sum_along_columns(const float *const *rows, size_t begin, Pixel *to) const {
        F32 results[vectors];
        weighted_sums(column, [&](size_t t) { return rows[t] + begin; }, results);
#pragma GCC unroll 8
        for (size_t v = 0; v < vectors; ++v) {
            const size_t at = begin + v * f32_width;
            store_first_rounded(to + at, results[v], columns - at);
        }
    }

    const Filter<Pixel> &images;
    Weights row;
    Weights column;
    size_t x;
    size_t columns;
    alignas(cache_line) float line[most_columns + most_weights - 1];
    alignas(cache_line) float sums[most_weights][most_columns];
};

template <class Pixel>
void convolve_separable(const Filter<Pixel> &images, Weights row, Weights column) {
    for (size_t x = 0; x < images.width; x += SeparableTile<Pixel>::most_columns) {
        SeparableTile<Pixel>(images, row, column, x).filter();
    }
}

}  // namespace fl::FL_TIER
