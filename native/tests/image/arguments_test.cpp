// SPDX-License-Identifier: Apache-2.0
#include <fairlead/image.h>

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <utility>

#include "tests/image/support.h"

namespace fl::tests {
namespace {

constexpr float weights[65] = {1, 2, 3, 4, 5, 6, 7, 8, 9};

// What a filter of images is called with, in pixels.
template <class Pixel>
struct Images {
    const Pixel *src;
    Pixel *dst;
    std::size_t width;
    std::size_t height;
    std::size_t src_stride;
    std::size_t dst_stride;
};

template <class Pixel>
using Filter = std::function<fl_status(const Images<Pixel> &)>;

template <class Pixel>
using Filters = std::vector<std::pair<std::string, Filter<Pixel>>>;

template <class Pixel, class Kernel, class... More>
Filter<Pixel> with(Kernel kernel, More... more) {
    return [=](const Images<Pixel> &i) {
        return kernel(i.src, i.dst, i.width, i.height, i.src_stride, i.dst_stride, more...);
    };
}

// Each filter that refuses to work in place.
Filters<std::uint8_t> filters(std::uint8_t) {
    return {{"convolve3x3", with<std::uint8_t>(fl_convolve3x3_u8, weights)},
            {"convolve_separable", with<std::uint8_t>(fl_convolve_separable_u8, weights, 3, weights, 5)},
            {"median3x3", with<std::uint8_t>(fl_median3x3_u8)}};
}

Filters<std::uint16_t> filters(std::uint16_t) {
    return {{"convolve3x3", with<std::uint16_t>(fl_convolve3x3_u16, weights)},
            {"convolve_separable", with<std::uint16_t>(fl_convolve_separable_u16, weights, 3, weights, 5)},
            {"median3x3", with<std::uint16_t>(fl_median3x3_u16)}};
}

Filters<float> filters(float) {
    return {{"convolve3x3", with<float>(fl_convolve3x3_f32, weights)},
            {"convolve_separable", with<float>(fl_convolve_separable_f32, weights, 3, weights, 5)},
            {"median3x3", with<float>(fl_median3x3_f32)}};
}

std::pair<std::string, Filter<std::uint8_t>> threshold(std::uint8_t) {
    return {"threshold", with<std::uint8_t>(fl_threshold_u8, std::uint8_t{1}, std::uint8_t{2}, std::uint8_t{3})};
}

std::pair<std::string, Filter<std::uint16_t>> threshold(std::uint16_t) {
    return {"threshold", with<std::uint16_t>(fl_threshold_u16, std::uint16_t{1}, std::uint16_t{2}, std::uint16_t{3})};
}

std::pair<std::string, Filter<float>> threshold(float) {
    return {"threshold", with<float>(fl_threshold_f32, 1.0F, 2.0F, 3.0F)};
}

template <class Pixel>
Filters<Pixel> all_filters() {
    Filters<Pixel> all = filters(Pixel{});
    all.push_back(threshold(Pixel{}));
    return all;
}

// Two images of 4 x 3 pixels in one array, which holds `mark` wherever nothing has been written.
template <class Pixel>
class Memory {
public:
    Memory() { pixels.fill(mark); }

    Images<Pixel> images() { return {pixels.data(), pixels.data() + 32, 4, 3, 5, 6}; }
    Pixel *at(std::size_t index) { return pixels.data() + index; }

