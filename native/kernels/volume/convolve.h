// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kernels/image/convolve.h"
#include "kernels/volume/kernels.h"

// 3x3x3 windows: each slice of a window is summed as a 3x3 window, slices are added as (s0 + s1) + s2.
namespace fl::FL_TIER {

template <class Voxel>
void convolve3x3x3(const Filter<Voxel> &volumes, const float *weights) {
    const WindowSums before(weights);
    const WindowSums own(weights + 9);
    const WindowSums behind(weights + 18);
    const auto block = [&](const ConvolvedRows<Voxel>(&rows)[3], size_t x, Voxel *to, size_t count, size_t stored) {
        F32 sums[convolve_band];
        before.add(rows[0], x, count, [&](size_t i, F32 sum) { sums[i] = sum; });
        own.add(rows[1], x, count, [&](size_t i, F32 sum) { sums[i] += sum; });
        behind.add(rows[2], x, count,
                   [&](size_t i, F32 sum) { store_first_rounded(to + i * volumes.dst_row, sums[i] + sum, stored); });
    };
    sweep<3, convolve_band, f32_width>(volumes, block);
}

}  // namespace fl::FL_TIER
