// SPDX-License-Identifier: Apache-2.0
#include <fairlead/image.h>

#include "tests/image/reference.h"

namespace fl::tests {
namespace {

template <class Pixel>
using Median = fl_status (*)(const Pixel *, Pixel *, std::size_t, std::size_t, std::size_t, std::size_t);

template <class Pixel>
void expect_median(Median<Pixel> kernel, const Size &size, const std::vector<Pixel> &pixels) {
    const auto filter = [&](const Pixel *src, const Layout &from, Pixel *dst, const Layout &to) {
        return kernel(src, dst, size.width, size.height, from.row, to.row);
    };
    expect_filtered(size, pixels, reference::median(pixels, size, 0), filter);
}

template <class Pixel>
void expect_median_everywhere(Median<Pixel> kernel) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    for (const Size &size : image_sizes()) {
        expect_median(kernel, size, random_pixels<Pixel>(random, size.count()));
        ASSERT_FALSE(testing::Test::HasFailure());
    }
}

TEST(Median3x3, OfBytesIsRightEverywhere) {
    expect_median_everywhere<std::uint8_t>(fl_median3x3_u8);
}

TEST(Median3x3, OfShortsIsRightEverywhere) {
    expect_median_everywhere<std::uint16_t>(fl_median3x3_u16);
}

TEST(Median3x3, OfFloatsIsRightEverywhere) {
    expect_median_everywhere<float>(fl_median3x3_f32);
}

TEST(Median3x3, OfAnyBitsIsRight) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    const Size size{150, 37};
    expect_median(fl_median3x3_f32, size, random_bits<float>(random, size.count()));
}

// Zeros and ones in all 512 windows: a network of comparisons that is right for these is right for all numbers.
TEST(Median3x3, IsRightForEveryWindowOfTwoValues) {
    const Size size{3 * 512, 3};
    std::vector<std::uint16_t> pixels(size.count());
    for (std::size_t window = 0; window < 512; ++window) {
        for (std::size_t bit = 0; bit < 9; ++bit) {
            pixels[bit / 3 * size.width + 3 * window + bit % 3] = static_cast<std::uint16_t>(window >> bit & 1);
        }
    }
    expect_median(fl_median3x3_u16, size, pixels);
}

}  // namespace
}  // namespace fl::tests
