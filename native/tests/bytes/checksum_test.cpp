// SPDX-License-Identifier: Apache-2.0
#include "tests/bytes/support.h"

namespace fl::tests {
namespace {

using Checksum = fl_status(std::uint32_t, const std::uint8_t *, std::size_t, std::uint32_t *);

std::uint32_t checksum(Checksum *kernel, std::uint32_t seed, const std::uint8_t *data, std::size_t n) {
    std::uint32_t result = 0xDEADBEEF;
    EXPECT_EQ(kernel(seed, data, n, &result), FL_OK);
    return result;
}

// One bit at a time, as RFC 3720 defines it.
std::uint32_t reference_crc32c(const Bytes &data) {
    std::uint32_t crc = 0xFFFFFFFF;
    for (const std::uint8_t byte : data) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc & 1) != 0 ? (crc >> 1) ^ 0x82F63B78 : crc >> 1;
        }
    }
    return ~crc;
}

// One byte at a time, as RFC 1950 defines it.
std::uint32_t reference_adler32(const Bytes &data) {
    std::uint32_t low = 1;
    std::uint32_t high = 0;
    for (const std::uint8_t byte : data) {
        low = (low + byte) % 65521;
        high = (high + low) % 65521;
    }
    return (high << 16) | low;
}

TEST(Crc32c, IsRightEverywhere) {
    expect_everywhere([](const std::uint8_t *data, std::size_t n) { return checksum(fl_crc32c, 0, data, n); },
                      reference_crc32c);
}

TEST(Crc32c, HasThePublishedCheckValues) {
    Bytes ascending;
    for (std::uint8_t byte = 0; byte < 32; ++byte) {
        ascending.push_back(byte);
    }
    const Bytes digits = bytes_of("123456789");
    in_every_tier([&] {
        EXPECT_EQ(checksum(fl_crc32c, 0, digits.data(), 9), 0xE3069283U);
        EXPECT_EQ(checksum(fl_crc32c, 0, Bytes(32, 0).data(), 32), 0x8A9136AAU);     // RFC 3720, B.4
        EXPECT_EQ(checksum(fl_crc32c, 0, Bytes(32, 0xFF).data(), 32), 0x62A8AB43U);  // RFC 3720, B.4
        EXPECT_EQ(checksum(fl_crc32c, 0, ascending.data(), 32), 0x46DD794EU);        // RFC 3720, B.4
    });
}

TEST(Adler32, IsRightEverywhere) {
    expect_everywhere([](const std::uint8_t *data, std::size_t n) { return checksum(fl_adler32, 1, data, n); },
                      reference_adler32);
}

TEST(Adler32, HasThePublishedCheckValues) {
    const Bytes digits = bytes_of("123456789");
    const Bytes word = bytes_of("Wikipedia");
    in_every_tier([&] {
        EXPECT_EQ(checksum(fl_adler32, 1, digits.data(), 9), 0x091E01DEU);
        EXPECT_EQ(checksum(fl_adler32, 1, word.data(), 9), 0x11E60398U);
    });
}

// The greatest bytes for as long as the sums are not reduced, begun with the greatest sums.
TEST(Adler32, DoesNotOverflowItsSums) {
    const Bytes worst(100'000, 0xFF);
    const Bytes ascending = [] {
        Bytes data(100'000);
        for (std::size_t i = 0; i < data.size(); ++i) {
            data[i] = static_cast<std::uint8_t>(i * 251 % 256);
        }
        return data;
    }();
    constexpr std::uint32_t greatest_seed = (65520U << 16) | 65520U;
    for (const Bytes &data : {worst, ascending}) {
        std::uint64_t low = 65520;
        std::uint64_t high = 65520;
        for (const std::uint8_t byte : data) {
            low = (low + byte) % 65521;
            high = (high + low) % 65521;
        }
        in_every_tier(
            [&] { EXPECT_EQ(checksum(fl_adler32, greatest_seed, data.data(), data.size()), (high << 16) | low); });
    }
}

TEST(Adler32, ReducesASeedThatIsNoChecksum) {
    in_every_tier([] { EXPECT_EQ(checksum(fl_adler32, 0xFFFFFFFF, nullptr, 0), (14U << 16) | 14U); });
}

void expect_any_split_gives_the_same(Checksum *kernel, std::uint32_t start) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    const Bytes data = random_bytes(random, 20'000);
    const std::uint32_t whole = checksum(kernel, start, data.data(), data.size());
    in_every_tier([&] {
        for (int round = 0; round < 300; ++round) {
            std::uint32_t so_far = start;
            std::size_t done = 0;
            while (done < data.size()) {
                const std::size_t piece = std::min(data.size() - done, random.below(round % 2 == 0 ? 200 : 6000));
                so_far = checksum(kernel, so_far, data.data() + done, piece);
                done += piece;
            }
            ASSERT_EQ(so_far, whole);
        }
    });
}

TEST(Crc32c, ContinuesFromItsOwnResult) {
    expect_any_split_gives_the_same(fl_crc32c, 0);
}

TEST(Adler32, ContinuesFromItsOwnResult) {
    expect_any_split_gives_the_same(fl_adler32, 1);
}

TEST(Checksums, OfNothingGiveTheSeedBack) {
    in_every_tier([] {
        EXPECT_EQ(checksum(fl_crc32c, 0, nullptr, 0), 0U);
        EXPECT_EQ(checksum(fl_crc32c, 0x12345678, nullptr, 0), 0x12345678U);
        EXPECT_EQ(checksum(fl_adler32, 1, nullptr, 0), 1U);
        EXPECT_EQ(checksum(fl_adler32, 0x12345678, nullptr, 0), 0x12345678U);
    });
}

}  // namespace
}  // namespace fl::tests
