// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "tests/cpp/support.h"

namespace fl::tests {
namespace {

template <class T>
class CppVolume : public testing::Test {};
TYPED_TEST_SUITE(CppVolume, PixelTypes);

template <class T>
Volume<T> random_volume(Random &random) {
    Volume<T> volume(11, 6, 5);
    for (std::size_t z = 0; z < volume.depth(); ++z) {
        Image<T> slice = volume.slice(z);
        randomize(random, slice);
    }
    return volume;
}

template <class T>
std::vector<T> voxels_of(const Volume<T> &volume) {
    std::vector<T> voxels;
    for (std::size_t z = 0; z < volume.depth(); ++z) {
        const std::vector<T> slice = values_of(volume.slice(z));
        voxels.insert(voxels.end(), slice.begin(), slice.end());
    }
    return voxels;
}

// result(window) of each window of 27 voxels, slice by slice, each row by row.
template <class T, class Result>
std::vector<T> of_windows(const Volume<T> &volume, Result result) {
    const auto width = std::ptrdiff_t(volume.width());
    const auto slice = width * std::ptrdiff_t(volume.height());
    std::vector<T> all;
    for (std::ptrdiff_t at = 0; at < slice * std::ptrdiff_t(volume.depth()); ++at) {
        std::vector<T> window;
        for (std::ptrdiff_t i = 0; i < 27; ++i) {
            const std::ptrdiff_t z =
                std::clamp<std::ptrdiff_t>(at / slice + i / 9 - 1, 0, std::ptrdiff_t(volume.depth()) - 1);
            window.push_back(
                nearest(volume.slice(std::size_t(z)), at % width + i % 3 - 1, at % slice / width + i % 9 / 3 - 1));
        }
        all.push_back(result(window));
    }
    return all;
}

TYPED_TEST(CppVolume, IsMadeOfZerosThatItOwns) {
    const Volume<TypeParam> volume(2, 3, 4);
    EXPECT_EQ(volume.width(), 2U);
    EXPECT_EQ(volume.height(), 3U);
    EXPECT_EQ(volume.depth(), 4U);
    EXPECT_EQ(volume.row_stride(), 2U);
    EXPECT_EQ(volume.slice_stride(), 6U);
    EXPECT_TRUE(volume.owns());
    EXPECT_EQ(voxels_of(volume), std::vector<TypeParam>(24));
}

TYPED_TEST(CppVolume, OverMemoryReadsAndWritesItButNotTheGaps) {
    std::vector<TypeParam> memory(13, 9);
    Volume<TypeParam> volume = Volume<TypeParam>::view(memory.data(), 2, 2, 2, 3, 8);
    EXPECT_FALSE(volume.owns());
    volume.slice(0).fill(1);
    volume.slice(1).fill(2);
    volume.at(1, 1, 1) = 3;
    EXPECT_EQ(memory, (std::vector<TypeParam>{1, 1, 9, 1, 1, 9, 9, 9, 2, 2, 9, 2, 3}));
    const Volume<TypeParam> copy = volume.clone();
    EXPECT_EQ(voxels_of(copy), (std::vector<TypeParam>{1, 1, 1, 1, 2, 2, 2, 3}));
    EXPECT_EQ(copy.slice_stride(), 4U);
}

TYPED_TEST(CppVolume, ShapesThatCannotBeAreRefused) {
    std::vector<TypeParam> memory(13);
    const auto view = [&](std::size_t row_stride, std::size_t slice_stride) {
        static_cast<void>(Volume<TypeParam>::view(memory.data(), 2, 2, 2, row_stride, slice_stride));
    };
    EXPECT_STREQ(thrown_by<ShapeError>([&] { view(1, 8); }).what(),
                 "FL_BAD_STRIDE (5): row stride 1 is less than width 2, in fl::Volume");
    EXPECT_STREQ(thrown_by<ShapeError>([&] { view(3, 5); }).what(),
                 "FL_BAD_STRIDE (5): slice stride 5 is less than height 2 times row stride 3, in fl::Volume");
    EXPECT_EQ(thrown_by<ShapeError>([&] { view(SIZE_MAX, SIZE_MAX); }).code(), Status::bad_stride);
    EXPECT_EQ(thrown_by<ShapeError>([&] { view(2, SIZE_MAX); }).code(), Status::size_overflow);
    const std::size_t third = std::size_t{1} << 22U;
    EXPECT_THROW(Volume<TypeParam>(third, third, third), ShapeError);
    EXPECT_THROW(static_cast<void>(Volume<TypeParam>::view(nullptr, 1, 1, 1, 1, 1)), StatusError);
    EXPECT_NO_THROW(static_cast<void>(Volume<TypeParam>::view(nullptr, 1, 0, 1, 1, 0)));
}

TYPED_TEST(CppVolume, SlicesAndVoxelsBeyondItAreRefused) {
    Volume<TypeParam> volume(2, 3, 4);
    const Volume<TypeParam> &to_read = volume;
    EXPECT_STREQ(thrown_by<std::out_of_range>([&] { static_cast<void>(volume.slice(4)); }).what(),
                 "slice 4 of a volume of 4 slices");
    EXPECT_THROW(static_cast<void>(to_read.slice(4)), std::out_of_range);
    EXPECT_THROW(static_cast<void>(to_read.at(0, 0, 4)), std::out_of_range);
    EXPECT_THROW(static_cast<void>(volume.at(2, 0, 0)), std::out_of_range);
    EXPECT_THROW(static_cast<void>(volume.at(0, 3, 0)), std::out_of_range);
}

TYPED_TEST(CppVolume, MedianIsTheFourteenthOfTwentySeven) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    const Volume<TypeParam> volume = random_volume<TypeParam>(random);
    const auto median = [](std::vector<TypeParam> window) {
        std::sort(window.begin(), window.end());
        return window[13];
    };
    EXPECT_EQ(voxels_of(volume.median3x3x3()), of_windows(volume, median));
}

TYPED_TEST(CppVolume, ConvolutionLaysTheWeightsOverTheWindow) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    const Volume<TypeParam> volume = random_volume<TypeParam>(random);
    std::vector<float> weights;
    for (std::size_t i = 0; i < 27; ++i) {
        weights.push_back(static_cast<float>(i % 4) - 1);
    }
    const auto correlated = [&](const std::vector<TypeParam> &window) {
        double sum = 0;
        for (std::size_t i = 0; i < 27; ++i) {
            sum += weights[i] * double(window[i]);
        }
        if constexpr (std::is_integral_v<TypeParam>) {
            sum = std::clamp<double>(sum, 0, std::numeric_limits<TypeParam>::max());
        }
        return static_cast<TypeParam>(sum);
    };
    EXPECT_EQ(voxels_of(volume.convolve3x3x3(weights)), of_windows(volume, correlated));
    EXPECT_THROW(static_cast<void>(volume.convolve3x3x3(std::span(weights).first(9))), WeightCountError);
}

TYPED_TEST(CppVolume, ADestinationMustBeAnotherVolumeOfTheSameShape) {
    Volume<TypeParam> volume(3, 3, 3);
    Volume<TypeParam> flat(3, 3, 2);
    EXPECT_EQ(thrown_by<ShapeError>([&] { volume.median3x3x3_into(volume); }).code(), Status::overlap);
    EXPECT_STREQ(thrown_by<std::invalid_argument>([&] { volume.median3x3x3_into(flat); }).what(),
                 "fl::Volume::median3x3x3_into: the destination has 2 slices, the volume 3");
}

TYPED_TEST(CppVolume, IsMovedAndLeavesNothing) {
    Volume<TypeParam> first(3, 2, 1);
    const TypeParam *voxels = first.data();
    Volume<TypeParam> second = std::move(first);
    EXPECT_EQ(second.data(), voxels);
    EXPECT_TRUE(first.empty());  // NOLINT(bugprone-use-after-move): that it is empty is promised
    first = std::move(second);
    EXPECT_EQ(first.data(), voxels);
    EXPECT_FALSE(second.owns());  // NOLINT(bugprone-use-after-move)
}

}  // namespace
}  // namespace fl::tests
