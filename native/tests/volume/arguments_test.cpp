// SPDX-License-Identifier: Apache-2.0
#include <fairlead/volume.h>

#include <functional>
#include <set>
#include <utility>

#include "tests/image/support.h"

namespace fl::tests {
namespace {

constexpr float weights[27] = {1, 2, 3};

template <class Voxel>
struct Volumes {
    const Voxel *src;
    Voxel *dst;
    std::size_t width;
    std::size_t height;
    std::size_t depth;
    std::size_t src_row;
    std::size_t src_slice;
    std::size_t dst_row;
    std::size_t dst_slice;
};

template <class Voxel>
using Filter = std::function<fl_status(const Volumes<Voxel> &)>;

template <class Voxel, class Kernel, class... More>
Filter<Voxel> with(Kernel kernel, More... more) {
    return [=](const Volumes<Voxel> &v) {
        return kernel(v.src, v.dst, v.width, v.height, v.depth, v.src_row, v.src_slice, v.dst_row, v.dst_slice,
                      more...);
    };
}

std::vector<Filter<std::uint8_t>> filters(std::uint8_t) {
    return {with<std::uint8_t>(fl_convolve3x3x3_u8, weights), with<std::uint8_t>(fl_median3x3x3_u8)};
}

std::vector<Filter<std::uint16_t>> filters(std::uint16_t) {
    return {with<std::uint16_t>(fl_convolve3x3x3_u16, weights), with<std::uint16_t>(fl_median3x3x3_u16)};
}

std::vector<Filter<float>> filters(float) {
    return {with<float>(fl_convolve3x3x3_f32, weights), with<float>(fl_median3x3x3_f32)};
}

template <class Voxel>
void for_each_filter(const std::function<void(const Filter<Voxel> &)> &check) {
    in_every_tier([&] {
        for (const Filter<Voxel> &filter : filters(Voxel{})) {
            check(filter);
        }
    });
}

template <class Voxel>
constexpr Voxel mark = 42;

template <class Voxel>
bool untouched(const std::vector<Voxel> &memory) {
    return memory == std::vector<Voxel>(memory.size(), mark<Voxel>);
}

template <class Voxel>
void expect_statuses(const Filter<Voxel> &filter) {
    std::vector<Voxel> memory(200, mark<Voxel>);
    const Volumes<Voxel> good{memory.data(), memory.data() + 100, 4, 3, 2, 5, 16, 6, 18};
    const auto expect = [&](fl_status status, const auto &change) {
        Volumes<Voxel> volumes = good;
        change(volumes);
        EXPECT_EQ(filter(volumes), status);
        EXPECT_TRUE(untouched(memory));
    };
    constexpr std::size_t whole_space = SIZE_MAX / sizeof(Voxel);
    expect(FL_BAD_STRIDE, [](auto &v) { v.src_row = 3; });
    expect(FL_BAD_STRIDE, [](auto &v) { v.dst_row = 3; });
    expect(FL_BAD_STRIDE, [](auto &v) { v.src_slice = 14; });
    expect(FL_BAD_STRIDE, [](auto &v) { v.dst_slice = 17; });
    expect(FL_BAD_STRIDE, [](auto &v) { v.depth = 1, v.src_slice = 0; });
    expect(FL_BAD_STRIDE, [](auto &v) { v.height = SIZE_MAX; });
    expect(FL_BAD_STRIDE, [](auto &v) { v.src = nullptr, v.dst_slice = 0; });
    expect(FL_BAD_STRIDE, [](auto &v) { v.depth = 0, v.dst_slice = 0; });
    expect(FL_NULL_POINTER, [](auto &v) { v.src = nullptr; });
    expect(FL_NULL_POINTER, [](auto &v) { v.dst = nullptr; });
    expect(FL_SIZE_OVERFLOW, [](auto &v) { v.depth = SIZE_MAX; });
    expect(FL_SIZE_OVERFLOW, [](auto &v) { v.src_slice = whole_space; });
    expect(FL_SIZE_OVERFLOW, [](auto &v) { v.dst_slice = whole_space; });
    expect(FL_SIZE_OVERFLOW, [](auto &v) { v.height = 1, v.src_row = v.src_slice = SIZE_MAX; });
    expect(FL_OK, [](auto &v) { v.depth = 0; });
    expect(FL_OK, [](auto &v) { v.width = 0; });
    expect(FL_OK, [](auto &v) { v = {nullptr, nullptr, 0, 0, 5, 0, 0, 0, 0}; });
    EXPECT_EQ(filter(good), FL_OK);
}

TEST(VolumeArguments, ComeBackAsStatus) {
    for_each_filter<std::uint8_t>(expect_statuses<std::uint8_t>);
    for_each_filter<std::uint16_t>(expect_statuses<std::uint16_t>);
    for_each_filter<float>(expect_statuses<float>);
}

TEST(VolumeArguments, OfWeightsComeBackAsStatus) {
    const std::vector<float> src(8);
    std::vector<float> dst(40, 42);
    const auto status = [&](const float *chosen) {
        return fl_convolve3x3x3_f32(src.data(), dst.data(), 4, 1, 2, 4, 4, 4, 4, chosen);
    };
    // NOLINTNEXTLINE(performance-no-int-to-ptr): no memory is there
    const auto *near_the_end = reinterpret_cast<const float *>(UINTPTR_MAX - 7);
    in_every_tier([&] {
        EXPECT_EQ(status(nullptr), FL_NULL_POINTER);
        EXPECT_EQ(status(near_the_end), FL_SIZE_OVERFLOW);
        EXPECT_EQ(status(dst.data() + 7), FL_OVERLAP);
        EXPECT_EQ(fl_convolve3x3x3_f32(nullptr, nullptr, 0, 0, 0, 0, 0, 0, 0, nullptr), FL_NULL_POINTER);
    });
    EXPECT_EQ(dst, std::vector<float>(40, 42));
    EXPECT_EQ(status(dst.data() + 8), FL_OK);
}

// Voxels of 2 x 2 x 2, each volume with gaps in which the other may lie.
std::set<std::size_t> places(std::size_t begin, std::size_t row, std::size_t slice) {
    std::set<std::size_t> all;
    for (std::size_t i = 0; i < 8; ++i) {
        all.insert(begin + i / 4 * slice + i / 2 % 2 * row + i % 2);
    }
    return all;
}

bool share_a_place(const std::set<std::size_t> &a, const std::set<std::size_t> &b) {
    for (const std::size_t place : a) {
        if (b.contains(place)) {
            return true;
        }
    }
    return false;
}

template <class Voxel>
void expect_overlaps(const Filter<Voxel> &filter) {
    constexpr std::size_t dst = 20;
    for (std::size_t src = 0; src < 45; ++src) {
        for (const std::size_t row : {2, 4, 5}) {
            for (const std::size_t slice : {10, 11, 17}) {
                std::vector<Voxel> memory(100, mark<Voxel>);
                const Volumes<Voxel> volumes{memory.data() + src, memory.data() + dst, 2, 2, 2, row, slice, 4, 11};
                const bool shared = share_a_place(places(src, row, slice), places(dst, 4, 11));
                SCOPED_TRACE("src at " + std::to_string(src) + ", strides " + std::to_string(row) + " and " +
                             std::to_string(slice));
                ASSERT_EQ(filter(volumes), shared ? FL_OVERLAP : FL_OK);
                ASSERT_TRUE(!shared || untouched(memory));
            }
        }
    }
}

TEST(VolumeArguments, ThatOverlapAreRefused) {
    for_each_filter<std::uint8_t>(expect_overlaps<std::uint8_t>);
    for_each_filter<std::uint16_t>(expect_overlaps<std::uint16_t>);
    for_each_filter<float>(expect_overlaps<float>);
}

}  // namespace
}  // namespace fl::tests
