// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stddef.h>
#include <stdint.h>

namespace fl::FL_TIER {

inline constexpr size_t ill_formed = 0;

inline bool is_continuation(uint8_t byte) {
    return (byte & 0xC0) == 0x80;
}

// The second byte of a sequence, by its first one (Unicode Standard, table 3-7).
inline bool fits_second(uint8_t first, uint8_t second) {
    switch (first) {
    case 0xE0:
        return second >= 0xA0 && second <= 0xBF;  // below: overlong
    case 0xED:
        return second >= 0x80 && second <= 0x9F;  // above: surrogates
    case 0xF0:
        return second >= 0x90 && second <= 0xBF;  // below: overlong
    case 0xF4:
        return second >= 0x80 && second <= 0x8F;  // above: greater than U+10FFFF
    default:
        return is_continuation(second);
    }
}

inline size_t announced_length(uint8_t first) {
    if (first < 0x80) {
        return 1;
    }
    if (first < 0xC2 || first > 0xF4) {
        return ill_formed;  // a continuation, an overlong form or beyond Unicode
    }
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

// Length of the well-formed sequence at the start of `left` (at least 1) bytes, or ill_formed.
inline size_t sequence_length(const uint8_t *data, size_t left) {
    const size_t length = announced_length(data[0]);
    if (length <= 1) {
        return length;
    }
    if (length > left || !fits_second(data[0], data[1])) {
        return ill_formed;
    }
    for (size_t i = 2; i < length; ++i) {
        if (!is_continuation(data[i])) {
            return ill_formed;
        }
    }
    return length;
}

// Offset of the first ill-formed sequence at or behind `from`, where a sequence begins; n where there is none.
inline size_t first_error(const uint8_t *data, size_t from, size_t n) {
    size_t i = from;
    while (i < n) {
        const size_t length = sequence_length(data + i, n - i);
        if (length == ill_formed) {
            return i;
        }
        i += length;
    }
    return n;
}

}  // namespace fl::FL_TIER
