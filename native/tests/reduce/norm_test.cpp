// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "tests/reduce/reference.h"
#include "tests/reduce/support.h"

namespace fl::tests {
namespace {

TEST(Norm2, OfDoublesHasTheStatedAssociation) {
    expect_bits_everywhere<double>(fl_norm2_f64, 0, reference::norm2);
}

TEST(Norm2, OfFloatsHasTheStatedAssociation) {
    expect_bits_everywhere<float>(fl_norm2_f32, 0,
                                  [](const std::vector<float> &x) { return reference::norm2(reference::widened(x)); });
}

TEST(Norm2, OfNothingIsZeroAndOfOneElementItsMagnitude) {
    in_every_tier([] {
        EXPECT_SAME_BITS(result_of<double>(fl_norm2_f64, nullptr, 0), 0.0);
        EXPECT_SAME_BITS(result_of<float>(fl_norm2_f32, nullptr, 0), 0.0);
        for (const double value :
             {0.0, 1.0, 0.1, 1e-300, 1e300, 3.3e-310, least_subnormal, greatest_finite, infinity}) {
            EXPECT_SAME_BITS(result_of(fl_norm2_f64, std::vector<double>{value}), value);
            EXPECT_SAME_BITS(result_of(fl_norm2_f64, std::vector<double>{-value}), value);
        }
        for (const float value : {0.0F, 0.1F, 1e-45F, std::numeric_limits<float>::max()}) {
            EXPECT_SAME_BITS(result_of(fl_norm2_f32, std::vector<float>{-value}), static_cast<double>(value));
        }
    });
}

// (3, 4, 0, …) times any power of two is (5 times it), exactly: through both scaled passes and at their thresholds.
TEST(Norm2, NeitherOverflowsNorUnderflowsAtAnyMagnitude) {
    in_every_tier([] {
        for (int exponent = -1074; exponent <= 1021; ++exponent) {
            std::vector<double> x(41, 0.0);
            x[3] = std::ldexp(3.0, exponent);
            x[37] = -std::ldexp(4.0, exponent);
            EXPECT_SAME_BITS(result_of(fl_norm2_f64, x), std::ldexp(5.0, exponent));
        }
    });
}

TEST(Norm2, OverflowsOnlyWhereTheNormDoes) {
    in_every_tier([] {
        EXPECT_SAME_BITS(result_of(fl_norm2_f64, std::vector<double>(2, greatest_finite)), infinity);
        EXPECT_SAME_BITS(result_of(fl_norm2_f64, std::vector<double>(4, greatest_finite / 2)), greatest_finite);
    });
}

// Equal numbers round the same way in each addition: the error may grow to the stated 128 + log2(n) roundings.
TEST(Norm2, OfManySmallNumbersIsWithinTheStatedError) {
    constexpr double least_rounding = std::numeric_limits<double>::epsilon() / 2;
    const std::vector<double> many_small(1'000'000, 1e-200);
    in_every_tier([&] { EXPECT_NEAR(result_of(fl_norm2_f64, many_small) / 1e-197, 1.0, (128 + 20) * least_rounding); });
}

TEST(Norm2, IsAccurateOverMixedMagnitudes) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    for (int round = 0; round < 200; ++round) {
        const int center = static_cast<int>(random.below(1900)) - 950;
        std::vector<double> x(1 + random.below(500));
        long double squares = 0;
        for (double &value : x) {
            value = std::ldexp(random.normal(), center + static_cast<int>(random.below(80)) - 40);
            squares += static_cast<long double>(value) * static_cast<long double>(value);
        }
        const auto wanted = static_cast<double>(std::sqrt(squares));
        in_every_tier([&] { EXPECT_NEAR(result_of(fl_norm2_f64, x) / wanted, 1.0, 1e-15); });
    }
}

TEST(Norm2, NanWinsOverInfinity) {
    in_every_tier([] {
        EXPECT_SAME_BITS(result_of(fl_norm2_f64, std::vector<double>{1.0, -infinity, 2.0}), infinity);
        EXPECT_SAME_BITS(result_of(fl_norm2_f64, std::vector<double>{odd_nan(0.0), infinity}), not_a_number);
        EXPECT_SAME_BITS(result_of(fl_norm2_f32, std::vector<float>{1.0F, odd_nan(0.0F)}), not_a_number);
    });
}

}  // namespace
}  // namespace fl::tests
