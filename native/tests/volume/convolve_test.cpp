// SPDX-License-Identifier: Apache-2.0
#include <fairlead/volume.h>

#include "tests/image/reference.h"

namespace fl::tests {
namespace {

template <class Voxel>
using Convolve = fl_status (*)(const Voxel *, Voxel *, std::size_t, std::size_t, std::size_t, std::size_t, std::size_t,
                               std::size_t, std::size_t, const float *);

template <class Voxel>
void expect_convolved(Convolve<Voxel> kernel, const Size &size, const std::vector<Voxel> &voxels,
                      const std::vector<float> &weights) {
    const auto filter = [&](const Voxel *src, const Layout &from, Voxel *dst, const Layout &to) {
        return kernel(src, dst, size.width, size.height, size.depth, from.row, from.slice, to.row, to.slice,
                      weights.data());
    };
    expect_filtered(size, voxels, reference::convolve3x3x3(voxels, size, weights), filter);
}

template <class Voxel>
void expect_convolved_everywhere(Convolve<Voxel> kernel) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    for (const Size &size : volume_sizes()) {
        std::vector<float> weights(27);
        for (float &weight : weights) {
            weight = static_cast<float>(random.normal() / 5 + 0.04);
        }
        expect_convolved(kernel, size, random_pixels<Voxel>(random, size.count()), weights);
        ASSERT_FALSE(testing::Test::HasFailure());
    }
}

TEST(Convolve3x3x3, OfBytesIsRightEverywhere) {
    expect_convolved_everywhere<std::uint8_t>(fl_convolve3x3x3_u8);
}

TEST(Convolve3x3x3, OfShortsIsRightEverywhere) {
    expect_convolved_everywhere<std::uint16_t>(fl_convolve3x3x3_u16);
}

TEST(Convolve3x3x3, OfFloatsIsRightEverywhere) {
    expect_convolved_everywhere<float>(fl_convolve3x3x3_f32);
}

TEST(Convolve3x3x3, OfAnyBitsIsRight) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    const Size size{70, 11, 5};
    for (int round = 0; round < 8; ++round) {
        const auto weights = random_bits<float>(random, 27);
        expect_convolved(fl_convolve3x3x3_u8, size, random_bits<std::uint8_t>(random, size.count()), weights);
        expect_convolved(fl_convolve3x3x3_u16, size, random_bits<std::uint16_t>(random, size.count()), weights);
        expect_convolved(fl_convolve3x3x3_f32, size, random_bits<float>(random, size.count()), weights);
    }
}

}  // namespace
}  // namespace fl::tests
