// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <type_traits>
#include <vector>

#include "tests/image/support.h"

// The filters as image.h and volume.h state them, one pixel at a time.
namespace fl::tests::reference {

template <class Pixel>
struct Source {
    const std::vector<Pixel> &pixels;
    Size size;

    // The nearest pixel.
    Pixel at(std::ptrdiff_t x, std::ptrdiff_t y, std::ptrdiff_t z = 0) const {
        const auto inside = [](std::ptrdiff_t i, std::size_t n) {
            return std::clamp<std::ptrdiff_t>(i, 0, static_cast<std::ptrdiff_t>(n) - 1);
        };
        const auto width = static_cast<std::ptrdiff_t>(size.width);
        const auto height = static_cast<std::ptrdiff_t>(size.height);
        const std::ptrdiff_t row = inside(z, size.depth) * height + inside(y, size.height);
        return pixels[static_cast<std::size_t>(row * width + inside(x, size.width))];
    }
};

template <class Pixel>
Pixel rounded(float sum) {
    if constexpr (std::is_floating_point_v<Pixel>) {
        return std::isnan(sum) ? std::bit_cast<float>(0x7FC0'0000U) : sum;
    } else {
        constexpr double greatest = std::numeric_limits<Pixel>::max();
        return std::isnan(sum) ? Pixel{0} : static_cast<Pixel>(std::clamp(std::nearbyint(double{sum}), 0.0, greatest));
    }
}

// result(x, y, z) for each pixel.
template <class Pixel, class Result>
std::vector<Pixel> each_pixel(const Size &size, const Result &result) {
    std::vector<Pixel> results;
    for (std::size_t z = 0; z < size.depth; ++z) {
        for (std::size_t y = 0; y < size.height; ++y) {
            for (std::size_t x = 0; x < size.width; ++x) {
                results.push_back(result(static_cast<std::ptrdiff_t>(x), static_cast<std::ptrdiff_t>(y),
                                         static_cast<std::ptrdiff_t>(z)));
            }
        }
    }
    return results;
}

template <class Pixel>
float window_sum(const Source<Pixel> &source, std::ptrdiff_t x, std::ptrdiff_t y, std::ptrdiff_t z, const float *w) {
    float rows[3];
    for (std::ptrdiff_t row = 0; row < 3; ++row, w += 3) {
        const auto pixel = [&](std::ptrdiff_t dx) { return static_cast<float>(source.at(x + dx, y + row - 1, z)); };
        rows[row] = (w[0] * pixel(-1) + w[1] * pixel(0)) + w[2] * pixel(1);
    }
    return (rows[0] + rows[1]) + rows[2];
}

template <class Pixel>
std::vector<Pixel> convolve3x3(const std::vector<Pixel> &pixels, const Size &size, const std::vector<float> &weights) {
    const Source<Pixel> source{pixels, size};
    return each_pixel<Pixel>(
        size, [&](auto x, auto y, auto z) { return rounded<Pixel>(window_sum(source, x, y, z, weights.data())); });
}

template <class Pixel>
std::vector<Pixel> convolve3x3x3(const std::vector<Pixel> &pixels, const Size &size,
                                 const std::vector<float> &weights) {
    const Source<Pixel> source{pixels, size};
    return each_pixel<Pixel>(size, [&](auto x, auto y, auto z) {
        const auto slice = [&](std::ptrdiff_t i) {
            return window_sum(source, x, y, z + i - 1, weights.data() + 9 * i);
        };
        return rounded<Pixel>((slice(0) + slice(1)) + slice(2));
    });
}

// The weighted sum of pixel(-reach), ..., pixel(reach).
template <class PixelAt>
float weighted_sum(const std::vector<float> &weights, const PixelAt &pixel) {
    const auto reach = static_cast<std::ptrdiff_t>(weights.size() / 2);
    float sum = weights[0] * pixel(-reach);
    for (std::size_t i = 1; i < weights.size(); ++i) {
        sum += weights[i] * pixel(static_cast<std::ptrdiff_t>(i) - reach);
    }
    return sum;
}

template <class Pixel>
std::vector<Pixel> convolve_separable(const std::vector<Pixel> &pixels, const Size &size, const std::vector<float> &row,
                                      const std::vector<float> &column) {
    const Source<Pixel> source{pixels, size};
    const std::vector<float> sums = each_pixel<float>(size, [&](auto x, auto y, auto) {
        return weighted_sum(row, [&](std::ptrdiff_t i) { return static_cast<float>(source.at(x + i, y)); });
    });
    const Source<float> summed{sums, size};
    return each_pixel<Pixel>(size, [&](auto x, auto y, auto) {
        return rounded<Pixel>(weighted_sum(column, [&](std::ptrdiff_t i) { return summed.at(x, y + i); }));
    });
}

// IEEE 754 totalOrder, by the sign first and then the magnitude.
inline bool comes_before(float a, float b) {
    const bool negative = std::signbit(a);
    if (negative != std::signbit(b)) {
        return negative;
    }
    const auto magnitude = [](float value) { return std::bit_cast<std::uint32_t>(value) & 0x7FFF'FFFFU; };
    return negative ? magnitude(b) < magnitude(a) : magnitude(a) < magnitude(b);
}

template <class Pixel>
bool comes_before(Pixel a, Pixel b) {
    return a < b;
}

// Of windows that reach one pixel to all sides, and `slices` to the front and back.
template <class Pixel>
std::vector<Pixel> median(const std::vector<Pixel> &pixels, const Size &size, std::ptrdiff_t slices) {
    const Source<Pixel> source{pixels, size};
    return each_pixel<Pixel>(size, [&](auto x, auto y, auto z) {
        std::vector<Pixel> window;
        for (std::ptrdiff_t dz = -slices; dz <= slices; ++dz) {
            for (std::ptrdiff_t dy = -1; dy <= 1; ++dy) {
                for (std::ptrdiff_t dx = -1; dx <= 1; ++dx) {
                    window.push_back(source.at(x + dx, y + dy, z + dz));
                }
            }
        }
        std::sort(window.begin(), window.end(), [](Pixel a, Pixel b) { return comes_before(a, b); });
        return window[window.size() / 2];
    });
}

}  // namespace fl::tests::reference
