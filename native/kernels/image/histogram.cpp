// SPDX-License-Identifier: Apache-2.0
// Several tables of 32-bit counts, so that equal pixels in a row need not wait for each other's increment; of shorts,
// whose tables fill caches, only where they would. The memory accesses are the work: every tier runs this code.
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

// Fetches what will be read soon. Nothing happens where there is no memory.
void prefetch(const void *from) {
    constexpr uintptr_t distance = 2048;
    // As a number, because a pointer may not leave its array.
    const uintptr_t address = reinterpret_cast<uintptr_t>(from) + distance;
    __builtin_prefetch(reinterpret_cast<const void *>(address));  // NOLINT(performance-no-int-to-ptr)
}

// Pixel k of each eight is counted in table k mod `tables`: element value + table * between.
template <size_t tables, size_t between, class Pixel, class Count>
void count_row(const Pixel *row, size_t width, Count *counts) {
    constexpr size_t pixels = 8;
    constexpr size_t in_word = sizeof(Word) / sizeof(Pixel);
    size_t x = 0;
    for (; width - x >= pixels; x += pixels) {
        Word words[sizeof(Pixel)];
        __builtin_memcpy(words, row + x, sizeof words);
        prefetch(row + x);
#pragma GCC unroll 8
        for (size_t k = 0; k < pixels; ++k) {
            const auto value = static_cast<Pixel>(words[k / in_word] >> (8 * sizeof(Pixel) * (k % in_word)));
            ++counts[value + k % tables * between];
        }
    }
    for (; x < width; ++x) {
        ++counts[load<Pixel>(row + x)];
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
template <class Pixel>
constexpr size_t worth_tables = 16 * values<Pixel>;

template <>
constexpr size_t worth_tables<uint16_t> = values<uint16_t> / 2;

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

// Whether, among the first pixels, more than one in eight has the value of one of the two behind it.
bool often_alike(const uint16_t *row, size_t width) {
    constexpr size_t most_seen = 64;
    if (width <= 2) {
        return false;
    }
    const size_t seen = width - 2 < most_seen ? width - 2 : most_seen;
    size_t alike = 0;
    for (size_t x = 0; x < seen; ++x) {
        const auto pixel = load<uint16_t>(row + x);
        const bool next = pixel == load<uint16_t>(row + x + 1);
        const bool next_but_one = pixel == load<uint16_t>(row + x + 2);
        alike += static_cast<size_t>(next | next_but_one);
    }
    return 8 * alike > seen;
}

// The bins as two tables of 32-bit counts. Both take more of the nearest caches than one, so the first is used only
// where increments of one count would follow each other closely.
class ShortCounts {
public:
    explicit ShortCounts(uint64_t *bins) : bins(bins), first(reinterpret_cast<Half *>(bins)), second(first + count) {
        clear<count / 2>(bins + count / 2);
    }

    void add(const uint16_t *row, size_t width) {
        constexpr size_t part = 4096;
        for (size_t x = 0; x < width; x += part) {
            add_part(row + x, width - x < part ? width - x : part);
        }
    }

    // Makes bins of the counts. A bin is written behind the counts that are still to be read: the second table's.
    void finish() {
        for (size_t value = 0; both && value < count; ++value) {
            second[value] += first[value];
        }
        for (size_t value = 0; value < count; ++value) {
            bins[value] = second[value];
        }
    }

private:
    static constexpr size_t count = values<uint16_t>;

    void add_part(const uint16_t *row, size_t width) {
        if (often_alike(row, width)) {
            use_both();
            count_row<2, count>(row, width, first);
        } else {
            count_row<1, 0>(row, width, second);
        }
    }

    void use_both() {
        if (!both) {
            clear<count / 2>(bins);
            both = true;
        }
    }

    uint64_t *bins;
    Half *first;
    Half *second;
    bool both = false;
};

}  // namespace

namespace fl::image {

void histogram(const uint8_t *src, size_t width, size_t height, size_t stride, uint64_t *bins) {
    clear<values<uint8_t>>(bins);
    const Image<uint8_t> image(src, width, height, stride);
    Position at{0, 0};
    if (width * height < worth_tables<uint8_t>) {
        count_from(at, image, worth_tables<uint8_t>,
                   [&](const uint8_t *row, size_t n) { count_row<1, 0>(row, n, bins); });
        return;
    }
    while (at.y < image.height) {
        uint32_t counts[sub_tables * values<uint8_t>] = {};
        at = count_from(at, image, most_pixels,
                        [&](const uint8_t *row, size_t n) { count_row<sub_tables, values<uint8_t>>(row, n, counts); });
        add_to(bins, counts);
    }
}

// What comes after the first 2^32 - 1 pixels is counted in the bins themselves.
void histogram(const uint16_t *src, size_t width, size_t height, size_t stride, uint64_t *bins) {
    const Image<uint16_t> image(src, width, height, stride);
    Position at{0, 0};
    if (width * height < worth_tables<uint16_t>) {
        clear<values<uint16_t>>(bins);
    } else {
        ShortCounts counts(bins);
        at = count_from(at, image, most_pixels, [&](const uint16_t *row, size_t n) { counts.add(row, n); });
        counts.finish();
    }
    count_from(at, image, SIZE_MAX, [&](const uint16_t *row, size_t n) { count_row<1, 0>(row, n, bins); });
}

}  // namespace fl::image
