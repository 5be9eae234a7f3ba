// SPDX-License-Identifier: Apache-2.0
// Compiled once a vector tier.
#include "kernels/bytes/kernels.h"
#include "kernels/simd/bytes.h"

namespace fl::FL_TIER {

namespace {

constexpr size_t chains = 4;
constexpr size_t step = chains * vector_bytes;
constexpr size_t longest_run = 255 * step;  // a byte lane counts to 255

// A byte that equals compares as 255, which is -1.
U8 one_where_equal(U8 vector, U8 wanted) {
    return -static_cast<U8>(vector == wanted);
}

// `n` is a multiple of the step and at most longest_run.
uint64_t count_run(const uint8_t *data, size_t n, U8 wanted) {
    U8 hits[chains] = {};
    for (size_t i = 0; i < n; i += step) {
        prefetch(data + i);
        prefetch(data + i + step / 2);
#pragma GCC unroll 4
        for (size_t k = 0; k < chains; ++k) {
            hits[k] -= static_cast<U8>(load_bytes(data + i + k * vector_bytes) == wanted);
        }
    }
    uint64_t count = 0;
    for (const U8 &chain : hits) {
        count += sum_of_bytes(chain);
    }
    return count;
}

uint64_t count_each(const uint8_t *data, size_t n, uint8_t value) {
    uint64_t count = 0;
    for (size_t i = 0; i < n; ++i) {
        count += data[i] == value ? 1 : 0;
    }
    return count;
}

}  // namespace

uint64_t count_byte(const uint8_t *data, size_t n, uint8_t value) {
    if (n < vector_bytes) {
        return count_each(data, n, value);
    }
    const U8 wanted = U8{} + value;
    uint64_t count = 0;
    size_t i = 0;
    while (n - i >= step) {
        const size_t whole_steps = (n - i) / step * step;
        const size_t run = whole_steps < longest_run ? whole_steps : longest_run;
        count += count_run(data + i, run, wanted);
        i += run;
    }
    U8 hits{};
    for (; n - i >= vector_bytes; i += vector_bytes) {
        hits += one_where_equal(load_bytes(data + i), wanted);
    }
    hits += one_where_equal(load_bytes(data + n - vector_bytes), wanted) & last_mask(n - i);
    return count + sum_of_bytes(hits);
}

}  // namespace fl::FL_TIER
