// SPDX-License-Identifier: Apache-2.0
// Compiled once an x86-64 vector tier. Folding by carry-less products, after Gopal and others, "Fast CRC Computation for
// Generic Polynomials Using PCLMULQDQ Instruction", Intel 2009: 128 bits, as a polynomial L·x^64 + H (reflected: the
// first byte holds the highest powers), are replaced by a polynomial of the same remainder that lies further on in the
// message. What is left in the end goes through the processor's own CRC-32C instruction.
#include "kernels/bytes/crc32c_polynomial.h"
#include "kernels/bytes/kernels.h"
#include "kernels/simd/bytes.h"

namespace fl::FL_TIER {

namespace {

constexpr size_t lane_bytes = sizeof(__m128i);
constexpr size_t chains = vector_bytes == 16 ? 8 : 4;  // folds under way, to hide the latency of one
constexpr size_t step = chains * vector_bytes;

// Factors that move 128 bits on by `distance` bytes. A product of reflected polynomials comes out multiplied by x.
template <size_t distance>
struct Factors {
    static constexpr uint64_t low = uint64_t{crc32c_polynomial::power_of_x(8 * distance + 64 - 1)} << 32;
    static constexpr uint64_t high = uint64_t{crc32c_polynomial::power_of_x(8 * distance - 1)} << 32;
};

template <size_t distance>
__m128i lane_factors() {
    return _mm_set_epi64x(static_cast<int64_t>(Factors<distance>::high), static_cast<int64_t>(Factors<distance>::low));
}

template <size_t distance>
__m128i fold_lane(__m128i lane, __m128i onto) {
    const __m128i factors = lane_factors<distance>();
    return _mm_clmulepi64_si128(lane, factors, 0x00) ^ _mm_clmulepi64_si128(lane, factors, 0x11) ^ onto;
}

// Each lane of `vector`, moved on by `distance` bytes, on top of `onto`.
template <size_t distance>
Raw fold(Raw vector, Raw onto) {
#if FL_VECTOR_BYTES == 16
    return fold_lane<distance>(vector, onto);
#elif FL_VECTOR_BYTES == 32
    const __m256i factors = _mm256_broadcastsi128_si256(lane_factors<distance>());
    return _mm256_clmulepi64_epi128(vector, factors, 0x00) ^ _mm256_clmulepi64_epi128(vector, factors, 0x11) ^ onto;
#else
    const __m512i factors = _mm512_broadcast_i32x4(lane_factors<distance>());
    return _mm512_ternarylogic_epi64(_mm512_clmulepi64_epi128(vector, factors, 0x00),
                                     _mm512_clmulepi64_epi128(vector, factors, 0x11), onto, 0x96);
#endif
}

Raw load_raw(const uint8_t *from) {
    return raw(load_bytes(from));
}

// The vector whose first four bytes are `crc`: the register of a CRC is exclusive-ored onto what comes next.
Raw vector_of(uint32_t crc) {
    Raw vector{};
    vector[0] = static_cast<long long>(crc);
    return vector;
}

// Folds all whole vectors, at least `step` bytes, into one; sets `used`.
Raw fold_vectors(uint32_t crc, const uint8_t *data, size_t n, size_t &used) {
    Raw folded[chains];
    for (size_t k = 0; k < chains; ++k) {
        folded[k] = load_raw(data + k * vector_bytes);
    }
    folded[0] ^= vector_of(crc);
    size_t i = step;
    for (; n - i >= step; i += step) {
#pragma GCC unroll 8
        for (size_t k = 0; k < chains; ++k) {
            folded[k] = fold<step>(folded[k], load_raw(data + i + k * vector_bytes));
        }
    }
    Raw all = folded[0];
    for (size_t k = 1; k < chains; ++k) {
        all = fold<vector_bytes>(all, folded[k]);
    }
    for (; n - i >= vector_bytes; i += vector_bytes) {
        all = fold<vector_bytes>(all, load_raw(data + i));
    }
    used = i;
    return all;
}

uint32_t crc_of_lane(__m128i lane) {
    const uint64_t first = _mm_crc32_u64(0, static_cast<uint64_t>(_mm_extract_epi64(lane, 0)));
    return static_cast<uint32_t>(_mm_crc32_u64(first, static_cast<uint64_t>(_mm_extract_epi64(lane, 1))));
}

uint32_t crc_of_vector(Raw vector) {
    __m128i lanes[vector_bytes / lane_bytes];
    __builtin_memcpy(lanes, &vector, sizeof lanes);
    __m128i all = lanes[0];
    for (size_t k = 1; k < vector_bytes / lane_bytes; ++k) {
        all = fold_lane<lane_bytes>(all, lanes[k]);
    }
    return crc_of_lane(all);
}

uint32_t add_words(uint32_t crc, const uint8_t *data, size_t n) {
    uint64_t wide = crc;
    size_t i = 0;
    for (; n - i >= sizeof(uint64_t); i += sizeof(uint64_t)) {
        uint64_t word = 0;
        __builtin_memcpy(&word, data + i, sizeof word);
        wide = _mm_crc32_u64(wide, word);
    }
    auto narrow = static_cast<uint32_t>(wide);
    for (; i < n; ++i) {
        narrow = _mm_crc32_u8(narrow, data[i]);
    }
    return narrow;
}

}  // namespace

uint32_t crc32c(uint32_t seed, const uint8_t *data, size_t n) {
    uint32_t crc = ~seed;
    size_t used = 0;
    if (n >= step) {
        crc = crc_of_vector(fold_vectors(crc, data, n, used));
    }
    return ~add_words(crc, data + used, n - used);
}

}  // namespace fl::FL_TIER
