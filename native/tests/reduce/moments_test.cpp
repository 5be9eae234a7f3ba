// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "tests/reduce/reference.h"
#include "tests/reduce/support.h"

namespace fl::tests {
namespace {

struct MeanVariance {
    double mean;
    double variance;
};

MeanVariance mean_variance(const double *x, std::size_t n) {
    MeanVariance result{-77, -77};
    EXPECT_EQ(fl_mean_variance_f64(x, n, &result.mean, &result.variance), FL_OK);
    return result;
}

MeanVariance mean_variance(const float *x, std::size_t n) {
    MeanVariance result{-77, -77};
    EXPECT_EQ(fl_mean_variance_f32(x, n, &result.mean, &result.variance), FL_OK);
    return result;
}

MeanVariance mean_variance(const std::vector<double> &x) {
    return mean_variance(x.data(), x.size());
}

template <class Element>
void expect_stated_association() {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    for (const std::size_t n : lengths()) {
        if (n == 0) {
            continue;
        }
        const auto x = normal_numbers<Element>(random, n);
        const reference::Moments wanted = reference::moments(reference::widened(x));
        in_every_tier([&] {
            at_every_placement(x, [&](const Element *at) {
                const MeanVariance result = mean_variance(at, n);
                EXPECT_SAME_BITS(result.mean, wanted.sum / wanted.count);
                EXPECT_SAME_BITS(result.variance, wanted.squares / wanted.count);
            });
        });
        ASSERT_FALSE(testing::Test::HasFailure());
    }
}

TEST(MeanVariance, OfDoublesHasTheStatedAssociation) {
    expect_stated_association<double>();
}

TEST(MeanVariance, OfFloatsHasTheStatedAssociation) {
    expect_stated_association<float>();
}

TEST(MeanVariance, OfOneElementIsTheElementAndZero) {
    in_every_tier([] {
        for (const double value : {0.1, -3.0, least_subnormal, greatest_finite, -greatest_finite}) {
            const MeanVariance result = mean_variance({value});
            EXPECT_SAME_BITS(result.mean, value);
            EXPECT_SAME_BITS(result.variance, 0.0);
        }
        const float value = 0.1F;
        EXPECT_SAME_BITS(mean_variance(&value, 1).mean, static_cast<double>(value));
    });
}

TEST(MeanVariance, IsThePopulationVariance) {
    in_every_tier([] {
        const MeanVariance result = mean_variance({2, 4, 4, 4, 5, 5, 7, 9});
        EXPECT_EQ(result.mean, 5.0);
        EXPECT_EQ(result.variance, 4.0);
    });
}

// A small spread on a great offset: the textbook formula E(x²) − E(x)² has no right digit here.
TEST(MeanVariance, DoesNotCancel) {
    for (const std::size_t n : {1000, 100'000}) {
        std::vector<double> x;
        for (std::size_t i = 0; i < n; ++i) {
            x.push_back(1e9 + (i % 2 == 0 ? 0.5 : -0.5));
        }
        in_every_tier([&] {
            const MeanVariance result = mean_variance(x);
            EXPECT_DOUBLE_EQ(result.mean, 1e9);
            EXPECT_NEAR(result.variance, 0.25, 1e-12);
        });
    }
}

// What is left is the square of the rounding error of the mean, whose sum has the stated 128 + log2(n) roundings.
TEST(MeanVariance, OfEqualNumbersIsNothingBesidesTheirSquare) {
    constexpr double value = 0.1;
    constexpr double error_of_mean = value * (128 + 20) * std::numeric_limits<double>::epsilon() / 2;
    for (const std::size_t n : {3, 31, 5000, 100'001}) {
        in_every_tier([&] {
            const MeanVariance result = mean_variance(std::vector<double>(n, value));
            EXPECT_NEAR(result.mean, value, error_of_mean);
            EXPECT_LE(result.variance, error_of_mean * error_of_mean);
        });
    }
}

// Lengths with a partial last vector, too: lanes behind the end must not count, however great the mean.
TEST(MeanVariance, OfGreatNumbersOverflowsOnlyWhereTheResultDoes) {
    in_every_tier([] {
        for (const std::size_t n : {1, 2, 3, 5, 7, 33, 4099, 9001}) {
            const MeanVariance equal = mean_variance(std::vector<double>(n, greatest_finite));
            EXPECT_DOUBLE_EQ(equal.mean, greatest_finite);
            const MeanVariance close = mean_variance(std::vector<double>(n, 1e200));
            EXPECT_DOUBLE_EQ(close.mean, 1e200);
        }
        const MeanVariance wide = mean_variance({greatest_finite, -greatest_finite});
        EXPECT_SAME_BITS(wide.mean, 0.0);
        EXPECT_SAME_BITS(wide.variance, infinity);
        const MeanVariance fits = mean_variance(std::vector<double>{1e154, -1e154, 1e154, -1e154});
        EXPECT_DOUBLE_EQ(fits.variance, 1e308);
    });
}

TEST(MeanVariance, HasTheSameBitsInAllTiersWhereTheMeansSquareOverflows) {
    for (std::size_t n = 1; n < 70; ++n) {
        std::vector<double> x;
        for (std::size_t i = 0; i < n; ++i) {
            x.push_back(1e200 * (1.0 + 1e-12 * static_cast<double>(i)));
        }
        MeanVariance first{};
        bool has_first = false;
        in_every_tier([&] {
            const MeanVariance result = mean_variance(x);
            if (!has_first) {
                first = result;
                has_first = true;
            }
            EXPECT_SAME_BITS(result.mean, first.mean);
            EXPECT_SAME_BITS(result.variance, first.variance);
        });
    }
}

TEST(MeanVariance, OfNanAndInfinities) {
    in_every_tier([] {
        const MeanVariance nan = mean_variance({1.0, odd_nan(0.0), 2.0});
        EXPECT_SAME_BITS(nan.mean, not_a_number);
        EXPECT_SAME_BITS(nan.variance, not_a_number);
        const MeanVariance infinite = mean_variance({1.0, -infinity, 2.0});
        EXPECT_SAME_BITS(infinite.mean, -infinity);
        EXPECT_SAME_BITS(infinite.variance, not_a_number);
        const MeanVariance both = mean_variance({infinity, -infinity, 2.0});
        EXPECT_SAME_BITS(both.mean, not_a_number);
        EXPECT_SAME_BITS(both.variance, not_a_number);
    });
}

}  // namespace
}  // namespace fl::tests
