// SPDX-License-Identifier: Apache-2.0
#include <fairlead/image.h>

#include "tests/image/reference.h"

namespace fl::tests {
namespace {

template <class Pixel>
using Threshold = fl_status (*)(const Pixel *, Pixel *, std::size_t, std::size_t, std::size_t, std::size_t, Pixel,
                                Pixel, Pixel);

template <class Pixel>
struct Values {
    Pixel threshold;
    Pixel below;
    Pixel above;
};

template <class Pixel>
std::vector<Pixel> reference_of(const std::vector<Pixel> &pixels, const Values<Pixel> &values) {
    std::vector<Pixel> results;
    for (const Pixel pixel : pixels) {
        results.push_back(pixel > values.threshold ? values.above : values.below);
    }
    return results;
}

template <class Pixel>
void expect_in_place(Threshold<Pixel> kernel, const Size &size, const std::vector<Pixel> &pixels,
                     const Values<Pixel> &values) {
    in_every_tier([&] {
        for (const std::size_t gap : {0, 5}) {
            const Layout layout = size.with_gaps(gap, 0);
            const Plane<Pixel> plane(layout, Placement::ends_at_guard);
            plane.put(pixels);
            ASSERT_EQ(kernel(plane.data(), plane.data(), size.width, size.height, layout.row, layout.row,
                             values.threshold, values.below, values.above),
                      FL_OK);
            expect_same_bits(plane.get(), reference_of(pixels, values));
            EXPECT_TRUE(plane.has_all_other_marks());
        }
    });
}

template <class Pixel>
void expect_threshold(Threshold<Pixel> kernel, const Size &size, const std::vector<Pixel> &pixels,
                      const Values<Pixel> &values) {
    const auto filter = [&](const Pixel *src, const Layout &from, Pixel *dst, const Layout &to) {
        return kernel(src, dst, size.width, size.height, from.row, to.row, values.threshold, values.below,
                      values.above);
    };
    expect_filtered(size, pixels, reference_of(pixels, values), filter);
    expect_in_place(kernel, size, pixels, values);
}

// `below` is greater than the threshold, `above` is not: a pixel that is filtered twice in place would show it.
template <class Pixel>
void expect_threshold_everywhere(Threshold<Pixel> kernel, const Values<Pixel> &values) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    for (const Size &size : image_sizes()) {
        expect_threshold(kernel, size, random_pixels<Pixel>(random, size.count()), values);
        ASSERT_FALSE(testing::Test::HasFailure());
    }
}

TEST(Threshold, OfBytesIsRightEverywhere) {
    expect_threshold_everywhere<std::uint8_t>(fl_threshold_u8, {128, 200, 3});
}

TEST(Threshold, OfShortsIsRightEverywhere) {
    expect_threshold_everywhere<std::uint16_t>(fl_threshold_u16, {33'000, 65'535, 1});
}

TEST(Threshold, OfFloatsIsRightEverywhere) {
    expect_threshold_everywhere<float>(fl_threshold_f32, {0.25F, 1.0F, -0.0F});
}

TEST(Threshold, ComparesAtTheLimits) {
    Random random;
    const Size size{90, 3};
    const auto bytes = random_pixels<std::uint8_t>(random, size.count());
    for (const int threshold : {0, 1, 127, 128, 254, 255}) {
        expect_threshold(fl_threshold_u8, size, bytes, {static_cast<std::uint8_t>(threshold), 255, 0});
    }
    const auto shorts = random_pixels<std::uint16_t>(random, size.count());
    for (const int threshold : {0, 32'767, 32'768, 65'535}) {
        expect_threshold(fl_threshold_u16, size, shorts, {static_cast<std::uint16_t>(threshold), 65'535, 0});
    }
}

// NaN is not greater; as a result it keeps its bits.
TEST(Threshold, OfFloatsTreatsSpecialNumbersAsNumbersOrBits) {
    Random random;
    using Limits = std::numeric_limits<float>;
    const Size size{90, 3};
    const auto pixels = random_bits<float>(random, size.count());
    const auto signaling = std::bit_cast<float>(0xFF80'1234U);
    for (const float threshold :
         {0.0F, -0.0F, Limits::infinity(), -Limits::infinity(), Limits::quiet_NaN(), Limits::denorm_min()}) {
        expect_threshold(fl_threshold_f32, size, pixels, {threshold, signaling, -Limits::denorm_min()});
    }
}

}  // namespace
}  // namespace fl::tests
