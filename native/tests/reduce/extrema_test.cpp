// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "tests/reduce/support.h"

namespace fl::tests {
namespace {

// As the documentation of Java's Math.min and Math.max has it.
template <class Element>
Element java_min(Element a, Element b) {
    if (std::isnan(a) || std::isnan(b)) {
        return std::numeric_limits<Element>::quiet_NaN();
    }
    if (a == b) {
        return std::signbit(a) ? a : b;
    }
    return a < b ? a : b;
}

template <class Element>
Element java_max(Element a, Element b) {
    return -java_min(-a, -b);
}

template <class Element>
Element least(const std::vector<Element> &x) {
    Element result = x[0];
    for (const Element value : x) {
        result = java_min(result, value);
    }
    return std::isnan(result) ? std::numeric_limits<Element>::quiet_NaN() : result;
}

template <class Element>
Element greatest(const std::vector<Element> &x) {
    Element result = x[0];
    for (const Element value : x) {
        result = java_max(result, value);
    }
    return std::isnan(result) ? std::numeric_limits<Element>::quiet_NaN() : result;
}

TEST(Extrema, OfRandomNumbersAreRightEverywhere) {
    expect_bits_everywhere<double>(fl_min_f64, 1, least<double>);
    expect_bits_everywhere<float>(fl_min_f32, 1, least<float>);
    expect_bits_everywhere<double>(fl_max_f64, 1, greatest<double>);
    expect_bits_everywhere<float>(fl_max_f32, 1, greatest<float>);
}

// Any element may be the one that counts: in the chains, behind them, in the last overlapping vector.
template <class Element, class Kernel>
void expect_found_at_every_place(Kernel kernel, Element others, Element wanted) {
    for (const std::size_t n : {1, 2, 3, 8, 17, 64, 65, 129, 300}) {
        std::vector<Element> x(n, others);
        for (std::size_t at = 0; at < n; ++at) {
            x[at] = wanted;
            const Element found = result_of(kernel, x);
            EXPECT_SAME_BITS(found, std::isnan(wanted) ? std::numeric_limits<Element>::quiet_NaN() : wanted);
            x[at] = others;
        }
    }
}

template <class Element, class Min, class Max>
void expect_java_order(Min min, Max max) {
    constexpr auto infinite = std::numeric_limits<Element>::infinity();
    const Element nan = odd_nan(Element{});
    in_every_tier([&] {
        expect_found_at_every_place<Element>(min, 5, -3);
        expect_found_at_every_place<Element>(max, -5, 3);
        expect_found_at_every_place<Element>(min, Element{0.0}, Element{-0.0});
        expect_found_at_every_place<Element>(max, Element{-0.0}, Element{0.0});
        expect_found_at_every_place<Element>(min, infinite, std::numeric_limits<Element>::max());
        expect_found_at_every_place<Element>(max, -infinite, std::numeric_limits<Element>::lowest());
        expect_found_at_every_place<Element>(min, Element{1}, -infinite);
        expect_found_at_every_place<Element>(max, Element{1}, infinite);
        for (const Element others : {Element{1}, Element{-0.0}, infinite, -infinite}) {
            expect_found_at_every_place<Element>(min, others, nan);
            expect_found_at_every_place<Element>(max, others, nan);
            expect_found_at_every_place<Element>(min, others, std::numeric_limits<Element>::quiet_NaN());
            expect_found_at_every_place<Element>(max, others, -std::numeric_limits<Element>::quiet_NaN());
        }
        expect_found_at_every_place<Element>(min, nan, nan);
        expect_found_at_every_place<Element>(max, nan, nan);
    });
}

TEST(Extrema, OfDoublesHaveTheOrderOfJava) {
    expect_java_order<double>(fl_min_f64, fl_max_f64);
}

TEST(Extrema, OfFloatsHaveTheOrderOfJava) {
    expect_java_order<float>(fl_min_f32, fl_max_f32);
}

TEST(Extrema, OfRandomBitPatternsAreRight) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    for (int round = 0; round < 2000; ++round) {
        std::vector<double> x(1 + random.below(90));
        for (double &value : x) {
            const double drawn = std::bit_cast<double>(random.bits());
            value = std::isnan(drawn) && random.below(50) != 0 ? 1.0 : drawn;
        }
        in_every_tier([&] {
            EXPECT_SAME_BITS(result_of(fl_min_f64, x), least(x));
            EXPECT_SAME_BITS(result_of(fl_max_f64, x), greatest(x));
        });
    }
}

}  // namespace
}  // namespace fl::tests
