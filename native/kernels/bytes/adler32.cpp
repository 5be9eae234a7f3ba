// SPDX-License-Identifier: Apache-2.0
// Compiled once an x86-64 vector tier.
#include "kernels/bytes/adler32.h"

#include "kernels/bytes/kernels.h"
#include "kernels/simd/bytes.h"

namespace fl::FL_TIER {

namespace {

using I32 = int32_t __attribute__((vector_size(FL_VECTOR_BYTES)));
using I64 = int64_t __attribute__((vector_size(FL_VECTOR_BYTES)));

template <class Lanes>
uint64_t sum_of_lanes(Lanes vector) {
    uint64_t sum = 0;
    for (size_t i = 0; i < sizeof(Lanes) / sizeof vector[0]; ++i) {
        sum += static_cast<uint64_t>(vector[i]);
    }
    return sum;
}

// How often each byte of a vector counts in the prefix sums at the vector's end: vector_bytes, …, 2, 1.
struct Weights {
    uint8_t weight[vector_bytes];
};

constexpr Weights make_weights() {
    Weights weights{};
    for (size_t i = 0; i < vector_bytes; ++i) {
        weights.weight[i] = static_cast<uint8_t>(vector_bytes - i);
    }
    return weights;
}

constexpr Weights descending = make_weights();

// One vector after the other: `bytes` so far, the sum of `bytes` before each vector, and the weighted bytes.
class Run {
public:
    void add(U8 vector) {
        bytes_before_vectors += bytes_so_far;
        add_partly(vector);
    }

    // As add, but the bytes so far are then not part of the prefix sums of this vector.
    void add_partly(U8 vector) {
        bytes_so_far += __builtin_bit_cast(I64, sums_of_eight(vector));
        weighted += __builtin_bit_cast(I32, weighted_sums_of_four(vector, weights));
    }

    uint64_t bytes() const { return sum_of_lanes(bytes_so_far); }
    uint64_t prefixes() const { return vector_bytes * sum_of_lanes(bytes_before_vectors) + sum_of_lanes(weighted); }

private:
    Raw weights = raw(load_bytes(descending.weight));
    I64 bytes_so_far{};
    I64 bytes_before_vectors{};
    I32 weighted{};
};

adler::Sums add_run(adler::Sums sums, const uint8_t *data, size_t n) {
    if (n < vector_bytes) {
        return adler::add_each(sums, data, n);
    }
    Run run;
    size_t i = 0;
    for (; n - i >= vector_bytes; i += vector_bytes) {
        run.add(load_bytes(data + i));
    }
    const size_t left = n - i;
    const uint64_t before_rest = run.bytes();
    if (left > 0) {
        run.add_partly(load_bytes(data + n - vector_bytes) & last_mask(left));
    }
    const uint64_t prefixes = run.prefixes() + left * before_rest + n * sums.bytes + sums.prefixes;
    return {static_cast<uint32_t>(sums.bytes + run.bytes()), static_cast<uint32_t>(prefixes)};
}

}  // namespace

uint32_t adler32(uint32_t seed, const uint8_t *data, size_t n) {
    return adler::checksum(seed, data, n, add_run);
}

}  // namespace fl::FL_TIER
