// SPDX-License-Identifier: Apache-2.0
#pragma once

// Vectors of pixels of the tier being compiled, and their way into floats and back; see vector.h. In the scalar tier a
// vector is one pixel.

#include "kernels/simd/vector.h"

namespace fl::FL_TIER {

template <class Lane>
struct VectorOf;

template <>
struct VectorOf<uint8_t> {
#if FL_VECTOR_BYTES == 0
    using Type = uint8_t;
#else
    using Type = uint8_t __attribute__((vector_size(FL_VECTOR_BYTES)));
#endif
};

template <>
struct VectorOf<uint16_t> {
#if FL_VECTOR_BYTES == 0
    using Type = uint16_t;
#else
    using Type = uint16_t __attribute__((vector_size(FL_VECTOR_BYTES)));
#endif
};

template <>
struct VectorOf<int32_t> {
    using Type = I32;
};

template <>
struct VectorOf<float> {
    using Type = F32;
};

template <class Lane>
using Vector = typename VectorOf<Lane>::Type;

template <class Lane>
inline constexpr size_t lanes_of = sizeof(Vector<Lane>) / sizeof(Lane);

inline constexpr size_t f32_width = lanes_of<float>;

template <class Lane>
inline Vector<Lane> all_lanes(Lane value) {
    return Vector<Lane>{} + value;
}

template <>
inline F32 all_lanes<float>(float value) {
    return value - F32{};  // which leaves -0.0 as it is
}

template <class Value>
inline void store(void *to, const Value &value) {
    __builtin_memcpy(to, &value, sizeof value);
}

// A block from the start and one to the end, which may overlap.
template <size_t block>
inline void copy_both_ends(uint8_t *to, const uint8_t *from, size_t bytes) {
    struct Block {
        uint8_t bytes[block];
    };
    store(to, load<Block>(from));
    store(to + bytes - block, load<Block>(from + bytes - block));
}

// Copies fewer bytes than two blocks, by the greatest block of a power of two that fits.
template <size_t block>
inline void copy_short(uint8_t *to, const uint8_t *from, size_t bytes) {
    if (bytes >= block) {
        copy_both_ends<block>(to, from, bytes);
    } else if constexpr (block > 1) {
        copy_short<block / 2>(to, from, bytes);
    }
}

// Copies fewer elements than a vector has.
template <class Element>
inline void copy(Element *to, const Element *from, size_t count) {
    if constexpr (lanes_of<Element> > 1) {
        copy_short<sizeof(Vector<Element>) / 2>(reinterpret_cast<uint8_t *>(to),
                                                reinterpret_cast<const uint8_t *>(from), count * sizeof(Element));
    }
}

template <class Value>
inline Value lesser_of(Value a, Value b) {
    return a < b ? a : b;
}

template <class Value>
inline Value greater_of(Value a, Value b) {
    return a < b ? b : a;
}

// f32_width pixels as floats, which is exact.
inline F32 load_floats(const float *from) {
    return load<F32>(from);
}

#if FL_VECTOR_BYTES == 0

template <class Pixel>
inline F32 load_floats(const Pixel *from) {
    return static_cast<float>(load<Pixel>(from));
}

#elif defined(__x86_64__) && FL_VECTOR_BYTES == 16

inline F32 load_floats(const uint8_t *from) {
    return _mm_cvtepi32_ps(_mm_cvtepu8_epi32(_mm_cvtsi32_si128(load<int32_t>(from))));
}

inline F32 load_floats(const uint16_t *from) {
    return _mm_cvtepi32_ps(_mm_cvtepu16_epi32(_mm_cvtsi64_si128(load<int64_t>(from))));
}

#elif FL_VECTOR_BYTES == 32

inline F32 load_floats(const uint8_t *from) {
    return _mm256_cvtepi32_ps(_mm256_cvtepu8_epi32(_mm_cvtsi64_si128(load<int64_t>(from))));
}

inline F32 load_floats(const uint16_t *from) {
    return _mm256_cvtepi32_ps(_mm256_cvtepu16_epi32(load<__m128i>(from)));
}

#elif FL_VECTOR_BYTES == 64

inline F32 load_floats(const uint8_t *from) {
    return _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(load<__m128i>(from)));
}

inline F32 load_floats(const uint16_t *from) {
    return _mm512_cvtepi32_ps(_mm512_cvtepu16_epi32(load<__m256i>(from)));
}

#else

inline F32 load_floats(const uint8_t *from) {
    const uint16x8_t wide = vmovl_u8(vcreate_u8(load<uint32_t>(from)));
    return vcvtq_f32_u32(vmovl_u16(vget_low_u16(wide)));
}

inline F32 load_floats(const uint16_t *from) {
    return vcvtq_f32_u32(vmovl_u16(load<uint16x4_t>(from)));
}

#endif

