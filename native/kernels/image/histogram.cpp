// SPDX-License-Identifier: Apache-2.0
// Several tables of 32-bit counts, so that equal pixels in a row need not wait for each other's increment. The memory
// accesses are the work: every tier runs this code.
#include "kernels/image/kernels.h"

namespace {

using Word = uint64_t;
using Half __attribute__((may_alias)) = uint32_t;

template <class Value>
Value load(const void *from) {
    Value value;
    __builtin_memcpy(&value, from, sizeof value);
    return value;
}

template <class Pixel>
constexpr size_t values = size_t{1} << (8 * sizeof(Pixel));

// Pixels that are counted before a 32-bit count could overflow.
constexpr size_t most_pixels = UINT32_MAX;

// Pixel k of each word is counted in table k mod `tables`: element value * stride + table * between.
template <size_t tables, size_t stride, size_t between, class Pixel, class Count>
void count_row(const Pixel *row, size_t width, Count *counts) {
    constexpr size_t pixels = sizeof(Word) / sizeof(Pixel);
    size_t x = 0;
    for (; width - x >= pixels; x += pixels) {
        const Word word = load<Word>(row + x);
#pragma GCC unroll 8
        for (size_t k = 0; k < pixels; ++k) {
            const auto value = static_cast<Pixel>(word >> (8 * sizeof(Pixel) * k));
            ++counts[value * stride + k % tables * between];
        }
    }
    for (; x < width; ++x) {
        ++counts[load<Pixel>(row + x) * stride];
    }
}

// Rows without a gap between them are one row.
template <class Pixel>
struct Image {
    Image(const Pixel *src, size_t width, size_t height, size_t stride)
        : src(src), width(stride == width ? width * height : width), height(stride == width ? 1 : height),
          stride(stride) {}

    const Pixel *src;
    size_t width;
    size_t height;
    size_t stride;
};

// Where counting stopped.
struct Position {
    size_t x;
    size_t y;
};

// count(pixels, n) for each row, or a part of it, from a position on; at most `most` pixels.
template <class Pixel, class Count>
Position count_from(Position position, const Image<Pixel> &image, size_t most, const Count &count) {
    auto [x, y] = position;
    while (y < image.height && most > 0) {
        const size_t in_row = image.width - x;
        const size_t n = in_row < most ? in_row : most;
        count(image.src + y * image.stride + x, n);
        most -= n;
        x = n < in_row ? x + n : 0;
        y = n < in_row ? y : y + 1;
    }
    return {x, y};
}

// By the widest stores of the architecture's baseline.
template <size_t count>
void clear(uint64_t *bins) {
    using Block = uint64_t __attribute__((vector_size(64)));
    constexpr Block zeros{};
    for (size_t i = 0; i < count * sizeof *bins; i += sizeof zeros) {
        __builtin_memcpy(reinterpret_cast<uint8_t *>(bins) + i, &zeros, sizeof zeros);
    }
}

// Fewer pixels are counted one by one: the sum of the tables would take longer.
constexpr size_t worth_tables = 4096;

constexpr size_t sub_tables = 4;

void add_to(uint64_t *bins, const uint32_t (&counts)[sub_tables * values<uint8_t>]) {
    for (size_t value = 0; value < values<uint8_t>; ++value) {
        uint64_t count = bins[value];
        for (size_t k = 0; k < sub_tables; ++k) {
            count += counts[k * values<uint8_t> + value];
        }
        bins[value] = count;
    }
}

// Each bin holds two tables' counts of its value.
void add_halves(uint64_t *bins) {
    constexpr int half_bits = 32;
    for (size_t value = 0; value < values<uint16_t>; ++value) {
        bins[value] = (bins[value] & UINT32_MAX) + (bins[value] >> half_bits);
    }
}

}  // namespace

namespace fl::image {

void histogram(const uint8_t *src, size_t width, size_t height, size_t stride, uint64_t *bins) {
    clear<values<uint8_t>>(bins);
    const Image<uint8_t> image(src, width, height, stride);
    Position at{0, 0};
    if (width * height < worth_tables) {
        count_from(at, image, worth_tables, [&](const uint8_t *row, size_t n) { count_row<1, 1, 0>(row, n, bins); });
        return;
    }
    while (at.y < image.height) {
        uint32_t counts[sub_tables * values<uint8_t>] = {};
        at = count_from(at, image, most_pixels, [&](const uint8_t *row, size_t n) {
            count_row<sub_tables, 1, values<uint8_t>>(row, n, counts);
        });
        add_to(bins, counts);
    }
}

// What comes after the first 2^32 - 1 pixels is counted in the bins themselves.
void histogram(const uint16_t *src, size_t width, size_t height, size_t stride, uint64_t *bins) {
    clear<values<uint16_t>>(bins);
    const Image<uint16_t> image(src, width, height, stride);
    Position at{0, 0};
    if (width * height >= worth_tables) {
        auto *halves = reinterpret_cast<Half *>(bins);
        at = count_from(at, image, most_pixels,
                        [&](const uint16_t *row, size_t n) { count_row<2, 2, 1>(row, n, halves); });
        add_halves(bins);
    }
    count_from(at, image, SIZE_MAX, [&](const uint16_t *row, size_t n) { count_row<1, 1, 0>(row, n, bins); });
}

}  // namespace fl::image