    bool untouched() const {
        return std::all_of(pixels.begin(), pixels.end(), [](Pixel pixel) { return pixel == mark; });
    }

private:
    static constexpr Pixel mark = 42;
    std::array<Pixel, 96> pixels;
};

template <class Pixel>
void expect_refused(const Filter<Pixel> &filter, Memory<Pixel> &memory, const Images<Pixel> &images, fl_status status) {
    EXPECT_EQ(filter(images), status);
    EXPECT_TRUE(memory.untouched());
}

template <class Pixel>
void expect_statuses(const Filter<Pixel> &filter) {
    Memory<Pixel> memory;
    const Images<Pixel> good = memory.images();
    const auto expect = [&](fl_status status, const auto &change) {
        Images<Pixel> images = good;
        change(images);
        expect_refused(filter, memory, images, status);
    };
    expect(FL_BAD_STRIDE, [](auto &i) { i.src_stride = 3; });
    expect(FL_BAD_STRIDE, [](auto &i) { i.dst_stride = 0; });
    expect(FL_BAD_STRIDE, [](auto &i) { i.height = 0, i.src_stride = 3; });
    expect(FL_BAD_STRIDE, [](auto &i) { i.src = nullptr, i.dst_stride = 3; });
    expect(FL_NULL_POINTER, [](auto &i) { i.src = nullptr; });
    expect(FL_NULL_POINTER, [](auto &i) { i.dst = nullptr; });
    expect(FL_SIZE_OVERFLOW, [](auto &i) { i.height = SIZE_MAX; });
    expect(FL_SIZE_OVERFLOW, [](auto &i) { i.width = i.src_stride = i.dst_stride = SIZE_MAX / sizeof(Pixel); });
    expect(FL_SIZE_OVERFLOW, [](auto &i) { i.height = 2, i.src_stride = SIZE_MAX; });
    expect(FL_SIZE_OVERFLOW, [](auto &i) { i.height = 2, i.dst_stride = SIZE_MAX / sizeof(Pixel); });
    expect(FL_OK, [](auto &i) { i.width = 0; });
    expect(FL_OK, [](auto &i) { i.height = 0; });
    expect(FL_OK, [](auto &i) { i = {nullptr, nullptr, 0, SIZE_MAX, 0, 0}; });
    expect(FL_OK, [](auto &i) { i = {nullptr, nullptr, SIZE_MAX, 0, SIZE_MAX, SIZE_MAX}; });
    EXPECT_EQ(filter(good), FL_OK);
}

template <class Pixel>
void expect_statuses_of_all() {
    in_every_tier([] {
        for (const auto &[name, filter] : all_filters<Pixel>()) {
            SCOPED_TRACE(name);
            expect_statuses(filter);
        }
    });
}

TEST(ImageArguments, ComeBackAsStatus) {
    expect_statuses_of_all<std::uint8_t>();
    expect_statuses_of_all<std::uint16_t>();
    expect_statuses_of_all<float>();
}

// Whether the two images of 4 x 3 pixels have a pixel in common, by counting.
template <class Pixel>
bool share_a_pixel(const Images<Pixel> &images) {
    std::set<const Pixel *> read;
    bool shared = false;
    for (std::size_t i = 0; i < 12; ++i) {
        read.insert(images.src + i / 4 * images.src_stride + i % 4);
    }
    for (std::size_t i = 0; i < 12; ++i) {
        shared = shared || read.contains(images.dst + i / 4 * images.dst_stride + i % 4);
    }
    return shared;
}

// One pixel in common is an overlap; rows that lie in each other's gaps are none. In place works where it should.
template <class Pixel>
void expect_overlaps(const Filter<Pixel> &filter, bool works_in_place) {
    for (std::size_t src = 0; src < 30; ++src) {
        for (const std::size_t src_stride : {4, 5, 9}) {
            for (const std::size_t dst_stride : {4, 5, 8, 9, 10}) {
                Memory<Pixel> memory;
                const Images<Pixel> images{memory.at(src), memory.at(15), 4, 3, src_stride, dst_stride};
                const bool in_place = works_in_place && src == 15 && src_stride == dst_stride;
                const bool allowed = in_place || !share_a_pixel(images);
                SCOPED_TRACE("src at " + std::to_string(src) + ", strides " + std::to_string(src_stride) + " and " +
                             std::to_string(dst_stride));
                ASSERT_EQ(filter(images), allowed ? FL_OK : FL_OVERLAP);
                ASSERT_TRUE(allowed || memory.untouched());
            }
        }
    }
}

template <class Pixel>
void expect_overlaps_of_all() {
    in_every_tier([] {
        for (const auto &[name, filter] : all_filters<Pixel>()) {
            SCOPED_TRACE(name);
            expect_overlaps(filter, name == "threshold");
        }
    });
}

TEST(ImageArguments, ThatOverlapAreRefused) {
    expect_overlaps_of_all<std::uint8_t>();
    expect_overlaps_of_all<std::uint16_t>();
    expect_overlaps_of_all<float>();
}

// The weights of one kernel: null, at the end of the address space, and in the image that is written.
template <class Call>
void expect_weights_checked(const Call &call) {
    std::vector<float> dst(96, 42);
    // NOLINTNEXTLINE(performance-no-int-to-ptr): no memory is there
    const auto *near_the_end = reinterpret_cast<const float *>(UINTPTR_MAX - 7);
    EXPECT_EQ(call(dst.data(), std::size_t{8}, nullptr), FL_NULL_POINTER);
    EXPECT_EQ(call(dst.data(), std::size_t{0}, nullptr), FL_NULL_POINTER);
    EXPECT_EQ(call(dst.data(), std::size_t{8}, near_the_end), FL_SIZE_OVERFLOW);
    EXPECT_EQ(call(dst.data(), std::size_t{8}, dst.data() + 7), FL_OVERLAP);
    EXPECT_EQ(dst, std::vector<float>(96, 42));
    EXPECT_EQ(call(dst.data(), std::size_t{8}, dst.data() + 8), FL_OK);
}

TEST(ImageArguments, OfWeightsComeBackAsStatus) {
    const std::vector<float> src(8);
    in_every_tier([&] {
        expect_weights_checked([&](float *dst, std::size_t width, const float *weights) {
            return fl_convolve3x3_f32(src.data(), dst, width, 1, width, width, weights);
        });
        expect_weights_checked([&](float *dst, std::size_t width, const float *row) {
            return fl_convolve_separable_f32(src.data(), dst, width, 1, width, width, row, 9, weights, 9);
        });
        expect_weights_checked([&](float *dst, std::size_t width, const float *column) {
            return fl_convolve_separable_f32(src.data(), dst, width, 1, width, width, weights, 9, column, 9);
        });
    });
}

TEST(ImageArguments, OfAWrongNumberOfWeightsAreRefused) {
    const std::vector<std::uint16_t> src(12);
    std::vector<std::uint16_t> dst(12, 42);
    const auto status = [&](std::size_t rows, std::size_t columns, std::size_t stride) {
        return fl_convolve_separable_u16(src.data(), dst.data(), 4, 3, stride, 4, weights, rows, weights, columns);
    };
    in_every_tier([&] {
        for (const std::size_t wrong : {std::size_t{0}, std::size_t{2}, std::size_t{66}, std::size_t{67}, SIZE_MAX}) {
            EXPECT_EQ(status(wrong, 3, 4), FL_BAD_WEIGHT_COUNT);
            EXPECT_EQ(status(3, wrong, 4), FL_BAD_WEIGHT_COUNT);
            EXPECT_EQ(status(wrong, 3, 3), FL_BAD_STRIDE);
        }
    });
    EXPECT_EQ(dst, std::vector<std::uint16_t>(12, 42));
    EXPECT_EQ(fl_convolve_separable_u16(nullptr, nullptr, 0, 3, 4, 4, weights, 2, weights, 3), FL_BAD_WEIGHT_COUNT);
}

template <class Pixel, class Kernel>
void expect_histogram_statuses(Kernel kernel, std::size_t values) {
    std::vector<std::uint64_t> bins(values + 12, 42);
    const std::vector<Pixel> src(12);
    EXPECT_EQ(kernel(src.data(), 4, 3, 3, bins.data()), FL_BAD_STRIDE);
    EXPECT_EQ(kernel(nullptr, 4, 3, 4, bins.data()), FL_NULL_POINTER);
    EXPECT_EQ(kernel(src.data(), 4, 3, 4, nullptr), FL_NULL_POINTER);
    EXPECT_EQ(kernel(nullptr, 0, 0, 0, nullptr), FL_NULL_POINTER);
    EXPECT_EQ(kernel(src.data(), 4, SIZE_MAX / 2, 4, bins.data()), FL_SIZE_OVERFLOW);
    const auto *in_last_bin = reinterpret_cast<const Pixel *>(bins.data() + values) - 1;
    EXPECT_EQ(kernel(in_last_bin, 4, 3, 4, bins.data()), FL_OVERLAP);
    EXPECT_EQ(bins, std::vector<std::uint64_t>(values + 12, 42));
    EXPECT_EQ(kernel(in_last_bin + 1, 4, 3, 4, bins.data()), FL_OK);
    std::fill(bins.begin(), bins.end(), 42);
    EXPECT_EQ(kernel(nullptr, 0, 3, 4, bins.data()), FL_OK);
    EXPECT_EQ(std::count(bins.begin(), bins.end(), 0U), static_cast<std::ptrdiff_t>(values));
}

TEST(ImageArguments, OfHistogramsComeBackAsStatus) {
    expect_histogram_statuses<std::uint8_t>(fl_image_histogram_u8, 256);
    expect_histogram_statuses<std::uint16_t>(fl_image_histogram_u16, 65'536);
}

}  // namespace
}  // namespace fl::tests
