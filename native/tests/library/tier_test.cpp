// SPDX-License-Identifier: Apache-2.0
#include <fairlead/bytes.h>
#include <fairlead/library.h>
#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/tiers.h"

namespace fl::tests {
namespace {

std::string active() {
    const char *name = nullptr;
    EXPECT_EQ(fl_tier_active(&name), FL_OK);
    return name;
}

std::string available() {
    const char *names = nullptr;
    EXPECT_EQ(fl_tier_available(&names), FL_OK);
    return names;
}

std::string best() {
    const std::string all = available();
    return all.substr(all.rfind(',') + 1);
}

TEST(Tier, StartsAsTheForcedOrTheBestOne) {
    EXPECT_EQ(active(), forced_tier() != nullptr ? forced_tier() : best());
}

TEST(Tier, ListBeginsWithScalar) {
    EXPECT_EQ(available().rfind("scalar", 0), 0U);
}

TEST(Tier, EveryAvailableOneCanBeSelected) {
    in_every_tier([] { EXPECT_NE(available().find(active()), std::string::npos); });
    const std::string before = active();
    EXPECT_EQ(fl_tier_select(nullptr), FL_OK);
    EXPECT_EQ(active(), best());
    EXPECT_EQ(fl_tier_select(before.c_str()), FL_OK);
}

TEST(Tier, ThatIsUnknownOrUnavailableIsRefusedAndChangesNothing) {
    const std::string before = active();
    const std::string all = available();
    std::vector<std::string> refused = {"", "Scalar", "scalar ", "scala", "x86-64-v5", "avx2", all + ","};
    for (const char *name : {"x86-64-v2", "x86-64-v3", "x86-64-v4", "aarch64"}) {
        if (all.find(name) == std::string::npos) {
            refused.emplace_back(name);
        }
    }
    for (const std::string &name : refused) {
        EXPECT_EQ(fl_tier_select(name.c_str()), FL_UNKNOWN_TIER) << name;
        EXPECT_EQ(active(), before);
    }
}

TEST(Tier, NullResultsAreRefused) {
    EXPECT_EQ(fl_tier_active(nullptr), FL_NULL_POINTER);
    EXPECT_EQ(fl_tier_available(nullptr), FL_NULL_POINTER);
    EXPECT_EQ(fl_source_hash(nullptr), FL_NULL_POINTER);
}

TEST(Tier, MayChangeWhileOtherThreadsCall) {
    const std::string before = active();
    const std::vector<std::uint8_t> data(1000, 7);
    std::atomic<bool> stop{false};
    std::atomic<int> wrong{0};
    std::vector<std::thread> callers;
    for (int i = 0; i < 2; ++i) {
        callers.emplace_back([&] {
            while (!stop) {
                std::uint64_t count = 0;
                wrong += fl_count_u8(data.data(), data.size(), 7, &count) != FL_OK || count != 1000 ? 1 : 0;
            }
        });
    }
    for (int round = 0; round < 2000; ++round) {
        in_every_tier([] {});
    }
    stop = true;
    for (std::thread &caller : callers) {
        caller.join();
    }
    EXPECT_EQ(wrong, 0);
    EXPECT_EQ(active(), before);
}

TEST(SourceHash, IsASha256) {
    const char *hash = nullptr;
    ASSERT_EQ(fl_source_hash(&hash), FL_OK);
    EXPECT_EQ(std::string(hash).find_first_not_of("0123456789abcdef"), std::string::npos);
    EXPECT_EQ(std::string(hash).size(), 64U);
}

}  // namespace
}  // namespace fl::tests
