// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fairlead/status.h>
#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <type_traits>
#include <vector>

#include "tests/support/guarded_memory.h"
#include "tests/support/random.h"
#include "tests/support/tiers.h"

namespace fl::tests {

// Where the pixels of an image (a volume of one slice) or of a volume lie, in pixels from the first.
struct Layout {
    std::size_t width;
    std::size_t height;
    std::size_t depth;
    std::size_t row;
    std::size_t slice;

    std::size_t count() const { return width * height * depth; }
    std::size_t extent() const { return count() == 0 ? 0 : (depth - 1) * slice + (height - 1) * row + width; }
    std::size_t at(std::size_t index) const {
        return index / (width * height) * slice + index / width % height * row + index % width;
    }
};

struct Size {
    std::size_t width;
    std::size_t height;
    std::size_t depth = 1;

    std::size_t count() const { return width * height * depth; }

    // With gaps behind each row and each slice.
    Layout with_gaps(std::size_t row_gap, std::size_t slice_gap) const {
        const std::size_t row = width + row_gap;
        return {width, height, depth, row, height * row + slice_gap};
    }

    std::string text() const {
        return std::to_string(width) + " x " + std::to_string(height) + " x " + std::to_string(depth);
    }
};

enum class Placement { ends_at_guard, begins_behind_guard, misaligned };

inline constexpr Placement placements[] = {Placement::ends_at_guard, Placement::begins_behind_guard,
                                           Placement::misaligned};

// Pixels in guarded memory, whose every other byte holds a mark that must stay.
template <class Pixel>
class Plane {
public:
    Plane(const Layout &layout, Placement placement)
        : layout(layout), memory(layout.extent() * sizeof(Pixel) + spare), begin(memory.begin()) {
        std::memset(memory.begin(), mark, memory.size());
        if (placement == Placement::ends_at_guard) {
            begin = memory.end() - layout.extent() * sizeof(Pixel);
        } else if (placement == Placement::misaligned) {
            begin += spare - 1;
        }
    }

    Pixel *data() const { return reinterpret_cast<Pixel *>(begin); }

    void put(const std::vector<Pixel> &pixels) const {
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            std::memcpy(at(i), &pixels[i], sizeof(Pixel));
        }
    }

    std::vector<Pixel> get() const {
        std::vector<Pixel> pixels(layout.count());
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            std::memcpy(&pixels[i], at(i), sizeof(Pixel));
        }
        return pixels;
    }

    // Ends with the marks in the pixels, too.
    bool has_all_other_marks() const {
        for (std::size_t i = 0; i < layout.count(); ++i) {
            std::memset(at(i), mark, sizeof(Pixel));
        }
        for (const std::uint8_t *byte = memory.begin(); byte != memory.end(); ++byte) {
            if (*byte != mark) {
                return false;
            }
        }
        return true;
    }

private:
    static constexpr std::size_t spare = 8;
    static constexpr std::uint8_t mark = 0xA5;

    std::uint8_t *at(std::size_t index) const { return begin + layout.at(index) * sizeof(Pixel); }

    Layout layout;
    GuardedMemory memory;
    std::uint8_t *begin;
};

template <class Pixel>
bool same_bits(Pixel a, Pixel b) {
    return a == b;
}

inline bool same_bits(float a, float b) {
    return std::bit_cast<std::uint32_t>(a) == std::bit_cast<std::uint32_t>(b);
}

template <class Pixel>
void expect_same_bits(const std::vector<Pixel> &actual, const std::vector<Pixel> &wanted) {
    ASSERT_EQ(actual.size(), wanted.size());
    for (std::size_t i = 0; i < actual.size(); ++i) {
        ASSERT_TRUE(same_bits(actual[i], wanted[i])) << "pixel " << i << ": " << +actual[i] << " for " << +wanted[i];
    }
}

