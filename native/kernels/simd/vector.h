// SPDX-License-Identifier: Apache-2.0
#pragma once

// Vectors of the tier being compiled, as the compiler's own vector types: one source for every instruction set.
//
// A tier's source files are compiled once a tier, with FL_TIER the name of the tier's namespace and FL_VECTOR_BYTES the
// size of its registers (0: plain scalars). Everything that such a file includes stands in that namespace, so that
// the linker can never take a function compiled for one processor as the copy for all.

#include <stddef.h>
#include <stdint.h>

#if defined(__AVX2__)
#include <immintrin.h>
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

inline constexpr size_t f64_width = sizeof(F64) / sizeof(double);

// All bits set in the first `count` lanes, none in the others.
inline I64 first_lanes(size_t count) {
#if FL_VECTOR_BYTES == 0
    return count > 0 ? -1 : 0;
#elif FL_VECTOR_BYTES == 16
    return I64{0, 1} < static_cast<int64_t>(count);
#elif FL_VECTOR_BYTES == 32
    return I64{0, 1, 2, 3} < static_cast<int64_t>(count);
#else
    return I64{0, 1, 2, 3, 4, 5, 6, 7} < static_cast<int64_t>(count);
#endif
}

// The first `count` lanes, +0.0 in the others.
inline F64 keep_first(F64 vector, size_t count) {
    return __builtin_bit_cast(F64, __builtin_bit_cast(I64, vector) & first_lanes(count));
}

template <class Vector>
inline Vector load(const void *from) {
    Vector vector;
    __builtin_memcpy(&vector, from, sizeof vector);
    return vector;
}

// f64_width doubles, whatever the element's type in memory is: widening is exact.
inline F64 load_wide(const double *from) {
    return load<F64>(from);
}

inline F64 load_wide(const float *from) {
#if FL_VECTOR_BYTES == 0
    return load<float>(from);
#else
    return __builtin_convertvector(load<F32Half>(from), F64);
#endif
}

// The first `count` (less than f64_width) elements, +0.0 behind them. Reads nothing behind them.
inline F64 load_wide_first(const double *from, size_t count) {
#if defined(__AVX512F__)
    return _mm512_maskz_loadu_pd(static_cast<__mmask8>((1U << count) - 1), from);
#elif defined(__AVX2__)
    return _mm256_maskload_pd(from, __builtin_bit_cast(__m256i, first_lanes(count)));
#else
    return F64{count > 0 ? load<double>(from) : 0.0};
#endif
}

inline F64 load_wide_first(const float *from, size_t count) {
#if defined(__AVX512F__)
    return _mm512_cvtps_pd(_mm256_maskz_loadu_ps(static_cast<__mmask8>((1U << count) - 1), from));
#elif defined(__AVX2__)
    using Lanes32 = int32_t __attribute__((vector_size(FL_VECTOR_BYTES / 2)));
    const auto lanes = __builtin_convertvector(first_lanes(count), Lanes32);
    return _mm256_cvtps_pd(_mm_maskload_ps(from, __builtin_bit_cast(__m128i, lanes)));
#else
    return F64{count > 0 ? static_cast<double>(load<float>(from)) : 0.0};
#endif
}

}  // namespace fl::FL_TIER
