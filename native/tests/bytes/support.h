// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fairlead/bytes.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "tests/support/placements.h"
#include "tests/support/random.h"
#include "tests/support/tiers.h"

namespace fl::tests {

using Bytes = std::vector<std::uint8_t>;

inline Bytes bytes_of(std::string_view text) {
    return {text.begin(), text.end()};
}

inline Bytes random_bytes(Random &random, std::size_t n) {
    Bytes data(n);
    for (std::uint8_t &byte : data) {
        byte = random.byte();
    }
    return data;
}

// In every tier, for every length and placement: result(data, n) is what `expected` gives for the bytes.
template <class Result, class Expected>
void expect_everywhere(Result result, Expected expected) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    for (const std::size_t n : lengths()) {
        const Bytes data = random_bytes(random, n);
        const auto wanted = expected(data);
        in_every_tier(
            [&] { at_every_placement(data, [&](const std::uint8_t *at) { EXPECT_EQ(result(at, n), wanted); }); });
        ASSERT_FALSE(testing::Test::HasFailure());
    }
}

}  // namespace fl::tests
