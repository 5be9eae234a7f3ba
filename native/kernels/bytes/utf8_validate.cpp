// SPDX-License-Identifier: Apache-2.0
// Compiled once an x86-64 vector tier. The lookup algorithm of John Keiser and Daniel Lemire, "Validating UTF-8 in less
// than one instruction per byte", Software: Practice and Experience 51 (2021): every error shows in a byte and the one
// before it, except a missing or superfluous third or fourth byte, which shows in the distance to the first.
#include "kernels/bytes/kernels.h"
#include "kernels/bytes/utf8_scalar.h"
#include "kernels/simd/bytes.h"

namespace fl::FL_TIER {

namespace {

// What may be wrong with a pair of bytes. A bit that all three tables have is an error.
constexpr uint8_t too_short = 0x01;          // a lead, then no continuation
constexpr uint8_t too_long = 0x02;           // ASCII, then a continuation
constexpr uint8_t overlong_3 = 0x04;         // E0, then below A0
constexpr uint8_t too_large = 0x08;          // F4 and above 8F, or F5 and more
constexpr uint8_t surrogate = 0x10;          // ED, then above 9F
constexpr uint8_t overlong_2 = 0x20;         // C0 or C1
constexpr uint8_t overlong_4 = 0x40;         // F0, then below 90
constexpr uint8_t too_large_1000 = 0x40;     // F5 and more, then below 90 (the bit is free there)
constexpr uint8_t two_continuations = 0x80;  // right only in the third or fourth place
constexpr uint8_t whatever_low_digit = too_short | too_long | two_continuations;

// clang-format off: one line for the digits that belong together

constexpr uint8_t by_first_high[16] = {
    too_long, too_long, too_long, too_long, too_long, too_long, too_long, too_long,  // 0… to 7…: ASCII
    two_continuations, two_continuations, two_continuations, two_continuations,      // 8… to B…
    too_short | overlong_2, too_short,                                               // C…, D…
    too_short | overlong_3 | surrogate,                                              // E…
    too_short | too_large | too_large_1000 | overlong_4,                             // F…
};

constexpr uint8_t above_4 = whatever_low_digit | too_large | too_large_1000;

constexpr uint8_t by_first_low[16] = {
    whatever_low_digit | overlong_2 | overlong_3 | overlong_4,  // …0
    whatever_low_digit | overlong_2,                            // …1
    whatever_low_digit, whatever_low_digit,                     // …2, …3
    whatever_low_digit | too_large,                             // …4
    above_4, above_4, above_4, above_4, above_4, above_4, above_4, above_4,  // …5 to …C
    above_4 | surrogate, above_4, above_4,                                   // …D to …F
};

constexpr uint8_t any_continuation = too_long | overlong_2 | two_continuations;

constexpr uint8_t by_second_high[16] = {
    too_short, too_short, too_short, too_short, too_short, too_short, too_short, too_short,  // 0… to 7…
    any_continuation | overlong_3 | too_large_1000 | overlong_4,                              // 8…
    any_continuation | overlong_3 | too_large,                                                // 9…
    any_continuation | surrogate | too_large, any_continuation | surrogate | too_large,       // A…, B…
    too_short, too_short, too_short, too_short,                                               // C… to F…
};

// clang-format on

struct Limits {
    uint8_t greatest[vector_bytes];
};

// The greatest bytes with which a vector may end and be complete: no lead whose continuations do not fit in.
constexpr Limits make_limits() {
    Limits limits{};
    for (uint8_t &limit : limits.greatest) {
        limit = 0xFF;
    }
    limits.greatest[vector_bytes - 3] = 0xEF;
    limits.greatest[vector_bytes - 2] = 0xDF;
    limits.greatest[vector_bytes - 1] = 0xBF;
    return limits;
}

constexpr Limits complete_end = make_limits();

constexpr size_t chunk_vectors = vector_bytes == 64 ? 2 : 64 / vector_bytes;
constexpr size_t chunk = chunk_vectors * vector_bytes;

class Checker {
public:
    // False where an error shows in these `chunk` bytes: there, or in a sequence that the bytes before them began.
    bool accepts(const uint8_t *data) {
        U8 vectors[chunk_vectors];
        U8 all_bits{};
        prefetch(data);
        for (size_t k = 0; k < chunk_vectors; ++k) {
            vectors[k] = load_bytes(data + k * vector_bytes);
            all_bits |= vectors[k];
        }
        U8 errors{};
        if (any_high_bit(all_bits)) {
            for (const U8 &vector : vectors) {
                errors |= errors_of(vector, previous);
                previous = vector;
            }
        } else {
            errors = subtract_saturating(previous, load_bytes(complete_end.greatest));
            previous = vectors[chunk_vectors - 1];
        }
        return !any_bit(errors);
    }

private:
    static U8 errors_of(U8 current, U8 previous) {
        const U8 first = bytes_before<1>(current, previous);
        const U8 pair_errors = look_up(by_first_high, first >> 4) & look_up(by_first_low, first & 0x0F) &
                               look_up(by_second_high, current >> 4);
        // The high bit is set where the byte two before leads three, or the one three before leads four.
        const U8 third = subtract_saturating(bytes_before<2>(current, previous), U8{} + (0xE0 - 0x80));
        const U8 fourth = subtract_saturating(bytes_before<3>(current, previous), U8{} + (0xF0 - 0x80));
        return pair_errors ^ ((third | fourth) & two_continuations);
    }

    U8 previous{};
};

// Where the sequence begins that byte `at` may belong to, if the bytes before it are well-formed so far.
size_t sequence_start(const uint8_t *data, size_t at) {
    constexpr size_t longest_cut_off = 3;
    for (size_t back = 1; back <= longest_cut_off && back <= at; ++back) {
        const uint8_t byte = data[at - back];
        if (!is_continuation(byte)) {
            return byte >= 0xC0 ? at - back : at;
        }
    }
    return at;
}

}  // namespace

size_t utf8_validate(const uint8_t *data, size_t n) {
    Checker checker;
    size_t i = 0;
    for (; n - i >= chunk; i += chunk) {
        if (!checker.accepts(data + i)) {
            return first_error(data, sequence_start(data, i), n);
        }
    }
    uint8_t rest[chunk] = {};  // zeros behind the end: a sequence cut off by it is followed by ASCII
    if (i < n) {               // the data may be null where they are empty
        __builtin_memcpy(rest, data + i, n - i);
    }
    return checker.accepts(rest) ? n : first_error(data, sequence_start(data, i), n);
}

}  // namespace fl::FL_TIER
