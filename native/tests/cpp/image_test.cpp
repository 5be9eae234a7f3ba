// SPDX-License-Identifier: Apache-2.0
#include <type_traits>

#include "tests/cpp/support.h"

namespace fl::tests {
namespace {

template <class T>
class CppImage : public testing::Test {};
TYPED_TEST_SUITE(CppImage, PixelTypes);

TYPED_TEST(CppImage, IsMadeOfZerosThatItOwns) {
    const Image<TypeParam> image(3, 2);
    EXPECT_EQ(image.width(), 3U);
    EXPECT_EQ(image.height(), 2U);
    EXPECT_EQ(image.stride(), 3U);
    EXPECT_TRUE(image.owns());
    EXPECT_TRUE(image.contiguous());
    EXPECT_EQ(values_of<TypeParam>(image), std::vector<TypeParam>(6));
    EXPECT_EQ(make_image<TypeParam>(4, 5)->size(), 20U);
}

TYPED_TEST(CppImage, OverMemoryReadsAndWritesItButNotTheGaps) {
    std::vector<TypeParam> memory(11, 9);
    Image<TypeParam> image = Image<TypeParam>::view(memory.data(), 3, 3, 4);
    EXPECT_FALSE(image.owns());
    EXPECT_FALSE(image.contiguous());
    EXPECT_EQ(image.pixels().size(), 11U);
    image.fill(1);
    image.at(2, 1) = 5;
    image.row(2)[0] = 6;
    EXPECT_EQ(memory, (std::vector<TypeParam>{1, 1, 1, 9, 1, 1, 5, 9, 6, 1, 1}));
    memory[0] = 7;
    EXPECT_EQ(image.at(0, 0), TypeParam(7));
}

TYPED_TEST(CppImage, PartsShareThePixels) {
    Image<TypeParam> image(5, 4);
    Image<TypeParam> part = image.crop(1, 2, 3, 2);
    part.fill(8);
    EXPECT_FALSE(part.owns());
    EXPECT_EQ(part.stride(), 5U);
    EXPECT_EQ(image.at(0, 2), TypeParam(0));
    EXPECT_EQ(image.at(1, 2), TypeParam(8));
    EXPECT_EQ(image.at(3, 3), TypeParam(8));
    EXPECT_EQ(image.at(4, 3), TypeParam(0));
    const Image<TypeParam> &to_read = image;
    const ImageView<TypeParam> view = to_read.crop(1, 1, 4, 3);
    EXPECT_EQ(view.crop(0, 1, 1, 1).data(), &image.at(1, 2));
}

TYPED_TEST(CppImage, PartsWithoutPixelsMayLieAtTheEnd) {
    Image<TypeParam> image(5, 4);
    EXPECT_TRUE(image.crop(5, 4, 0, 0).empty());
    EXPECT_EQ(image.crop(0, 4, 5, 0).width(), 5U);
    EXPECT_TRUE(Image<TypeParam>().crop(0, 0, 0, 0).empty());
    EXPECT_TRUE(ImageView<TypeParam>(nullptr, 0, 3, 7).row(2).empty());
}

TYPED_TEST(CppImage, PartsBeyondTheImageAreRefused) {
    Image<TypeParam> image(5, 4);
    const Image<TypeParam> &to_read = image;
    const auto error = thrown_by<std::out_of_range>([&] { static_cast<void>(image.crop(2, 1, 4, 2)); });
    EXPECT_STREQ(error.what(), "a 4 x 2 part at (2, 1) of a 5 x 4 image");
    EXPECT_THROW(static_cast<void>(to_read.crop(0, 3, 1, 2)), std::out_of_range);
    EXPECT_THROW(static_cast<void>(image.crop(6, 0, 0, 0)), std::out_of_range);
    EXPECT_THROW(static_cast<void>(image.crop(1, 0, SIZE_MAX, 1)), std::out_of_range);
}

TYPED_TEST(CppImage, PixelsAndRowsBeyondTheImageAreRefused) {
    Image<TypeParam> image(5, 4);
    const Image<TypeParam> &to_read = image;
    const auto error = thrown_by<std::out_of_range>([&] { image.at(5, 0) = 1; });
    EXPECT_STREQ(error.what(), "pixel (5, 0) of a 5 x 4 image");
    EXPECT_THROW(static_cast<void>(to_read.at(0, 4)), std::out_of_range);
    EXPECT_THROW(static_cast<void>(image.row(4)), std::out_of_range);
    EXPECT_THROW(static_cast<void>(to_read.row(4)), std::out_of_range);
}

TYPED_TEST(CppImage, ShapesThatCannotBeAreRefused) {
    std::vector<TypeParam> memory(6);
    const auto error =
        thrown_by<ShapeError>([&] { static_cast<void>(Image<TypeParam>::view(memory.data(), 3, 2, 2)); });
    EXPECT_EQ(error.code(), Status::bad_stride);
    EXPECT_STREQ(error.what(), "FL_BAD_STRIDE (5): stride 2 is less than width 3, in fl::ImageView");
    const auto null = thrown_by<StatusError>([] { static_cast<void>(ImageView<TypeParam>(nullptr, 1, 1)); });
    EXPECT_EQ(null.code(), Status::null_pointer);
    const std::size_t half = SIZE_MAX / 2;
    EXPECT_THROW(Image<TypeParam>(half, 3), ShapeError);
    EXPECT_THROW(Image<TypeParam>(half + 2, 1), ShapeError);
    EXPECT_THROW(static_cast<void>(ImageView<TypeParam>(memory.data(), 1, 3, half)), ShapeError);
    EXPECT_NO_THROW(static_cast<void>(ImageView<TypeParam>(memory.data(), 1, 1, SIZE_MAX)));
}

TYPED_TEST(CppImage, IsMovedAndLeavesNothing) {
    Image<TypeParam> first(3, 2);
    first.at(1, 1) = 4;
    const TypeParam *pixels = first.data();
    Image<TypeParam> second = std::move(first);
    EXPECT_EQ(second.data(), pixels);
    EXPECT_TRUE(first.empty());  // NOLINT(bugprone-use-after-move): that it is empty is promised
    EXPECT_FALSE(first.owns());
    first = Image<TypeParam>(1, 1);
    first = std::move(second);
    EXPECT_EQ(first.at(1, 1), TypeParam(4));
    EXPECT_EQ(second.data(), nullptr);  // NOLINT(bugprone-use-after-move)
}

TYPED_TEST(CppImage, CopiesAreAskedForAndOwnTheirPixels) {
    static_assert(!std::is_copy_constructible_v<Image<TypeParam>>);
    static_assert(std::is_nothrow_move_assignable_v<Image<TypeParam>>);
    Random random;
    Image<TypeParam> image = random_image<TypeParam>(random, 7, 5);
    const std::vector<TypeParam> part = values_of<TypeParam>(image.crop(2, 1, 4, 3));
    const Image<TypeParam> copy = image.crop(2, 1, 4, 3).clone();
    image.fill(0);
    EXPECT_TRUE(copy.owns());
    EXPECT_EQ(copy.stride(), 4U);
    EXPECT_EQ(values_of<TypeParam>(copy), part);
    EXPECT_TRUE(Image<TypeParam>().clone().empty());
}

TYPED_TEST(CppImage, ThatDiesAtOnceCannotBeViewed) {
    static_assert(std::is_constructible_v<ImageView<TypeParam>, Image<TypeParam> &>);
    static_assert(std::is_constructible_v<ImageView<TypeParam>, const Image<TypeParam> &>);
    static_assert(!std::is_constructible_v<ImageView<TypeParam>, Image<TypeParam>>);
}

}  // namespace
}  // namespace fl::tests
