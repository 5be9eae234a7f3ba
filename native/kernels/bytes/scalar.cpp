// SPDX-License-Identifier: Apache-2.0
// The byte kernels in plain C++: what every processor can run, and the definition of the results.
#include "kernels/bytes/adler32.h"
#include "kernels/bytes/crc32c_polynomial.h"
#include "kernels/bytes/kernels.h"
#include "kernels/bytes/utf8_scalar.h"

namespace fl::scalar {

namespace {

constexpr size_t word_bytes = 8;

// Entry [k][v]: the CRC of byte v followed by k zero bytes. Eight tables take a word at once.
struct CrcTables {
    uint32_t entry[word_bytes][256];
};

constexpr CrcTables make_crc_tables() {
    CrcTables tables{};
    for (uint32_t value = 0; value < 256; ++value) {
        uint32_t crc = value;
        for (int bit = 0; bit < 8; ++bit) {
            crc = crc32c_polynomial::times_x(crc);
        }
        tables.entry[0][value] = crc;
    }
    for (size_t zeros = 1; zeros < word_bytes; ++zeros) {
        for (uint32_t value = 0; value < 256; ++value) {
            const uint32_t crc = tables.entry[zeros - 1][value];
            tables.entry[zeros][value] = (crc >> 8) ^ tables.entry[0][crc & 0xFF];
        }
    }
    return tables;
}

constexpr CrcTables crc_tables = make_crc_tables();

uint64_t load_word(const uint8_t *from) {
    uint64_t word = 0;
    __builtin_memcpy(&word, from, sizeof word);
    return word;
}

// Several tables, so that equal bytes in a row need not wait for each other's increment.
constexpr size_t sub_tables = 4;

struct SubHistograms {
    uint32_t counts[sub_tables * 256];
};

// Bytes that are counted before the 32-bit counts could overflow; a multiple of the word.
constexpr size_t histogram_chunk = size_t{1} << 31;

// `counts` holds that many tables of 256 counts; table k mod `tables` counts byte k of each word.
template <size_t tables, class Count>
void count_bytes(const uint8_t *data, size_t n, Count *counts) {
    size_t i = 0;
    for (; n - i >= word_bytes; i += word_bytes) {
        const uint64_t word = load_word(data + i);
#pragma GCC unroll 8
        for (size_t k = 0; k < word_bytes; ++k) {
            ++counts[k % tables * 256 + ((word >> (8 * k)) & 0xFF)];
        }
    }
    for (; i < n; ++i) {
        ++counts[data[i]];
    }
}

// By the widest stores of the architecture's baseline; for 2 KiB a call or a string instruction takes longer.
void clear(uint64_t *bins) {
    using Block = uint64_t __attribute__((vector_size(64)));
    constexpr Block zeros{};
    constexpr size_t bytes = 256 * sizeof *bins;
    for (size_t i = 0; i < bytes; i += sizeof zeros) {
        __builtin_memcpy(reinterpret_cast<uint8_t *>(bins) + i, &zeros, sizeof zeros);
    }
}

void add_to(uint64_t *bins, const SubHistograms &sub) {
    for (size_t value = 0; value < 256; ++value) {
        uint64_t count = bins[value];
        for (size_t k = 0; k < sub_tables; ++k) {
            count += sub.counts[k * 256 + value];
        }
        bins[value] = count;
    }
}

}  // namespace

void histogram(const uint8_t *data, size_t n, uint64_t *bins) {
    clear(bins);
    constexpr size_t worth_sub_tables = 4096;
    if (n < worth_sub_tables) {
        count_bytes<1>(data, n, bins);
        return;
    }
    for (size_t i = 0; i < n; i += histogram_chunk) {
        SubHistograms sub{};
        const size_t left = n - i;
        count_bytes<sub_tables>(data + i, left < histogram_chunk ? left : histogram_chunk, sub.counts);
        add_to(bins, sub);
    }
}

uint32_t crc32c(uint32_t seed, const uint8_t *data, size_t n) {
    uint32_t crc = ~seed;
    size_t i = 0;
    for (; i + word_bytes <= n; i += word_bytes) {
        const uint64_t word = load_word(data + i) ^ crc;
        crc = 0;
        for (size_t k = 0; k < word_bytes; ++k) {
            crc ^= crc_tables.entry[word_bytes - 1 - k][(word >> (8 * k)) & 0xFF];
        }
    }
    for (; i < n; ++i) {
        crc = (crc >> 8) ^ crc_tables.entry[0][(crc ^ data[i]) & 0xFF];
    }
    return ~crc;
}

uint32_t adler32(uint32_t seed, const uint8_t *data, size_t n) {
    constexpr size_t longest_run = 1 << 20;
    return adler::checksum<longest_run>(seed, data, n, [](adler::Sums sums, const uint8_t *bytes, size_t count) {
        return adler::add_each(sums, bytes, count);
    });
}

uint64_t count_byte(const uint8_t *data, size_t n, uint8_t value) {
    uint64_t count = 0;
    for (size_t i = 0; i < n; ++i) {
        count += data[i] == value ? 1 : 0;
    }
    return count;
}

size_t utf8_validate(const uint8_t *data, size_t n) {
    constexpr uint64_t high_bits = 0x8080808080808080;
    size_t i = 0;
    while (i < n) {
        if (n - i >= word_bytes && (load_word(data + i) & high_bits) == 0) {
            i += word_bytes;
            continue;
        }
        const size_t length = sequence_length(data + i, n - i);
        if (length == ill_formed) {
            return i;
        }
        i += length;
    }
    return n;
}

}  // namespace fl::scalar
