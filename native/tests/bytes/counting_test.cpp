// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <numeric>

#include "tests/bytes/support.h"

namespace fl::tests {
namespace {

using Bins = std::array<std::uint64_t, 256>;

Bins histogram(const std::uint8_t *data, std::size_t n) {
    Bins bins;
    bins.fill(0xDEADBEEF);  // what was there before must not count
    EXPECT_EQ(fl_histogram_u8(data, n, bins.data()), FL_OK);
    return bins;
}

std::uint64_t count(const std::uint8_t *data, std::size_t n, std::uint8_t value) {
    std::uint64_t result = 0xDEADBEEF;
    EXPECT_EQ(fl_count_u8(data, n, value, &result), FL_OK);
    return result;
}

TEST(Histogram, IsRightEverywhere) {
    expect_everywhere(histogram, [](const Bytes &data) {
        Bins bins{};
        for (const std::uint8_t byte : data) {
            ++bins[byte];
        }
        return bins;
    });
}

TEST(Histogram, CountsLongRunsOfOneValue) {
    in_every_tier([] {
        for (const int value : {0, 1, 127, 128, 255}) {
            const Bins bins = histogram(Bytes(300'007, static_cast<std::uint8_t>(value)).data(), 300'007);
            EXPECT_EQ(bins[static_cast<std::size_t>(value)], 300'007U);
            EXPECT_EQ(std::accumulate(bins.begin(), bins.end(), std::uint64_t{0}), 300'007U);
        }
    });
}

TEST(Histogram, WritesNothingBesidesItsBins) {
    const GuardedMemory memory(256 * sizeof(std::uint64_t));
    const Bytes data = bytes_of("fairlead");
    in_every_tier([&] {
        auto *last_bins = reinterpret_cast<std::uint64_t *>(memory.end()) - 256;
        EXPECT_EQ(fl_histogram_u8(data.data(), data.size(), last_bins), FL_OK);
        EXPECT_EQ(last_bins[std::size_t{'a'}], 2U);
        auto *first_bins = reinterpret_cast<std::uint64_t *>(memory.begin());
        EXPECT_EQ(fl_histogram_u8(data.data(), data.size(), first_bins), FL_OK);
        EXPECT_EQ(first_bins[std::size_t{'a'}], 2U);
    });
}

TEST(CountByte, IsRightEverywhere) {
    for (const int value : {0, 7, 255}) {
        const auto wanted = static_cast<std::uint8_t>(value);
        expect_everywhere([=](const std::uint8_t *data, std::size_t n) { return count(data, n, wanted); },
                          [=](const Bytes &data) {
                              return static_cast<std::uint64_t>(std::count(data.begin(), data.end(), wanted));
                          });
    }
}

// Every byte equal, at lengths around the 255 that a byte-wide counter holds, for all vector sizes and chains.
TEST(CountByte, DoesNotOverflowItsCounters) {
    in_every_tier([] {
        for (const std::size_t vectors : {254, 255, 256, 1019, 1020, 1021, 2041}) {
            for (const std::size_t width : {16, 32, 64}) {
                const std::size_t n = vectors * width + 5;
                EXPECT_EQ(count(Bytes(n, 0).data(), n, 0), n);
                EXPECT_EQ(count(Bytes(n, 0xFF).data(), n, 0xFF), n);
                EXPECT_EQ(count(Bytes(n, 0xFF).data(), n, 0), 0U);
            }
        }
    });
}

TEST(CountByte, FindsOneByteAtEveryPlace) {
    in_every_tier([] {
        for (const std::size_t n : {1, 15, 16, 17, 63, 64, 65, 300}) {
            Bytes data(n, 0);
            for (std::size_t at = 0; at < n; ++at) {
                data[at] = 0x80;
                EXPECT_EQ(count(data.data(), n, 0x80), 1U);
                data[at] = 0;
            }
        }
    });
}

}  // namespace
}  // namespace fl::tests
