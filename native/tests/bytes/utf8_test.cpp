// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "tests/bytes/support.h"

namespace fl::tests {
namespace {

std::uint64_t error_offset(const std::uint8_t *data, std::size_t n) {
    std::uint64_t offset = 0xDEADBEEF;
    EXPECT_EQ(fl_utf8_validate(data, n, &offset), FL_OK);
    return offset;
}

Bytes encoded(std::uint32_t code) {
    const auto byte = [](std::uint32_t value) { return static_cast<std::uint8_t>(value); };
    const auto continuation = [&](int shift) { return byte(0x80 | ((code >> shift) & 0x3F)); };
    if (code < 0x80) {
        return {byte(code)};
    }
    if (code < 0x800) {
        return {byte(0xC0 | (code >> 6)), continuation(0)};
    }
    if (code < 0x10000) {
        return {byte(0xE0 | (code >> 12)), continuation(6), continuation(0)};
    }
    return {byte(0xF0 | (code >> 18)), continuation(12), continuation(6), continuation(0)};
}

// By decoding: take the length that the first byte announces, decode, and demand that encoding gives the bytes back.
std::size_t valid_length(const Bytes &data, std::size_t at) {
    const std::uint8_t first = data[at];
    const std::size_t length = first < 0x80 ? 1 : first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (length == 0 || length > data.size() - at) {
        return 0;
    }
    std::uint32_t code = length == 1 ? first : first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        code = (code << 6) | (data[at + i] & 0x3FU);
    }
    const bool is_character = code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    const Bytes again = encoded(code);
    const auto begin = data.begin() + static_cast<std::ptrdiff_t>(at);
    const bool same = again.size() == length && std::equal(again.begin(), again.end(), begin);
    return is_character && same ? length : 0;
}

std::uint64_t reference(const Bytes &data) {
    std::size_t at = 0;
    while (at < data.size()) {
        const std::size_t length = valid_length(data, at);
        if (length == 0) {
            return at;
        }
        at += length;
    }
    return data.size();
}

void expect_reference(const Bytes &data) {
    ASSERT_EQ(error_offset(data.data(), data.size()), reference(data));
}

std::uint32_t random_character(Random &random) {
    static constexpr std::uint32_t bounds[] = {0x80, 0x80, 0x800, 0x10000, 0x110000};
    for (;;) {
        const auto code = static_cast<std::uint32_t>(random.below(bounds[random.below(5)]));
        if (code < 0xD800 || code > 0xDFFF) {
            return code;
        }
    }
}

Bytes random_text(Random &random, std::size_t least_bytes) {
    Bytes text;
    while (text.size() < least_bytes) {
        const Bytes character = encoded(random_character(random));
        text.insert(text.end(), character.begin(), character.end());
    }
    return text;
}

TEST(Utf8, OfEveryCharacterIsValid) {
    Bytes all;
    for (std::uint32_t code = 0; code <= 0x10FFFF; ++code) {
        if (code < 0xD800 || code > 0xDFFF) {
            const Bytes character = encoded(code);
            all.insert(all.end(), character.begin(), character.end());
        }
    }
    in_every_tier([&] { EXPECT_EQ(error_offset(all.data(), all.size()), all.size()); });
}

TEST(Utf8, OfRandomBytesIsAsTheReferenceEverywhere) {
    expect_everywhere(error_offset, reference);
}

TEST(Utf8, OfRandomTextIsValidEverywhere) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    for (std::size_t n = 0; n <= 300; ++n) {
        const Bytes text = random_text(random, n);
        in_every_tier([&] {
            at_every_placement(text,
                               [&](const std::uint8_t *at) { EXPECT_EQ(error_offset(at, text.size()), text.size()); });
        });
    }
}

// Each sequence of two bytes, and those of three and four with the bytes at the bounds of table 3-7, at several places
// around the end of a vector, in ASCII and in other text.
TEST(Utf8, OfEveryPairAndEveryBoundIsAsTheReference) {
    constexpr std::uint8_t bounds[] = {0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF,
                                       0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};
    std::vector<Bytes> sequences;
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            sequences.push_back({static_cast<std::uint8_t>(first), static_cast<std::uint8_t>(second)});
        }
    }
    for (const std::uint8_t first : {0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5}) {
        for (const std::uint8_t second : bounds) {
            for (const std::uint8_t third : bounds) {
                sequences.push_back({first, second, third});
                sequences.push_back({first, second, third, 0x80});
                sequences.push_back({first, second, third, 0x41});
            }
        }
    }
    in_every_tier([&] {
        for (const Bytes &sequence : sequences) {
            for (const std::size_t at : {0U, 62U, 127U}) {
                Bytes text(200, 'a');
                std::copy(sequence.begin(), sequence.end(), text.begin() + static_cast<std::ptrdiff_t>(at));
                expect_reference(text);
                text.resize(at + sequence.size());
                expect_reference(text);
            }
        }
    });
}

// One wrong byte, one missing byte or a cut end, anywhere in long valid text: the exact offset.
TEST(Utf8, FindsOneErrorAnywhere) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    for (int round = 0; round < 3000; ++round) {
        Bytes text = random_text(random, 1 + random.below(600));
        const std::size_t at = random.below(text.size());
        const auto place = text.begin() + static_cast<std::ptrdiff_t>(at);
        switch (round % 3) {
        case 0:
            *place = random.byte();
            break;
        case 1:
            text.erase(place);
            break;
        default:
            text.resize(at);
            break;
        }
        in_every_tier([&] { expect_reference(text); });
        ASSERT_FALSE(testing::Test::HasFailure());
    }
}

TEST(Utf8, NamesTheFirstByteOfTheFirstIllFormedSequence) {
    struct Case {
        std::string text;
        std::uint64_t offset;
    };
    const Case cases[] = {
        {"", 0},
        {"abc", 3},
        {"ab\xFF", 2},
        {"ab\x80", 2},
        {"\xC0\xAF", 0},                        // overlong '/'
        {"a\xED\xA0\x80", 1},                   // a surrogate
        {"a\xF4\x90\x80\x80", 1},               // U+110000
        {"\xE2\x82", 0},                        // cut off by the end
        {"\xE2\x82\xAC\xE2\x82", 3},            // cut off behind a valid one
        {std::string(63, 'x') + "\xC3", 63},    // cut off at the end of a vector
        {std::string(127, 'x') + "\xC3(", 127}  // broken off across vectors
    };
    in_every_tier([&] {
        for (const Case &c : cases) {
            const Bytes data = bytes_of(c.text);
            EXPECT_EQ(error_offset(data.data(), data.size()), c.offset) << testing::PrintToString(data);
        }
        EXPECT_EQ(error_offset(nullptr, 0), 0U);
    });
}

}  // namespace
}  // namespace fl::tests
