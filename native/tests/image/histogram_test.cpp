// SPDX-License-Identifier: Apache-2.0
#include <fairlead/image.h>

#include "tests/image/support.h"

namespace fl::tests {
namespace {

using Bins = std::vector<std::uint64_t>;

template <class Pixel>
using Histogram = fl_status (*)(const Pixel *, std::size_t, std::size_t, std::size_t, std::uint64_t *);

template <class Pixel>
constexpr std::size_t values = std::size_t{std::numeric_limits<Pixel>::max()} + 1;

template <class Pixel>
Bins reference_of(const std::vector<Pixel> &pixels) {
    Bins bins(values<Pixel>);
    for (const Pixel pixel : pixels) {
        ++bins[pixel];
    }
    return bins;
}

// The bins end at one guard page or begin behind the other, and hold something else before.
template <class Pixel>
void expect_counted(Histogram<Pixel> kernel, const Size &size, const std::vector<Pixel> &pixels) {
    SCOPED_TRACE(size.text());
    const Bins wanted = reference_of(pixels);
    const Layout bins_layout = Size{values<Pixel>, 1}.with_gaps(0, 0);
    in_every_tier([&] {
        for (const Placement placement : placements) {
            for (const std::size_t gap : {0, 3}) {
                const Layout layout = size.with_gaps(gap, 0);
                const Plane<Pixel> src(layout, placement);
                const Plane<std::uint64_t> bins(bins_layout, placement == Placement::ends_at_guard
                                                                 ? Placement::ends_at_guard
                                                                 : Placement::begins_behind_guard);
                src.put(pixels);
                ASSERT_EQ(kernel(src.data(), size.width, size.height, layout.row, bins.data()), FL_OK);
                ASSERT_EQ(bins.get(), wanted);
                expect_same_bits(src.get(), pixels);
                EXPECT_TRUE(bins.has_all_other_marks());
            }
        }
    });
}

template <class Pixel>
void expect_counted_everywhere(Histogram<Pixel> kernel) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    std::vector<Size> sizes = {{0, 0},    {0, 3},      {3, 0},      {4095, 1},   {4096, 1},   {4097, 1},   {61, 70},
                               {1, 5000}, {32'767, 1}, {32'768, 1}, {32'769, 1}, {1, 33'000}, {2, 17'000}, {5003, 9}};
    for (std::size_t width = 1; width <= 20; ++width) {
        sizes.push_back({width, 3});
        sizes.push_back({width, 4111 / width + 1});
    }
    for (const Size &size : sizes) {
        expect_counted(kernel, size, random_bits<Pixel>(random, size.count()));
        ASSERT_FALSE(testing::Test::HasFailure());
    }
}

TEST(ImageHistogram, OfBytesIsRightEverywhere) {
    expect_counted_everywhere<std::uint8_t>(fl_image_histogram_u8);
}

TEST(ImageHistogram, OfShortsIsRightEverywhere) {
    expect_counted_everywhere<std::uint16_t>(fl_image_histogram_u16);
}

TEST(ImageHistogram, CountsLongRunsOfOneValue) {
    const Size size{1001, 99};
    for (const int value : {0, 1, 127, 255}) {
        expect_counted(fl_image_histogram_u8, size,
                       std::vector<std::uint8_t>(size.count(), static_cast<std::uint8_t>(value)));
    }
    for (const int value : {0, 1, 32'768, 65'535}) {
        expect_counted(fl_image_histogram_u16, size,
                       std::vector<std::uint16_t>(size.count(), static_cast<std::uint16_t>(value)));
    }
}

// In half of the rows neighbors are often alike, in the others never.
TEST(ImageHistogram, OfShortsCountsRunsAndNoiseTogether) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    for (const Size size : {Size{4999, 9}, Size{9001, 8}, Size{70, 1000}}) {
        auto pixels = random_bits<std::uint16_t>(random, size.count());
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            if (i / size.width % 2 == 1) {
                pixels[i] %= 3;
            }
        }
        expect_counted(fl_image_histogram_u16, size, pixels);
        ASSERT_FALSE(testing::Test::HasFailure());
    }
}

}  // namespace
}  // namespace fl::tests
