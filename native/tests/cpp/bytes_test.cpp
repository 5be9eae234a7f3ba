// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "tests/cpp/support.h"

namespace fl::tests {
namespace {

constexpr std::array<std::uint8_t, 9> digits = {'1', '2', '3', '4', '5', '6', '7', '8', '9'};

TEST(CppBytes, HaveTheChecksumsOfTheirStandards) {
    EXPECT_EQ(crc32c(digits), 0xE3069283U);
    EXPECT_EQ(adler32(digits), 0x091E01DEU);
    EXPECT_EQ(crc32c({}), 0U);
    EXPECT_EQ(adler32({}), 1U);
}

TEST(CppBytes, AreContinuedBehindASeed) {
    const std::span<const std::uint8_t> all = digits;
    EXPECT_EQ(crc32c(all.subspan(4), crc32c(all.first(4))), 0xE3069283U);
    EXPECT_EQ(adler32(all.subspan(4), adler32(all.first(4))), 0x091E01DEU);
}

TEST(CppBytes, AreCounted) {
    EXPECT_EQ(count_byte(std::vector<std::uint8_t>{7, 0, 7, 8}, 7), 2U);
    EXPECT_EQ(count_byte({}, 0), 0U);
}

TEST(CppBytes, AreUtf8UpToTheFirstThatIsNot) {
    const std::string valid = "a\xC3\xA4\xE2\x82\xAC";
    EXPECT_TRUE(is_utf8(valid));
    EXPECT_EQ(utf8_error_offset(valid), valid.size());
    EXPECT_TRUE(is_utf8(std::string_view()));
    const std::string cut = valid.substr(0, valid.size() - 1);
    EXPECT_FALSE(is_utf8(cut));
    EXPECT_EQ(utf8_error_offset(cut), 3U);
    const std::vector<std::uint8_t> surrogate = {'x', 0xED, 0xA0, 0x80};
    EXPECT_FALSE(is_utf8(surrogate));
    EXPECT_EQ(utf8_error_offset(surrogate), 1U);
}

}  // namespace
}  // namespace fl::tests