// In every tier and at every placement, with and without gaps: filter(src, its layout, dst, its layout) makes `wanted`
// of `pixels`, and writes nothing else.
template <class Pixel, class Filter>
void expect_filtered(const Size &size, const std::vector<Pixel> &pixels, const std::vector<Pixel> &wanted,
                     const Filter &filter) {
    SCOPED_TRACE(size.text());
    in_every_tier([&] {
        for (const Placement placement : placements) {
            for (const std::size_t gap : {0, 3}) {
                SCOPED_TRACE("placement " + std::to_string(static_cast<int>(placement)) + ", gap " +
                             std::to_string(gap));
                const Layout from = size.with_gaps(gap, 2 * gap);
                const Layout to = size.with_gaps(2 * gap, gap);
                const Plane<Pixel> src(from, placement);
                const Plane<Pixel> dst(to, placement);
                src.put(pixels);
                ASSERT_EQ(filter(src.data(), from, dst.data(), to), FL_OK);
                expect_same_bits(dst.get(), wanted);
                expect_same_bits(src.get(), pixels);
                EXPECT_TRUE(dst.has_all_other_marks());
            }
        }
    });
}

// Every width and every height up to more than a vector of the widest tier, and some around the tiles of the kernels.
inline std::vector<Size> image_sizes() {
    std::vector<Size> sizes;
    for (std::size_t n = 0; n <= 70; ++n) {
        for (const std::size_t other : {1, 2, 3, 11}) {
            sizes.push_back({n, other});
            sizes.push_back({other, n});
        }
    }
    for (const Size &size : {Size{128, 5}, Size{129, 8}, Size{255, 9}, Size{257, 17}, Size{515, 3}, Size{40, 40}}) {
        sizes.push_back(size);
    }
    return sizes;
}

inline std::vector<Size> volume_sizes() {
    std::vector<Size> sizes;
    for (std::size_t n = 0; n <= 70; ++n) {
        sizes.push_back({n, 3, 2});
        sizes.push_back({n, 1, 1});
    }
    for (std::size_t n = 0; n <= 12; ++n) {
        for (const std::size_t other : {1, 2, 5}) {
            sizes.push_back({other, n, 3});
            sizes.push_back({other, 2, n});
            sizes.push_back({33, n, other});
        }
    }
    for (const Size &size : {Size{130, 5, 4}, Size{259, 6, 5}, Size{517, 4, 3}, Size{40, 9, 7}}) {
        sizes.push_back(size);
    }
    return sizes;
}

// Any bits: for floats also NaN of all kinds, infinities and subnormal numbers.
template <class Pixel>
std::vector<Pixel> random_bits(Random &random, std::size_t n) {
    std::vector<Pixel> pixels(n);
    for (Pixel &pixel : pixels) {
        const std::uint64_t bits = random.bits();
        std::memcpy(&pixel, &bits, sizeof(Pixel));
    }
    return pixels;
}

// Pixels as pictures have them: for floats small numbers of both signs, some of them special.
template <class Pixel>
std::vector<Pixel> random_pixels(Random &random, std::size_t n) {
    if constexpr (!std::is_floating_point_v<Pixel>) {
        return random_bits<Pixel>(random, n);
    } else {
        using Limits = std::numeric_limits<float>;
        const float special[] = {0.0F,
                                 -0.0F,
                                 Limits::infinity(),
                                 -Limits::infinity(),
                                 Limits::denorm_min(),
                                 -Limits::denorm_min(),
                                 Limits::max(),
                                 std::bit_cast<float>(0xFF80'1234U),
                                 std::bit_cast<float>(0x7FC0'0001U),
                                 Limits::min()};
        std::vector<float> pixels(n);
        for (float &pixel : pixels) {
            const bool is_special = random.below(50) == 0;
            pixel = is_special ? special[random.below(std::size(special))] : static_cast<float>(random.normal());
        }
        return pixels;
    }
}

}  // namespace fl::tests
