// SPDX-License-Identifier: Apache-2.0
#pragma once

// Vectors of the tier being compiled, as the compiler's own vector types: one source for every instruction set.
//
// A tier's source files are compiled once a tier, with FL_TIER the name of the tier's namespace and FL_VECTOR_BYTES the
// size of its registers (0: plain scalars). Everything that such a file includes stands in that namespace, so that
// the linker can never take a function compiled for one processor as the copy for all.

#include <stddef.h>
#include <stdint.h>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

namespace fl::FL_TIER {

#if FL_VECTOR_BYTES == 0

using F64 = double;
using F32 = float;
using I64 = int64_t;
using I32 = int32_t;

#else

using F64 = double __attribute__((vector_size(FL_VECTOR_BYTES)));
using F32 = float __attribute__((vector_size(FL_VECTOR_BYTES)));
using I64 = int64_t __attribute__((vector_size(FL_VECTOR_BYTES)));
using I32 = int32_t __attribute__((vector_size(FL_VECTOR_BYTES)));
using F32Half = float __attribute__((vector_size(FL_VECTOR_BYTES / 2)));  // as many floats as an F64 has doubles

#endif

inline constexpr size_t vector_bytes = FL_VECTOR_BYTES;
inline constexpr size_t f64_width = sizeof(F64) / sizeof(double);

template <class Vector>
inline Vector load(const void *from) {
    Vector vector;
    __builtin_memcpy(&vector, from, sizeof vector);
    return vector;
}

// Fetches what lies 1 KiB behind an address of ours into a cache. Nothing happens where there is no memory.
inline void prefetch(const void *from) {
    constexpr uintptr_t distance = 1024;
    constexpr int to_read = 0;
    constexpr int second_level = 2;
    // As a number, because a pointer may not leave its array.
    const uintptr_t address = reinterpret_cast<uintptr_t>(from) + distance;
    const auto *behind = reinterpret_cast<const void *>(address);  // NOLINT(performance-no-int-to-ptr)
    __builtin_prefetch(behind, to_read, second_level);
}

// f64_width doubles, whatever the element's type in memory is: widening is exact.
inline F64 load_wide(const double *from) {
    return load<F64>(from);
}

// Compilers make several instructions of the generic conversion where these processors have one.
inline F64 load_wide(const float *from) {
#if FL_VECTOR_BYTES == 0
    return load<float>(from);
#elif FL_VECTOR_BYTES == 16 && defined(__x86_64__)
    return _mm_cvtps_pd(_mm_castpd_ps(_mm_set_sd(load<double>(from))));
#elif FL_VECTOR_BYTES == 32
    return _mm256_cvtps_pd(load<__m128>(from));
#elif FL_VECTOR_BYTES == 64
    return _mm512_cvtps_pd(load<__m256>(from));
#else
    return __builtin_convertvector(load<F32Half>(from), F64);
#endif
}

// The first lanes of a vector, at most `longest`: a window onto ones, then zeros.
template <class Lane>
struct FirstLanes {
    static constexpr size_t longest = 32;
    Lane lanes[longest + 8];

    const Lane *at(size_t count) const { return lanes + longest - count; }
};

template <class Lane>
constexpr FirstLanes<Lane> make_first_lanes() {
    FirstLanes<Lane> first{};
    for (size_t i = 0; i < FirstLanes<Lane>::longest; ++i) {
        first.lanes[i] = -1;
    }
    return first;
}

inline constexpr FirstLanes<int64_t> first_lanes_64 = make_first_lanes<int64_t>();
inline constexpr FirstLanes<int32_t> first_lanes_32 = make_first_lanes<int32_t>();

// The first `count` (at least 1, at most 32) lanes, +0.0 in the others.
inline F64 keep_first(F64 vector, size_t count) {
    return __builtin_bit_cast(F64, __builtin_bit_cast(I64, vector) & load<I64>(first_lanes_64.at(count)));
}

// The first `count` (at least 1, at most 32) elements, as many as fit, +0.0 behind them. Reads nothing behind them.
inline F64 load_wide_first(const double *from, size_t count) {
#if FL_VECTOR_BYTES == 64
    return _mm512_maskz_loadu_pd(static_cast<__mmask8>((uint64_t{1} << count) - 1), from);
#elif FL_VECTOR_BYTES == 32
    return _mm256_maskload_pd(from, load<__m256i>(first_lanes_64.at(count)));
#else
    return count >= f64_width ? load_wide(from) : F64{load<double>(from)};
#endif
}

inline F64 load_wide_first(const float *from, size_t count) {
#if FL_VECTOR_BYTES == 64
    return _mm512_cvtps_pd(_mm256_maskz_loadu_ps(static_cast<__mmask8>((uint64_t{1} << count) - 1), from));
#elif FL_VECTOR_BYTES == 32
    return _mm256_cvtps_pd(_mm_maskload_ps(from, load<__m128i>(first_lanes_32.at(count))));
#else
    return count >= f64_width ? load_wide(from) : F64{static_cast<double>(load<float>(from))};
#endif
}

// sum + x * y, rounded once where the processor can: only for products that are exact, so that it makes no difference.
inline F64 add_exact_product(F64 sum, F64 x, F64 y) {
#if FL_VECTOR_BYTES == 64
    return _mm512_fmadd_pd(x, y, sum);
#elif FL_VECTOR_BYTES == 32
    return _mm256_fmadd_pd(x, y, sum);
#elif FL_VECTOR_BYTES == 16 && defined(__aarch64__)
    return vfmaq_f64(sum, x, y);
#else
    return sum + x * y;
#endif
}

// x - y, by the multiplier where there is one that adds: it is free where the adders are the bottleneck.
inline F64 subtract_by_multiplier(F64 x, F64 y) {
#if FL_VECTOR_BYTES == 64
    F64 one = F64{} + 1.0;
    __asm__("" : "+v"(one));  // or the compiler would make a subtraction of it
    return _mm512_fmsub_pd(x, one, y);
#elif FL_VECTOR_BYTES == 32
    F64 one = F64{} + 1.0;
    __asm__("" : "+x"(one));  // or the compiler would make a subtraction of it
    return _mm256_fmsub_pd(x, one, y);
#else
    return x - y;
#endif
}

// Lane i plus lane i + half, in halves, down to one.
inline double fold_lanes(F64 vector) {
#if FL_VECTOR_BYTES == 0
    return vector;
#elif FL_VECTOR_BYTES == 16
    return vector[0] + vector[1];
#elif FL_VECTOR_BYTES == 32
    const __m128d two = _mm256_castpd256_pd128(vector) + _mm256_extractf128_pd(vector, 1);
    return two[0] + two[1];
#else
    const __m256d four = _mm512_castpd512_pd256(vector) + _mm512_extractf64x4_pd(vector, 1);
    const __m128d two = _mm256_castpd256_pd128(four) + _mm256_extractf128_pd(four, 1);
    return two[0] + two[1];
#endif
}

}  // namespace fl::FL_TIER
