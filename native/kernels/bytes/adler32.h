// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stddef.h>
#include <stdint.h>

// What all variants of Adler-32 (RFC 1950, section 9) share: the frame that keeps the sums from overflowing.
namespace fl::FL_TIER::adler {

struct Sums {
    uint64_t bytes;     // 1 + the sum of all bytes
    uint64_t prefixes;  // the sum of that sum after each byte
};

inline constexpr uint32_t modulus = 65521;

inline Sums add_each(Sums sums, const uint8_t *data, size_t n) {
    for (size_t i = 0; i < n; ++i) {
        sums.bytes += data[i];
        sums.prefixes += sums.bytes;
    }
    return sums;
}

// `add(sums, data, count)` adds `count` bytes, at most longest_run, without reducing. 64 bits hold the sums of a
// hundred times a megabyte.
template <size_t longest_run, class Add>
inline uint32_t checksum(uint32_t seed, const uint8_t *data, size_t n, Add add) {
    Sums sums{(seed & 0xFFFF) % modulus, (seed >> 16) % modulus};
    for (size_t i = 0; i < n; i += longest_run) {
        const size_t left = n - i;
        sums = add(sums, data + i, left < longest_run ? left : longest_run);
        sums.bytes %= modulus;
        sums.prefixes %= modulus;
    }
    return static_cast<uint32_t>((sums.prefixes << 16) | sums.bytes);
}

}  // namespace fl::FL_TIER::adler
