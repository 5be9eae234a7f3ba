// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kernels/image/kernels.h"
#include "kernels/simd/pixels.h"

// How a filter that sees its nearest neighbors goes over an image: by bands of a few rows, and in a band by columns of
// one vector, so that what a row has given stays in registers for the next. A column that touches the image's border
// reads a copy of its pixels that goes on beyond the border.
namespace fl::FL_TIER {

using image::Filter;

// The rows that a band of at most `band` rows sees: number 0 is the row above the band's first. One more than needed,
// so that rows may be taken in pairs. Outside the slice each is the nearest of its rows.
template <class Pixel, size_t band>
struct Rows {
    static constexpr size_t count = band + 3;
    const Pixel *row[count];
};

inline size_t nearest(size_t index_plus_one, size_t count) {
    const size_t index = index_plus_one == 0 ? 0 : index_plus_one - 1;
    return index < count ? index : count - 1;
}

template <size_t band, class Pixel>
inline Rows<Pixel, band> rows_around(const Pixel *slice, size_t stride, size_t height, size_t y) {
    Rows<Pixel, band> rows;
    for (size_t i = 0; i < rows.count; ++i) {
        rows.row[i] = slice + nearest(y + i, height) * stride;
    }
    return rows;
}

// A copy of `lanes` columns and one more at each side.
template <class Pixel, size_t band, size_t lanes>
class Patch {
public:
    static constexpr size_t first_column = 1;

    // The rows of the copy, for the columns from x on. The columns that the image has not are copies of the last.
    Rows<Pixel, band> copy_of(const Rows<Pixel, band> &rows, size_t x, size_t width) {
        Rows<Pixel, band> copies;
        for (size_t i = 0; i < rows.count; ++i) {
            if (x + lanes <= width) {
                copy_whole(pixels[i], rows.row[i], x, width);
            } else {
                copy_narrow(pixels[i], rows.row[i], width);
            }
            copies.row[i] = pixels[i];
        }
        return copies;
    }

private:
    static void copy_whole(Pixel *to, const Pixel *row, size_t x, size_t width) {
        __builtin_memcpy(to + first_column, row + x, lanes * sizeof(Pixel));
        to[0] = load<Pixel>(row + nearest(x, width));
        to[first_column + lanes] = load<Pixel>(row + nearest(x + lanes + 1, width));
    }

    // An image that is narrower than a column.
    static void copy_narrow(Pixel *to, const Pixel *row, size_t width) {
        const Pixel last = load<Pixel>(row + width - 1);
        for (size_t i = 0; i < lanes + 2; ++i) {
            to[i] = last;
        }
        copy(to + first_column, row, width);
        to[0] = load<Pixel>(row);
    }

    Pixel pixels[Rows<Pixel, band>::count][lanes + 2];
};

// The columns of `lanes` pixels that a row is cut into: the last one overlaps the one before, unless it is the only.
template <size_t lanes>
struct Columns {
    size_t width;

    size_t count() const { return (width + lanes - 1) / lanes; }
    size_t begin(size_t column) const {
        return (column + 1) * lanes <= width || column == 0 ? column * lanes : width - lanes;
    }
    bool at_border(size_t x) const { return x == 0 || x + lanes >= width; }
    size_t stored() const { return width < lanes ? width : lanes; }
};

// The slice that is `offset` - 1 slices behind slice z, or the nearest there is.
template <class Pixel>
inline const Pixel *slice_around(const Filter<Pixel> &volumes, size_t z, size_t offset) {
    return volumes.src + nearest(z + offset, volumes.depth) * volumes.src_slice;
}

// Calls block(rows, x, to, count, stored) for each column of each band: `rows` has the rows of `slices` slices, in
// which the column begins at pixel x; `count` rows of `stored` pixels go to `to`.
template <size_t slices, size_t band, size_t lanes, class Pixel, class Block>
inline void sweep_band(const Filter<Pixel> &volumes, const Rows<Pixel, band> (&rows)[slices], Pixel *to, size_t count,
                       const Block &block) {
    const Columns<lanes> columns{volumes.width};
    for (size_t column = 0; column < columns.count(); ++column) {
        const size_t x = columns.begin(column);
        if (!columns.at_border(x)) {
            block(rows, x, to + x, count, lanes);
            continue;
        }
        Patch<Pixel, band, lanes> patches[slices];
        Rows<Pixel, band> copies[slices];
        for (size_t i = 0; i < slices; ++i) {
            copies[i] = patches[i].copy_of(rows[i], x, volumes.width);
        }
        block(copies, patches[0].first_column, to + x, count, columns.stored());
    }
}

// The rows of an image to filter together, at most `band`: fewer where they are so far from one another that they would
// drive each other out of the first-level cache, in which lines a multiple of 4096 bytes apart share a few places.
inline size_t rows_together(size_t band, size_t src_stride, size_t dst_stride) {
    constexpr size_t line = 64;
    constexpr size_t period = 4096;
    constexpr size_t places = 6;  // of 8 or 12, since a vector may lie in two lines
    const size_t both = src_stride | dst_stride;
    const size_t power_of_two = both & (~both + 1);  // the greatest that divides both strides
    const size_t distance = power_of_two < line ? line : power_of_two;
    const size_t lines = distance < period ? places * (period / distance) : places;
    size_t rows = band;
    while (rows > 2 && 2 * rows + 2 > lines) {
        rows /= 2;
    }
    return rows;
}

template <size_t slices, size_t band, size_t lanes, class Pixel, class Block>
inline void sweep(const Filter<Pixel> &volumes, const Block &block) {
    constexpr size_t own_slice = 1;
    const size_t together =
        slices > 1 ? band : rows_together(band, volumes.src_row * sizeof(Pixel), volumes.dst_row * sizeof(Pixel));
    for (size_t z = 0; z < volumes.depth; ++z) {
        for (size_t y = 0; y < volumes.height; y += together) {
            Rows<Pixel, band> rows[slices];
            for (size_t i = 0; i < slices; ++i) {
                const Pixel *slice = slice_around(volumes, z, slices == 1 ? own_slice : i);
                rows[i] = rows_around<band>(slice, volumes.src_row, volumes.height, y);
            }
            Pixel *to = volumes.dst + z * volumes.dst_slice + y * volumes.dst_row;
            const size_t left = volumes.height - y;
            sweep_band<slices, band, lanes>(volumes, rows, to, left < together ? left : together, block);
        }
    }
}

}  // namespace fl::FL_TIER
