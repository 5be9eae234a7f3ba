// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stddef.h>
#include <stdint.h>

// Arithmetic with polynomials over GF(2) modulo the one of CRC-32C, at compile time. Reflected: the coefficient of x^0
// is the highest bit.
namespace fl::FL_TIER::crc32c_polynomial {

inline constexpr uint32_t reflected = 0x82F63B78;

constexpr uint32_t times_x(uint32_t value) {
    return (value & 1) != 0 ? (value >> 1) ^ reflected : value >> 1;
}

// x^exponent modulo the polynomial.
constexpr uint32_t power_of_x(size_t exponent) {
    uint32_t value = uint32_t{1} << 31;
    for (size_t i = 0; i < exponent; ++i) {
        value = times_x(value);
    }
    return value;
}

constexpr uint32_t product(uint32_t left, uint32_t right) {
    uint32_t sum = 0;
    for (uint32_t term = uint32_t{1} << 31; term != 0; term >>= 1) {
        sum ^= (left & term) != 0 ? right : 0;
        right = times_x(right);
    }
    return sum;
}

}  // namespace fl::FL_TIER::crc32c_polynomial
