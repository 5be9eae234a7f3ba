// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stddef.h>
#include <stdint.h>

// What all variants of Adler-32 (RFC 1950, section 9) share: the frame that keeps the sums in 32 bits.
namespace fl::FL_TIER::adler {

struct Sums {
    uint32_t bytes;     // 1 + the sum of all bytes
    uint32_t prefixes;  // the sum of that sum after each byte
};

inline constexpr uint32_t modulus = 65521;

// The greatest number of bytes after which `prefixes` still fits, begun below the modulus: 255 k (k + 1) / 2 +
// (k + 1) (modulus - 1) < 2^32. Rounded down to a multiple of 64.
inline constexpr size_t longest_run = 5552 / 64 * 64;

inline Sums add_each(Sums sums, const uint8_t *data, size_t n) {
    for (size_t i = 0; i < n; ++i) {
        sums.bytes += data[i];
        sums.prefixes += sums.bytes;
    }
    return sums;
}

// `add(sums, data, count)` adds `count` bytes, at most longest_run, without reducing.
template <class Add>
inline uint32_t checksum(uint32_t seed, const uint8_t *data, size_t n, Add add) {
    Sums sums{(seed & 0xFFFF) % modulus, (seed >> 16) % modulus};
    for (size_t i = 0; i < n; i += longest_run) {
        const size_t left = n - i;
        sums = add(sums, data + i, left < longest_run ? left : longest_run);
        sums.bytes %= modulus;
        sums.prefixes %= modulus;
    }
    return (sums.prefixes << 16) | sums.bytes;
}

}  // namespace fl::FL_TIER::adler
