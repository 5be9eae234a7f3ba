// SPDX-License-Identifier: Apache-2.0
// Compiled once an x86-64 vector tier. Two units of the processor share the work: one block is cut into a part for the
// vectors and three streams for the processor's own CRC-32C instruction (three, because its result takes three cycles).
//
// The vectors fold by carry-less products, after Gopal and others, "Fast CRC Computation for Generic Polynomials Using
// PCLMULQDQ Instruction", Intel 2009: 128 bits, as a polynomial L·x^64 + H (reflected: the first byte holds the
// highest powers), are replaced by a polynomial of the same remainder that lies further on in the message.
#include "kernels/bytes/crc32c_polynomial.h"
#include "kernels/bytes/kernels.h"
#include "kernels/simd/bytes.h"

namespace fl::FL_TIER {

namespace {

constexpr size_t lane_bytes = sizeof(__m128i);
constexpr size_t chains = 4;  // folds under way, to hide the latency of one
constexpr size_t words = 5;   // of a stream while the chains take a step: as many as take about as long
constexpr size_t vector_step = chains * vector_bytes;
constexpr size_t stream_step = words * sizeof(uint64_t);
constexpr size_t step = vector_step + 3 * stream_step;
constexpr size_t most_steps = 128;  // of a block

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

// x^(8 * distance - 33) for the distances of the streams of `steps` steps from the end of their block. The product of
// two reflected polynomials comes out multiplied by x, and the CRC instruction multiplies by x^32.
struct StreamFactors {
    uint32_t from_first, from_second, from_third;
};

struct AllStreamFactors {
    StreamFactors of_steps[most_steps + 1];
};

constexpr AllStreamFactors make_stream_factors() {
    using crc32c_polynomial::power_of_x;
    using crc32c_polynomial::product;
    constexpr size_t bits = 8 * stream_step;
    AllStreamFactors all{};
    const StreamFactors of_step{power_of_x(3 * bits), power_of_x(2 * bits), power_of_x(bits)};
    StreamFactors factors{power_of_x(3 * bits - 33), power_of_x(2 * bits - 33), power_of_x(bits - 33)};
    for (size_t steps = 1; steps <= most_steps; ++steps) {
        all.of_steps[steps] = factors;
        factors.from_first = product(factors.from_first, of_step.from_first);
        factors.from_second = product(factors.from_second, of_step.from_second);
        factors.from_third = product(factors.from_third, of_step.from_third);
    }
    return all;
}

constexpr AllStreamFactors stream_factors = make_stream_factors();

uint64_t carryless_product(uint64_t crc, uint32_t factor) {
    const __m128i product = _mm_clmulepi64_si128(_mm_cvtsi64_si128(static_cast<int64_t>(crc)),
                                                 _mm_cvtsi32_si128(static_cast<int32_t>(factor)), 0x00);
    return static_cast<uint64_t>(_mm_cvtsi128_si64(product));
}

// The three streams of a block, which follow each other in memory.
class Streams {
public:
    Streams(const uint8_t *data, size_t steps) : at(data), length(steps * stream_step) {}

    void step() {
#pragma GCC unroll 8
        for (size_t i = 0; i < words; ++i) {
            first = _mm_crc32_u64(first, load<uint64_t>(at));
            second = _mm_crc32_u64(second, load<uint64_t>(at + length));
            third = _mm_crc32_u64(third, load<uint64_t>(at + 2 * length));
            at += sizeof(uint64_t);
        }
    }

    // The CRC of all three, where `before` is that of what precedes them.
    uint32_t crc_behind(uint32_t before, size_t steps) const {
        const StreamFactors &factors = stream_factors.of_steps[steps];
        const uint64_t sum = carryless_product(before, factors.from_first) ^
                             carryless_product(first, factors.from_second) ^
                             carryless_product(second, factors.from_third);
        return static_cast<uint32_t>(_mm_crc32_u64(0, sum) ^ third);
    }

private:
    const uint8_t *at;
    size_t length;
    uint64_t first = 0, second = 0, third = 0;
};

// A block of `steps` steps, at least 1 and at most most_steps.
uint32_t add_block(uint32_t crc, const uint8_t *data, size_t steps) {
    Streams streams(data + steps * vector_step, steps);
    Raw folded[chains];
#pragma GCC unroll 4
    for (size_t k = 0; k < chains; ++k) {
        folded[k] = load_raw(data + k * vector_bytes);
    }
    folded[0] ^= vector_of(crc);
    streams.step();
    for (size_t i = 1; i < steps; ++i) {
        streams.step();
        prefetch(data + i * vector_step);
        prefetch(data + i * vector_step + vector_step / 2);
#pragma GCC unroll 4
        for (size_t k = 0; k < chains; ++k) {
            folded[k] = fold<vector_step>(folded[k], load_raw(data + i * vector_step + k * vector_bytes));
        }
    }
    static_assert(chains == 4);
    const Raw last_two = fold<vector_bytes>(folded[2], folded[3]);
    const Raw all = fold<3 * vector_bytes>(folded[0], fold<2 * vector_bytes>(folded[1], last_two));
    return streams.crc_behind(crc_of_vector(all), steps);
}

// At least one vector.
uint32_t add_vectors(uint32_t crc, const uint8_t *data, size_t vectors) {
    Raw all = load_raw(data) ^ vector_of(crc);
    for (size_t i = 1; i < vectors; ++i) {
        all = fold<vector_bytes>(all, load_raw(data + i * vector_bytes));
    }
    return crc_of_vector(all);
}

uint32_t add_words(uint32_t crc, const uint8_t *data, size_t n) {
    uint64_t wide = crc;
    size_t i = 0;
    for (; n - i >= sizeof(uint64_t); i += sizeof(uint64_t)) {
        wide = _mm_crc32_u64(wide, load<uint64_t>(data + i));
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
    size_t i = 0;
    while (n - i >= step) {
        const size_t steps = (n - i) / step;
        const size_t block = steps < most_steps ? steps : most_steps;
        crc = add_block(crc, data + i, block);
        i += block * step;
    }
    if (n - i >= 2 * vector_bytes) {
        const size_t vectors = (n - i) / vector_bytes;
        crc = add_vectors(crc, data + i, vectors);
        i += vectors * vector_bytes;
    }
    return ~add_words(crc, data + i, n - i);
}

}  // namespace fl::FL_TIER
