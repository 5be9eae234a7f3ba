// SPDX-License-Identifier: Apache-2.0
// Compiled once an x86-64 vector tier.
#include "kernels/bytes/adler32.h"

#include "kernels/bytes/kernels.h"
#include "kernels/simd/bytes.h"

namespace fl::FL_TIER {

namespace {

using I16 = int16_t __attribute__((vector_size(FL_VECTOR_BYTES)));
using U32 = uint32_t __attribute__((vector_size(FL_VECTOR_BYTES)));
using U64 = uint64_t __attribute__((vector_size(FL_VECTOR_BYTES)));

template <class Lanes>
uint64_t sum_of_lanes(Lanes vector) {
    uint64_t sum = 0;
    for (size_t i = 0; i < sizeof(Lanes) / sizeof vector[0]; ++i) {
        sum += vector[i];
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

// What 32-bit lanes hold of weighted bytes: a lane of a vector adds at most 4 * 255 * vector_bytes.
constexpr size_t longest_run = size_t{1} << 20;
static_assert(longest_run / vector_bytes * 4 * 255 * vector_bytes < UINT32_MAX);

// One vector after the other: `bytes` so far, the sum of `bytes` before each vector, and the weighted bytes.
class Run {
public:
    void add(U8 vector) {
        before_vectors += bytes_so_far;
        add_partly(vector);
    }

    // As add, but the bytes so far are then not part of the prefix sums of this vector.
    void add_partly(U8 vector) {
        bytes_so_far += sums(vector);
        weighted += of_one(vector);
    }

    // As four times add, with one addition less for each vector.
    void add_four(const uint8_t *data) {
        const U8 a = load_bytes(data), b = load_bytes(data + vector_bytes), c = load_bytes(data + 2 * vector_bytes),
                 d = load_bytes(data + 3 * vector_bytes);
        const U64 up_to_a = sums(a), up_to_b = up_to_a + sums(b), up_to_c = up_to_b + sums(c);
        prefetch(data);
        prefetch(data + 2 * vector_bytes);
        before_fours += bytes_so_far;
        before_vectors += up_to_a + up_to_b + up_to_c;
        bytes_so_far += up_to_c + sums(d);
        weighted += of_pair(a, b) + of_pair(c, d);
    }

    uint64_t bytes() const { return sum_of_lanes(bytes_so_far); }
    uint64_t prefixes() const {
        return vector_bytes * sum_of_lanes(4 * before_fours + before_vectors) + sum_of_lanes(weighted);
    }

private:
    static U64 sums(U8 vector) { return __builtin_bit_cast(U64, sums_of_eight(vector)); }

    U32 of_one(U8 vector) const {
        return __builtin_bit_cast(U32, sums_of_two_16(weighted_sums_of_two(vector, weights)));
    }

    // Where the weights leave room in 16 bits for two vectors, they are widened together.
    U32 of_pair(U8 a, U8 b) const {
        if constexpr (2 * 2 * 255 * vector_bytes > INT16_MAX) {
            return of_one(a) + of_one(b);
        } else {
            const auto both = __builtin_bit_cast(I16, weighted_sums_of_two(a, weights)) +
                              __builtin_bit_cast(I16, weighted_sums_of_two(b, weights));
            return __builtin_bit_cast(U32, sums_of_two_16(__builtin_bit_cast(Raw, both)));
        }
    }

    Raw weights = raw(load_bytes(descending.weight));
    U64 bytes_so_far{};
    U64 before_fours{};
    U64 before_vectors{};
    U32 weighted{};
};

adler::Sums add_run(adler::Sums sums, const uint8_t *data, size_t n) {
    if (n < vector_bytes) {
        return adler::add_each(sums, data, n);
    }
    Run run;
    size_t i = 0;
    for (; n - i >= 4 * vector_bytes; i += 4 * vector_bytes) {
        run.add_four(data + i);
    }
    for (; n - i >= vector_bytes; i += vector_bytes) {
        run.add(load_bytes(data + i));
    }
    const size_t left = n - i;
    const uint64_t before_rest = run.bytes();
    if (left > 0) {
        run.add_partly(load_bytes(data + n - vector_bytes) & last_mask(left));
    }
    const uint64_t prefixes = run.prefixes() + left * before_rest + n * sums.bytes + sums.prefixes;
    return {sums.bytes + run.bytes(), prefixes};
}

}  // namespace

uint32_t adler32(uint32_t seed, const uint8_t *data, size_t n) {
    return adler::checksum<longest_run>(seed, data, n, add_run);
}

}  // namespace fl::FL_TIER
