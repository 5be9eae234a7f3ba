// SPDX-License-Identifier: Apache-2.0
#include "tests/reduce/reference.h"
#include "tests/reduce/support.h"

namespace fl::tests {
namespace {

template <class Element>
double reference_sum(const std::vector<Element> &x) {
    return reference::sum(reference::widened(x));
}

TEST(Sum, OfDoublesHasTheStatedAssociation) {
    expect_bits_everywhere<double>(fl_sum_f64, 0, reference_sum<double>);
}

TEST(Sum, OfFloatsHasTheStatedAssociation) {
    expect_bits_everywhere<float>(fl_sum_f32, 0, reference_sum<float>);
}

TEST(Sum, OfNothingIsPlusZeroAndOfNegativeZeroToo) {
    in_every_tier([] {
        EXPECT_SAME_BITS(result_of<double>(fl_sum_f64, nullptr, 0), 0.0);
        EXPECT_SAME_BITS(result_of<float>(fl_sum_f32, nullptr, 0), 0.0);
        for (const std::size_t n : {1, 3, 32, 100}) {
            EXPECT_SAME_BITS(result_of(fl_sum_f64, std::vector<double>(n, -0.0)), 0.0);
            EXPECT_SAME_BITS(result_of(fl_sum_f32, std::vector<float>(n, -0.0F)), 0.0);
        }
    });
}

TEST(Sum, OfOneElementIsTheElement) {
    in_every_tier([] {
        for (const double value : {1.5, -least_subnormal, greatest_finite, infinity, -infinity}) {
            EXPECT_SAME_BITS(result_of(fl_sum_f64, std::vector<double>{value}), value);
        }
        EXPECT_SAME_BITS(result_of(fl_sum_f32, std::vector<float>{1.1F}), static_cast<double>(1.1F));
    });
}

TEST(Sum, IsTheCanonicalNanWhereverANanStandsOrInfinitiesMeet) {
    in_every_tier([] {
        for (std::size_t at = 0; at < 70; ++at) {
            std::vector<double> x(70, 1.0);
            x[at] = odd_nan(0.0);
            EXPECT_SAME_BITS(result_of(fl_sum_f64, x), not_a_number);
            x[at] = infinity;
            EXPECT_SAME_BITS(result_of(fl_sum_f64, x), infinity);
            x[(at + 31) % 70] = -infinity;
            EXPECT_SAME_BITS(result_of(fl_sum_f64, x), not_a_number);
            std::vector<float> y(70, 1.0F);
            y[at] = odd_nan(0.0F);
            EXPECT_SAME_BITS(result_of(fl_sum_f32, y), not_a_number);
        }
    });
}

TEST(Sum, OfFloatsDoesNotOverflow) {
    static constexpr float greatest = std::numeric_limits<float>::max();
    in_every_tier([] {
        EXPECT_SAME_BITS(result_of(fl_sum_f32, std::vector<float>(4, greatest)), 4.0 * static_cast<double>(greatest));
    });
}

TEST(Sum, KeepsItsPrecisionWhereAPlainLoopLosesIt) {
    const std::vector<double> x(1'000'000, 0.1);
    double loop = 0;
    for (const double value : x) {
        loop += value;
    }
    in_every_tier([&] { EXPECT_LT(std::abs(result_of(fl_sum_f64, x) - 1e5), 1e-9); });
    EXPECT_GT(std::abs(loop - 1e5), 1e-7);
}

template <class Element, class Kernel>
void expect_dot_has_the_stated_association(Kernel kernel) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    for (const std::size_t n : lengths()) {
        const auto x = normal_numbers<Element>(random, n);
        const auto y = normal_numbers<Element>(random, n);
        const double wanted = reference::sum(reference::products(reference::widened(x), reference::widened(y)));
        in_every_tier([&] {
            at_every_placement(x, [&](const Element *first) {
                at_every_placement(y, [&](const Element *second) {
                    double result = -77;
                    EXPECT_EQ(kernel(first, second, n, &result), FL_OK);
                    EXPECT_SAME_BITS(result, wanted);
                });
            });
        });
        ASSERT_FALSE(testing::Test::HasFailure());
    }
}

TEST(Dot, OfDoublesHasTheStatedAssociation) {
    expect_dot_has_the_stated_association<double>(fl_dot_f64);
}

TEST(Dot, OfFloatsHasTheStatedAssociation) {
    expect_dot_has_the_stated_association<float>(fl_dot_f32);
}

TEST(Dot, OfNothingIsZeroAndNanIsCanonical) {
    in_every_tier([] {
        double result = -77;
        EXPECT_EQ(fl_dot_f64(nullptr, nullptr, 0, &result), FL_OK);
        EXPECT_SAME_BITS(result, 0.0);
        result = -77;
        EXPECT_EQ(fl_dot_f32(nullptr, nullptr, 0, &result), FL_OK);
        EXPECT_SAME_BITS(result, 0.0);
        const std::vector<double> infinite(9, infinity);
        const std::vector<double> zeros(9, 0.0);
        EXPECT_EQ(fl_dot_f64(infinite.data(), zeros.data(), 9, &result), FL_OK);
        EXPECT_SAME_BITS(result, not_a_number);
    });
}

TEST(Dot, OfOneElementIsTheProduct) {
    in_every_tier([] {
        double result = -77;
        const double x = 1.1;
        const double y = -2.3;
        EXPECT_EQ(fl_dot_f64(&x, &y, 1, &result), FL_OK);
        EXPECT_SAME_BITS(result, x * y);
        const float f = 1.1F;
        const float g = -2.3F;
        EXPECT_EQ(fl_dot_f32(&f, &g, 1, &result), FL_OK);
        EXPECT_SAME_BITS(result, static_cast<double>(f) * static_cast<double>(g));
    });
}

}  // namespace
}  // namespace fl::tests
