// SPDX-License-Identifier: Apache-2.0
#pragma once

// Vectors of bytes of the tier being compiled; see vector.h. What the compiler's vector types cannot say is an
// intrinsic here, and only here: the kernels above are one source for all widths.

#include "kernels/simd/vector.h"

namespace fl::FL_TIER {

using U8 = uint8_t __attribute__((vector_size(FL_VECTOR_BYTES)));

inline U8 load_bytes(const uint8_t *from) {
    return load<U8>(from);
}

inline constexpr size_t window_bytes = 2 * vector_bytes;

struct Window {
    uint8_t mask[window_bytes];
};

constexpr Window make_window() {
    Window window{};
    for (size_t i = vector_bytes; i < window_bytes; ++i) {
        window.mask[i] = 0xFF;
    }
    return window;
}

inline constexpr Window window = make_window();

// All bits set in the last `count` bytes, at most vector_bytes.
inline U8 last_mask(size_t count) {
    return load_bytes(window.mask + count);
}

#if defined(__x86_64__)

#if FL_VECTOR_BYTES == 16
using Raw = __m128i;
#elif FL_VECTOR_BYTES == 32
using Raw = __m256i;
#else
using Raw = __m512i;
#endif

inline Raw raw(U8 vector) {
    return __builtin_bit_cast(Raw, vector);
}

inline U8 bytes(Raw vector) {
    return __builtin_bit_cast(U8, vector);
}

// Sums of each 8 bytes, in 64-bit lanes.
inline Raw sums_of_eight(U8 vector) {
#if FL_VECTOR_BYTES == 16
    return _mm_sad_epu8(raw(vector), _mm_setzero_si128());
#elif FL_VECTOR_BYTES == 32
    return _mm256_sad_epu8(raw(vector), _mm256_setzero_si256());
#else
    return _mm512_sad_epu8(raw(vector), _mm512_setzero_si512());
#endif
}

// Each 16-bit lane: the sum of its two bytes, each times the signed byte of `weights`. Two products must fit.
inline Raw weighted_sums_of_two(U8 vector, Raw weights) {
#if FL_VECTOR_BYTES == 16
    return _mm_maddubs_epi16(raw(vector), weights);
#elif FL_VECTOR_BYTES == 32
    return _mm256_maddubs_epi16(raw(vector), weights);
#else
    return _mm512_maddubs_epi16(raw(vector), weights);
#endif
}

// Each 32-bit lane: the sum of its two 16-bit numbers.
inline Raw sums_of_two_16(Raw vector) {
#if FL_VECTOR_BYTES == 16
    return _mm_madd_epi16(vector, _mm_set1_epi16(1));
#elif FL_VECTOR_BYTES == 32
    return _mm256_madd_epi16(vector, _mm256_set1_epi16(1));
#else
    return _mm512_madd_epi16(vector, _mm512_set1_epi16(1));
#endif
}

inline U8 subtract_saturating(U8 left, U8 right) {
#if FL_VECTOR_BYTES == 16
    return bytes(_mm_subs_epu8(raw(left), raw(right)));
#elif FL_VECTOR_BYTES == 32
    return bytes(_mm256_subs_epu8(raw(left), raw(right)));
#else
    return bytes(_mm512_subs_epu8(raw(left), raw(right)));
#endif
}

// table[index] for each byte; an index is less than 16.
inline U8 look_up(const uint8_t (&table)[16], U8 index) {
    const __m128i entries = _mm_loadu_si128(reinterpret_cast<const __m128i *>(table));
#if FL_VECTOR_BYTES == 16
    return bytes(_mm_shuffle_epi8(entries, raw(index)));
#elif FL_VECTOR_BYTES == 32
    return bytes(_mm256_shuffle_epi8(_mm256_broadcastsi128_si256(entries), raw(index)));
#else
    return bytes(_mm512_shuffle_epi8(_mm512_broadcast_i32x4(entries), raw(index)));
#endif
}

// The bytes that stand `distance` (less than 16) before each byte of `current`, where `previous` precedes it.
template <int distance>
inline U8 bytes_before(U8 current, U8 previous) {
#if FL_VECTOR_BYTES == 16
    return bytes(_mm_alignr_epi8(raw(current), raw(previous), 16 - distance));
#elif FL_VECTOR_BYTES == 32
    const __m256i shifted = _mm256_permute2x128_si256(raw(previous), raw(current), 0x21);
    return bytes(_mm256_alignr_epi8(raw(current), shifted, 16 - distance));
#else
    const __m512i one_lane_back = _mm512_set_epi64(13, 12, 11, 10, 9, 8, 7, 6);
    const __m512i shifted = _mm512_permutex2var_epi64(raw(previous), one_lane_back, raw(current));
    return bytes(_mm512_alignr_epi8(raw(current), shifted, 16 - distance));
#endif
}

inline bool any_bit(U8 vector) {
#if FL_VECTOR_BYTES == 16
    return _mm_testz_si128(raw(vector), raw(vector)) == 0;
#elif FL_VECTOR_BYTES == 32
    return _mm256_testz_si256(raw(vector), raw(vector)) == 0;
#else
    return _mm512_test_epi32_mask(raw(vector), raw(vector)) != 0;
#endif
}

inline bool any_high_bit(U8 vector) {
#if FL_VECTOR_BYTES == 16
    return _mm_movemask_epi8(raw(vector)) != 0;
#elif FL_VECTOR_BYTES == 32
    return _mm256_movemask_epi8(raw(vector)) != 0;
#else
    return _mm512_movepi8_mask(raw(vector)) != 0;
#endif
}

#endif

inline uint64_t sum_of_bytes(U8 vector) {
    uint64_t sum = 0;
#if defined(__x86_64__)
    uint64_t lanes[vector_bytes / sizeof(uint64_t)];
    const Raw sums = sums_of_eight(vector);
    __builtin_memcpy(lanes, &sums, sizeof lanes);
    for (const uint64_t lane : lanes) {
        sum += lane;
    }
#else
    for (size_t i = 0; i < vector_bytes; ++i) {
        sum += vector[i];
    }
#endif
    return sum;
}

}  // namespace fl::FL_TIER