// Stores f32_width results: a NaN as the canonical one.
inline void store_rounded(float *to, F32 sums) {
    const auto canonical = __builtin_bit_cast(F32, all_lanes<int32_t>(0x7FC00000));
    store(to, sums == sums ? sums : canonical);
}

// As instructions of their own, which the compiler's comparison does not become: NaN must give 0.
// NOLINTBEGIN(portability-simd-intrinsics)

// Of each sum at least 0 (which NaN becomes).
inline F32 positive(F32 sums) {
#if FL_VECTOR_BYTES == 64
    return _mm512_max_ps(sums, F32{});
#elif FL_VECTOR_BYTES == 32
    return _mm256_max_ps(sums, F32{});
#elif FL_VECTOR_BYTES == 16 && defined(__x86_64__)
    return _mm_max_ps(sums, F32{});
#else
    return sums > F32{} ? sums : F32{};
#endif
}

// Of each sum at least 0 and at most `greatest`.
inline F32 saturated(F32 sums, float greatest) {
    const F32 limit = F32{} + greatest;
#if FL_VECTOR_BYTES == 32
    return _mm256_min_ps(positive(sums), limit);
#elif FL_VECTOR_BYTES == 16 && defined(__x86_64__)
    return _mm_min_ps(positive(sums), limit);
#else
    const F32 at_least_0 = positive(sums);
    return at_least_0 < limit ? at_least_0 : limit;
#endif
}

// NOLINTEND(portability-simd-intrinsics)

#if FL_VECTOR_BYTES == 0 || !defined(__x86_64__)

// The nearest integers, ties to even, of floats from 0 to 65535: at 2^23 a float's last place is 1, so the addition
// rounds as it should, and leaves the integer in the fraction's bits.
inline I32 rounded(F32 sums) {
    constexpr float unit_in_last_place = 8388608.0F;
    constexpr int32_t fraction = 0x7FFFFF;
    return __builtin_bit_cast(I32, sums + unit_in_last_place) & fraction;
}

inline void store_rounded(uint8_t *to, F32 sums) {
    const I32 integers = rounded(saturated(sums, 255));
#if FL_VECTOR_BYTES == 0
    store(to, static_cast<uint8_t>(integers));
#else
    const uint16x4_t half = vmovn_u32(__builtin_bit_cast(uint32x4_t, integers));
    const uint8x8_t quarter = vmovn_u16(vcombine_u16(half, half));
    store(to, vget_lane_u32(vreinterpret_u32_u8(quarter), 0));
#endif
}

inline void store_rounded(uint16_t *to, F32 sums) {
    const I32 integers = rounded(saturated(sums, 65535));
#if FL_VECTOR_BYTES == 0
    store(to, static_cast<uint16_t>(integers));
#else
    store(to, vmovn_u32(__builtin_bit_cast(uint32x4_t, integers)));
#endif
}

#elif FL_VECTOR_BYTES == 16

inline void store_rounded(uint8_t *to, F32 sums) {
    const __m128i integers = _mm_cvtps_epi32(saturated(sums, 255));
    const __m128i halves = _mm_packs_epi32(integers, integers);
    store(to, _mm_cvtsi128_si32(_mm_packus_epi16(halves, halves)));
}

inline void store_rounded(uint16_t *to, F32 sums) {
    const __m128i integers = _mm_cvtps_epi32(saturated(sums, 65535));
    store(to, _mm_cvtsi128_si64(_mm_packus_epi32(integers, integers)));
}

#elif FL_VECTOR_BYTES == 32

// 8 integers from 0 to 65535, in 16 bits each.
inline __m128i narrow(__m256i integers) {
    return _mm_packus_epi32(_mm256_castsi256_si128(integers), _mm256_extracti128_si256(integers, 1));
}

inline void store_rounded(uint8_t *to, F32 sums) {
    const __m128i halves = narrow(_mm256_cvtps_epi32(saturated(sums, 255)));
    store(to, _mm_cvtsi128_si64(_mm_packus_epi16(halves, halves)));
}

inline void store_rounded(uint16_t *to, F32 sums) {
    store(to, narrow(_mm256_cvtps_epi32(saturated(sums, 65535))));
}

#else

// As integers without a sign, which the narrowing saturates: what does not fit into 32 bits comes as 0x80000000.
inline __m512i positive_integers(F32 sums) {
    return _mm512_cvtps_epi32(positive(sums));
}

inline void store_rounded(uint8_t *to, F32 sums) {
    store(to, _mm512_cvtusepi32_epi8(positive_integers(sums)));
}

inline void store_rounded(uint16_t *to, F32 sums) {
    store(to, _mm512_cvtusepi32_epi16(positive_integers(sums)));
}

#endif

// Stores the first `count` of f32_width results.
template <class Pixel>
inline void store_first_rounded(Pixel *to, F32 sums, size_t count) {
    if (count >= f32_width) {
        store_rounded(to, sums);
        return;
    }
    Pixel all[f32_width];
    store_rounded(all, sums);
    copy(to, all, count);
}

}  // namespace fl::FL_TIER
