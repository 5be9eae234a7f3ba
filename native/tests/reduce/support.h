// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fairlead/reduce.h>
#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <limits>
#include <vector>

#include "tests/support/placements.h"
#include "tests/support/random.h"
#include "tests/support/tiers.h"

namespace fl::tests {

inline constexpr double infinity = std::numeric_limits<double>::infinity();
inline constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
inline constexpr double least_subnormal = std::numeric_limits<double>::denorm_min();
inline constexpr double greatest_finite = std::numeric_limits<double>::max();

inline std::uint64_t bits(double value) {
    return std::bit_cast<std::uint64_t>(value);
}

inline std::uint32_t bits(float value) {
    return std::bit_cast<std::uint32_t>(value);
}

// A negative NaN that signals, with a payload: whatever a kernel makes of it must come out canonical.
inline double odd_nan(double) {
    return std::bit_cast<double>(std::uint64_t{0xFFF0'0000'0000'1234});
}

inline float odd_nan(float) {
    return std::bit_cast<float>(std::uint32_t{0xFF80'1234});
}

// The results are compared as bits, so that NaN, zeros and the last place count.
#define EXPECT_SAME_BITS(actual, expected) \
    EXPECT_EQ(fl::tests::bits(actual), fl::tests::bits(expected)) << (actual) << " for " << (expected)

template <class Element>
std::vector<Element> normal_numbers(Random &random, std::size_t n) {
    std::vector<Element> x(n);
    for (Element &element : x) {
        element = static_cast<Element>(random.normal());
    }
    return x;
}

template <class Element, class Kernel>
auto result_of(Kernel kernel, const Element *x, std::size_t n) {
    using Result =
        std::conditional_t<std::is_invocable_v<Kernel, const Element *, std::size_t, float *>, float, double>;
    Result result = -77;
    EXPECT_EQ(kernel(x, n, &result), FL_OK);
    return result;
}

template <class Element, class Kernel>
auto result_of(Kernel kernel, const std::vector<Element> &x) {
    return result_of(kernel, x.data(), x.size());
}

// In every tier, for every length and placement: the bits that `expected` gives for the elements.
template <class Element, class Kernel, class Expected>
void expect_bits_everywhere(Kernel kernel, std::size_t least_length, Expected expected) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    for (const std::size_t n : lengths()) {
        if (n < least_length) {
            continue;
        }
        const auto x = normal_numbers<Element>(random, n);
        const auto wanted = expected(x);
        in_every_tier([&] {
            at_every_placement(x, [&](const Element *at) { EXPECT_SAME_BITS(result_of(kernel, at, n), wanted); });
        });
        ASSERT_FALSE(testing::Test::HasFailure());
    }
}

}  // namespace fl::tests
