// SPDX-License-Identifier: Apache-2.0
#include "tests/cpp/support.h"
#include "tests/support/tiers.h"

namespace fl::tests {
namespace {

TEST(CppTier, EachAvailableOneCanBeSelected) {
    const std::string before = active_tier();
    const std::vector<std::string> tiers = available_tiers();
    ASSERT_FALSE(tiers.empty());
    EXPECT_EQ(tiers.front(), "scalar");
    for (const std::string &tier : tiers) {
        select_tier(tier);
        EXPECT_EQ(active_tier(), tier);
    }
    select_tier("scalar");
    select_best_tier();
    EXPECT_EQ(active_tier(), tiers.back());
    select_tier(before);
}

TEST(CppTier, ThatIsUnknownIsRefusedWithTheOnesThereAre) {
    const std::string before = active_tier();
    const std::vector<std::pair<std::string, std::string>> names = {
        {"avx9", "avx9"}, {"", ""}, {std::string("scalar\0x", 8), "scalar\\0x"}};
    for (const auto &[name, shown] : names) {
        const std::string &asked = name;
        const auto error = thrown_by<UnknownTierError>([&] { select_tier(asked); });
        const std::string message = error.what();
        EXPECT_EQ(message.rfind("FL_UNKNOWN_TIER (4): there is no tier \"" + shown + "\" ", 0), 0U) << message;
        EXPECT_NE(message.find("which has scalar"), std::string::npos) << message;
        EXPECT_EQ(active_tier(), before);
    }
}

}  // namespace
}  // namespace fl::tests
