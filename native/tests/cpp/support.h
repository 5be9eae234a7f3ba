// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fairlead/fairlead.hpp>
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "tests/support/random.h"

namespace fl::tests {

using PixelTypes = testing::Types<std::uint8_t, std::uint16_t, float>;

// Small integers, so that every sum of a filter is exact in float.
template <class T>
void randomize(Random &random, Image<T> &image) {
    for (std::size_t y = 0; y < image.height(); ++y) {
        for (T &pixel : image.row(y)) {
            pixel = static_cast<T>(random.below(256));
        }
    }
}

template <class T>
Image<T> random_image(Random &random, std::size_t width, std::size_t height) {
    Image<T> image(width, height);
    randomize(random, image);
    return image;
}

// The pixels alone, row by row.
template <class T>
std::vector<T> values_of(const ImageView<T> &image) {
    std::vector<T> values;
    for (std::size_t y = 0; y < image.height(); ++y) {
        const std::span<const T> row = image.row(y);
        values.insert(values.end(), row.begin(), row.end());
    }
    return values;
}

// The pixel at (x, y), or the nearest one of the border.
template <class T>
T nearest(const ImageView<T> &image, std::ptrdiff_t x, std::ptrdiff_t y) {
    const auto right = static_cast<std::ptrdiff_t>(image.width()) - 1;
    const auto bottom = static_cast<std::ptrdiff_t>(image.height()) - 1;
    return image.at(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(x, 0, right)),
                    static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(y, 0, bottom)));
}

// What `call` throws: it must be an Expected and nothing derived from it.
template <class Expected, class Call>
Expected thrown_by(Call call) {
    try {
        call();
    } catch (const Expected &error) {
        EXPECT_EQ(typeid(error), typeid(Expected)) << error.what();
        return error;
    }
    throw std::logic_error("nothing was thrown");
}

}  // namespace fl::tests
