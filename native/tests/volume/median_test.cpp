// SPDX-License-Identifier: Apache-2.0
#include <fairlead/volume.h>

#include "tests/image/reference.h"

namespace fl::tests {
namespace {

template <class Voxel>
using Median = fl_status (*)(const Voxel *, Voxel *, std::size_t, std::size_t, std::size_t, std::size_t, std::size_t,
                             std::size_t, std::size_t);

template <class Voxel>
void expect_median(Median<Voxel> kernel, const Size &size, const std::vector<Voxel> &voxels) {
    const auto filter = [&](const Voxel *src, const Layout &from, Voxel *dst, const Layout &to) {
        return kernel(src, dst, size.width, size.height, size.depth, from.row, from.slice, to.row, to.slice);
    };
    expect_filtered(size, voxels, reference::median(voxels, size, 1), filter);
}

template <class Voxel>
void expect_median_everywhere(Median<Voxel> kernel) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    for (const Size &size : volume_sizes()) {
        expect_median(kernel, size, random_pixels<Voxel>(random, size.count()));
        ASSERT_FALSE(testing::Test::HasFailure());
    }
}

TEST(Median3x3x3, OfBytesIsRightEverywhere) {
    expect_median_everywhere<std::uint8_t>(fl_median3x3x3_u8);
}

TEST(Median3x3x3, OfShortsIsRightEverywhere) {
    expect_median_everywhere<std::uint16_t>(fl_median3x3x3_u16);
}

TEST(Median3x3x3, OfFloatsIsRightEverywhere) {
    expect_median_everywhere<float>(fl_median3x3x3_f32);
}

TEST(Median3x3x3, OfAnyBitsIsRight) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    const Size size{90, 13, 6};
    expect_median(fl_median3x3x3_f32, size, random_bits<float>(random, size.count()));
}

// Two values only, at each share of ones: the windows where a network of comparisons that is wrong shows it.
TEST(Median3x3x3, IsRightForWindowsOfTwoValues) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    const Size size{300, 40, 9};
    for (const std::size_t ones_of_ten : {4, 5, 6}) {
        std::vector<std::uint8_t> voxels(size.count());
        for (std::uint8_t &voxel : voxels) {
            voxel = random.below(10) < ones_of_ten ? 1 : 0;
        }
        expect_median(fl_median3x3x3_u8, size, voxels);
    }
}

}  // namespace
}  // namespace fl::tests
