// SPDX-License-Identifier: Apache-2.0
#include <fairlead/image.h>

#include "tests/image/reference.h"

namespace fl::tests {
namespace {

using Weights = std::vector<float>;

template <class Pixel>
using Convolve3x3 = fl_status (*)(const Pixel *, Pixel *, std::size_t, std::size_t, std::size_t, std::size_t,
                                  const float *);

template <class Pixel>
void expect_convolved(Convolve3x3<Pixel> kernel, const Size &size, const std::vector<Pixel> &pixels,
                      const Weights &weights) {
    const auto filter = [&](const Pixel *src, const Layout &from, Pixel *dst, const Layout &to) {
        return kernel(src, dst, size.width, size.height, from.row, to.row, weights.data());
    };
    expect_filtered(size, pixels, reference::convolve3x3(pixels, size, weights), filter);
}

// Sums go below 0 and above what a pixel holds.
Weights random_weights(Random &random, std::size_t count) {
    Weights weights(count);
    for (float &weight : weights) {
        weight = static_cast<float>(random.normal() / 3 + 0.1);
    }
    return weights;
}

template <class Pixel>
void expect_convolved_everywhere(Convolve3x3<Pixel> kernel) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    for (const Size &size : image_sizes()) {
        expect_convolved(kernel, size, random_pixels<Pixel>(random, size.count()), random_weights(random, 9));
        ASSERT_FALSE(testing::Test::HasFailure());
    }
}

TEST(Convolve3x3, OfBytesIsRightEverywhere) {
    expect_convolved_everywhere<std::uint8_t>(fl_convolve3x3_u8);
}

TEST(Convolve3x3, OfShortsIsRightEverywhere) {
    expect_convolved_everywhere<std::uint16_t>(fl_convolve3x3_u16);
}

TEST(Convolve3x3, OfFloatsIsRightEverywhere) {
    expect_convolved_everywhere<float>(fl_convolve3x3_f32);
}

TEST(Convolve3x3, OfAnyBitsIsRight) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    const Size size{150, 37};
    for (int round = 0; round < 8; ++round) {
        const Weights weights = random_bits<float>(random, 9);
        expect_convolved(fl_convolve3x3_u8, size, random_bits<std::uint8_t>(random, size.count()), weights);
        expect_convolved(fl_convolve3x3_u16, size, random_bits<std::uint16_t>(random, size.count()), weights);
        expect_convolved(fl_convolve3x3_f32, size, random_bits<float>(random, size.count()), weights);
    }
}

// 0.5, 1.5, 2.5 and so on become even; what is below 0 or too great is saturated; not a number becomes 0.
TEST(Convolve3x3, RoundsTiesToEvenAndSaturates) {
    const Size size{70, 2};
    std::vector<std::uint16_t> pixels(size.count());
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        pixels[i] = static_cast<std::uint16_t>(i < 100 ? i : 65'535 - i);
    }
    const std::vector<std::uint8_t> bytes(pixels.begin(), pixels.end());
    constexpr float infinite = std::numeric_limits<float>::infinity();
    for (const float factor : {0.5F, -0.5F, 1.0F, 1.5F, 2.0F, 1e10F, -1e10F, 3e38F, infinite, -infinite, -0.0F,
                               std::numeric_limits<float>::quiet_NaN()}) {
        Weights weights(9, 0.0F);
        weights[4] = factor;
        expect_convolved(fl_convolve3x3_u16, size, pixels, weights);
        expect_convolved(fl_convolve3x3_u8, size, bytes, weights);
    }
}

// Two equal infinities against one another: whatever NaN a processor makes, the canonical one is stored.
TEST(Convolve3x3, GivesTheCanonicalNan) {
    constexpr float infinite = std::numeric_limits<float>::infinity();
    const Size size{21, 3};
    const std::vector<float> pixels(size.count(), infinite);
    const Weights weights = {1, -1, 1, 1, -1, 1, 1, -1, 1};
    expect_convolved(fl_convolve3x3_f32, size, pixels, weights);
    const auto nan = std::bit_cast<float>(0x7FC0'0000U);
    expect_same_bits(reference::convolve3x3(pixels, size, weights), std::vector<float>(size.count(), nan));
}

template <class Pixel>
using Separable = fl_status (*)(const Pixel *, Pixel *, std::size_t, std::size_t, std::size_t, std::size_t,
                                const float *, std::size_t, const float *, std::size_t);

template <class Pixel>
void expect_separable(Separable<Pixel> kernel, const Size &size, const std::vector<Pixel> &pixels, const Weights &row,
                      const Weights &column) {
    SCOPED_TRACE(std::to_string(row.size()) + " and " + std::to_string(column.size()) + " weights");
    const auto filter = [&](const Pixel *src, const Layout &from, Pixel *dst, const Layout &to) {
        return kernel(src, dst, size.width, size.height, from.row, to.row, row.data(), row.size(), column.data(),
                      column.size());
    };
    expect_filtered(size, pixels, reference::convolve_separable(pixels, size, row, column), filter);
}

template <class Pixel>
void expect_separable_everywhere(Separable<Pixel> kernel) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    const std::size_t counts[] = {1, 3, 5, 13, 65};
    for (const Size &size : image_sizes()) {
        const Weights row = random_weights(random, counts[random.below(std::size(counts))]);
        const Weights column = random_weights(random, counts[random.below(std::size(counts))]);
        expect_separable(kernel, size, random_pixels<Pixel>(random, size.count()), row, column);
        ASSERT_FALSE(testing::Test::HasFailure());
    }
}

TEST(ConvolveSeparable, OfBytesIsRightEverywhere) {
    expect_separable_everywhere<std::uint8_t>(fl_convolve_separable_u8);
}

TEST(ConvolveSeparable, OfShortsIsRightEverywhere) {
    expect_separable_everywhere<std::uint16_t>(fl_convolve_separable_u16);
}

TEST(ConvolveSeparable, OfFloatsIsRightEverywhere) {
    expect_separable_everywhere<float>(fl_convolve_separable_f32);
}

TEST(ConvolveSeparable, TakesEveryOddNumberOfWeights) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    const Size size{300, 80};
    const auto pixels = random_pixels<std::uint16_t>(random, size.count());
    for (std::size_t count = 1; count <= 65; count += 2) {
        expect_separable(fl_convolve_separable_u16, size, pixels, random_weights(random, count),
                         random_weights(random, 66 - count));
    }
}

}  // namespace
}  // namespace fl::tests
