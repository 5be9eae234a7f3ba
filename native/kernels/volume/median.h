// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kernels/image/sweep.h"
#include "kernels/volume/kernels.h"
#include "kernels/volume/nine.h"

// Median of 3x3x3: in each slice of a window the nine voxels are put in order; two windows, one behind the other, have
// two slices in common, and the merge of their nines. A tile of a few columns and rows goes through all slices, so that
// the nines of a slice serve all windows that see it; those of the last four slices stay on the stack. From slice to
// slice memory is too far apart for the processor to foresee: what comes next is fetched ahead.
namespace fl::FL_TIER {

template <class Voxel>
class MedianTile {
public:
    static constexpr size_t lanes = Keys<Voxel>::lanes;
    static constexpr size_t band = 4;
    static constexpr size_t most_columns = lanes == 1 ? 16 : (256 / sizeof(Vector<Voxel>));

    // The tile of the `columns` columns from number `column` on and of the rows from y on.
    MedianTile(const Filter<Voxel> &volumes, size_t column, size_t columns, size_t y)
        : volumes(volumes), column(column), columns(columns), y(y),
          count(volumes.height - y < band ? volumes.height - y : band) {}

    void filter() {
        const size_t depth = volumes.depth;
        order(0);
        for (size_t z = 0; z < depth; z += 2) {
            const size_t last = depth - 1;
            const size_t second = z + 1 < depth ? z + 1 : last;
            const size_t behind = z + 2 < depth ? z + 2 : last;
            if (second > z) {
                order(second);
            }
            if (behind > second) {
                order(behind);
            }
            select(z, {&nines_of(z == 0 ? 0 : z - 1), &nines_of(z), &nines_of(second), &nines_of(behind)});
        }
    }

private:
    using Vec = typename Keys<Voxel>::Vec;
    using VoxelRows = Rows<Voxel, band>;
    using Place = Columns<lanes>;

    struct SliceNines {
        Nine<Vec> nines[most_columns][band];
    };

    struct FourSlices {
        const SliceNines *before;
        const SliceNines *first;
        const SliceNines *second;
        const SliceNines *behind;
    };

    static constexpr size_t kept = 4;

    SliceNines &nines_of(size_t z) { return slices[z % kept]; }

    void order(size_t z) {
        const auto rows = rows_around<band>(volumes.src + z * volumes.src_slice, volumes.src_row, volumes.height, y);
        const Place place{volumes.width};
        const size_t ahead = z + 2 < volumes.depth ? 2 * volumes.src_slice : 0;
        for (size_t i = 0; i < columns; ++i) {
            const size_t x = place.begin(column + i);
            fetch_to_read(rows, x + ahead);
            if (place.at_border(x)) {
                Patch<Voxel, band, lanes> patch;
                order_column(patch.copy_of(rows, x, volumes.width), patch.first_column, nines_of(z).nines[i]);
            } else {
                order_column(rows, x, nines_of(z).nines[i]);
            }
        }
    }

    static void fetch_to_read(const VoxelRows &rows, size_t offset) {
#pragma GCC unroll 8
        for (size_t row = 1; row < band + 2; ++row) {
            __builtin_prefetch(rows.row[row] + offset);
        }
    }

    void fetch_to_write(Voxel *to) const {
        constexpr int to_write = 1;
        for (size_t row = 0; row < count; ++row) {
            __builtin_prefetch(to + row * volumes.dst_row, to_write);
            __builtin_prefetch(to + row * volumes.dst_row + volumes.dst_slice, to_write);
        }
    }

    static void order_column(const VoxelRows &rows, size_t x, Nine<Vec> *nines) {
        auto above = sorted_row(rows.row[0] + x);
        auto first = sorted_row(rows.row[1] + x);
        for (size_t i = 0; i < band; i += 2) {
            const auto second = sorted_row(rows.row[i + 2] + x);
            const auto below = sorted_row(rows.row[i + 3] + x);
            const TwoRows<Vec> shared(first, second);
            nines[i] = shared.with(above);
            nines[i + 1] = shared.with(below);
            above = second;
            first = below;
        }
    }

    void select(size_t z, const FourSlices &around) {
        const Place place{volumes.width};
        for (size_t i = 0; i < columns; ++i) {
            Voxel *to = volumes.dst + z * volumes.dst_slice + y * volumes.dst_row + place.begin(column + i);
            if (z + 3 < volumes.depth) {
                fetch_to_write(to + 2 * volumes.dst_slice);
            }
            for (size_t row = 0; row < count; ++row, to += volumes.dst_row) {
                const TwoNines<Vec> shared(around.first->nines[i][row], around.second->nines[i][row]);
                store_first(to, shared.median_with(around.before->nines[i][row]), place.stored());
                if (z + 1 < volumes.depth) {
                    store_first(to + volumes.dst_slice, shared.median_with(around.behind->nines[i][row]),
                                place.stored());
                }
            }
        }
    }

    const Filter<Voxel> &volumes;
    size_t column;
    size_t columns;
    size_t y;
    size_t count;
    SliceNines slices[kept];
};

template <class Voxel>
void median3x3x3(const Filter<Voxel> &volumes) {
    using Tile = MedianTile<Voxel>;
    const size_t columns = Columns<Tile::lanes>{volumes.width}.count();
    for (size_t y = 0; y < volumes.height; y += Tile::band) {
        for (size_t column = 0; column < columns; column += Tile::most_columns) {
            const size_t left = columns - column;
            Tile(volumes, column, left < Tile::most_columns ? left : Tile::most_columns, y).filter();
        }
    }
}

}  // namespace fl::FL_TIER
