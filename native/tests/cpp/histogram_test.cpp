// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>
#include <numeric>

#include "tests/cpp/support.h"

namespace fl::tests {
namespace {

Histogram of_values(std::initializer_list<std::uint8_t> values) {
    return Histogram::of(std::span<const std::uint8_t>(values.begin(), values.size()));
}

// The variance between the classes, from the definition: both means are formed anew for each threshold.
double variance_between(const std::vector<std::uint8_t> &values, std::size_t threshold) {
    double n[2] = {};
    double sum[2] = {};
    for (const std::uint8_t value : values) {
        const std::size_t side = value > threshold ? 1 : 0;
        n[side] += 1;
        sum[side] += value;
    }
    if (n[0] == 0 || n[1] == 0) {
        return 0;
    }
    const double distance = sum[0] / n[0] - sum[1] / n[1];
    return n[0] * n[1] * distance * distance;
}

TEST(CppHistogram, CountsBytes) {
    const Histogram histogram = of_values({3, 255, 3, 0});
    EXPECT_EQ(histogram.size(), 256U);
    EXPECT_EQ(histogram.total(), 4U);
    EXPECT_EQ(histogram[3], 2U);
    EXPECT_EQ(histogram.at(255), 1U);
    EXPECT_EQ(histogram.bins()[0], 1U);
    EXPECT_EQ(histogram.mean(), 65.25);
}

TEST(CppHistogram, CountsThePixelsOfImagesButNotTheGaps) {
    std::vector<std::uint16_t> memory = {1, 2, 999, 65535, 2};
    const Histogram wide = Histogram::of(ImageView<std::uint16_t>(memory.data(), 2, 2, 3));
    EXPECT_EQ(wide.size(), 65536U);
    EXPECT_EQ(wide.total(), 4U);
    EXPECT_EQ(wide[2], 2U);
    EXPECT_EQ(wide[65535], 1U);
    EXPECT_EQ(wide[999], 0U);
    Random random;
    const auto image = random_image<std::uint8_t>(random, 57, 23);
    EXPECT_EQ(Histogram::of(image), Histogram::of(image.pixels()));
}

TEST(CppHistogram, HasNoBinBeyondItsValues) {
    const Histogram histogram = of_values({1});
    const auto error = thrown_by<std::out_of_range>([&] { static_cast<void>(histogram.at(256)); });
    EXPECT_STREQ(error.what(), "bin 256 of a histogram of 256 bins");
}

TEST(CppHistogram, PercentilesAreNearestRanks) {
    const Histogram histogram = of_values({10, 20, 30, 40, 50});
    EXPECT_EQ(histogram.percentile(0), 10U);
    EXPECT_EQ(histogram.percentile(20), 10U);
    EXPECT_EQ(histogram.percentile(20.1), 20U);
    EXPECT_EQ(histogram.percentile(50), 30U);
    EXPECT_EQ(histogram.percentile(100), 50U);
    for (const double outside : {-0.1, 100.1, std::numeric_limits<double>::quiet_NaN()}) {
        EXPECT_THROW(static_cast<void>(histogram.percentile(outside)), std::invalid_argument);
    }
}

// 55 / 100 * 100 is a little more than 55 in double: the order of the operations matters.
TEST(CppHistogram, PercentilesOfAHundredValuesAreExact) {
    const Histogram histogram(std::vector<std::uint64_t>(100, 1));
    for (std::size_t percent = 1; percent <= 100; ++percent) {
        EXPECT_EQ(histogram.percentile(static_cast<double>(percent)), percent - 1);
    }
}

TEST(CppHistogram, OtsuSeparatesBestByItsDefinition) {
    Random random;
    for (int round = 0; round < 50; ++round) {
        std::vector<std::uint8_t> values(1 + random.below(60));
        std::generate(values.begin(), values.end(), [&] { return random.byte(); });
        const std::size_t found = Histogram::of(values).otsu_threshold();
        double greatest = 0;
        for (std::size_t threshold = 0; threshold < 256; ++threshold) {
            greatest = std::max(greatest, variance_between(values, threshold));
        }
        EXPECT_NEAR(variance_between(values, found), greatest, greatest * 1e-12);
    }
    EXPECT_EQ(of_values({10, 11, 200, 201}).otsu_threshold(), 11U);
    EXPECT_EQ(of_values({7, 7}).otsu_threshold(), 7U);
}

TEST(CppHistogram, OfNothingHasNoStatistics) {
    const Histogram empty = of_values({});
    EXPECT_EQ(empty.total(), 0U);
    EXPECT_THROW(static_cast<void>(empty.mean()), EmptyInputError);
    EXPECT_THROW(static_cast<void>(empty.percentile(50)), EmptyInputError);
    EXPECT_THROW(static_cast<void>(empty.otsu_threshold()), EmptyInputError);
}

TEST(CppHistogram, IsAddedUpFromParts) {
    Histogram sum = of_values({1, 2});
    sum += of_values({2, 3});
    EXPECT_EQ(sum, of_values({1, 2, 2, 3}));
    EXPECT_EQ(sum.total(), 4U);
    sum += sum;
    EXPECT_EQ(sum[2], 4U);
    EXPECT_THROW(sum += Histogram({1, 2}), std::invalid_argument);
}

TEST(CppHistogram, ThatCannotBeIsRefused) {
    const std::uint64_t all = std::numeric_limits<std::uint64_t>::max();
    EXPECT_THROW(Histogram({}), std::invalid_argument);
    EXPECT_THROW(Histogram({all, 1}), std::invalid_argument);
    Histogram full({all, 0});
    EXPECT_THROW(full += Histogram({0, 1}), std::invalid_argument);
    EXPECT_EQ(full, Histogram({all, 0}));
}

}  // namespace
}  // namespace fl::tests
