// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <numeric>

#include "tests/cpp/support.h"

namespace fl::tests {
namespace {

template <class T>
class CppFilter : public testing::Test {};
TYPED_TEST_SUITE(CppFilter, PixelTypes);

// The fifth of the nine pixels of each window.
template <class T>
std::vector<T> medians(const ImageView<T> &image) {
    std::vector<T> result;
    for (std::ptrdiff_t y = 0; y < std::ptrdiff_t(image.height()); ++y) {
        for (std::ptrdiff_t x = 0; x < std::ptrdiff_t(image.width()); ++x) {
            std::vector<T> window;
            for (std::ptrdiff_t i = 0; i < 9; ++i) {
                window.push_back(nearest(image, x + i % 3 - 1, y + i / 3 - 1));
            }
            std::sort(window.begin(), window.end());
            result.push_back(window[4]);
        }
    }
    return result;
}

// Weights that are integers, over pixels that are: no rounding, only saturation.
template <class T>
std::vector<T> correlated(const ImageView<T> &image, const std::vector<float> &weights, std::ptrdiff_t columns) {
    const std::ptrdiff_t lines = std::ptrdiff_t(weights.size()) / columns;
    std::vector<T> result;
    for (std::ptrdiff_t y = 0; y < std::ptrdiff_t(image.height()); ++y) {
        for (std::ptrdiff_t x = 0; x < std::ptrdiff_t(image.width()); ++x) {
            double sum = 0;
            for (std::ptrdiff_t i = 0; i < std::ptrdiff_t(weights.size()); ++i) {
                sum += weights[std::size_t(i)] *
                       double(nearest(image, x + i % columns - columns / 2, y + i / columns - lines / 2));
            }
            if constexpr (std::is_integral_v<T>) {
                sum = std::clamp<double>(sum, 0, std::numeric_limits<T>::max());
            }
            result.push_back(static_cast<T>(sum));
        }
    }
    return result;
}

TYPED_TEST(CppFilter, MedianIsTheFifthOfNine) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    const Image<TypeParam> image = random_image<TypeParam>(random, 41, 17);
    EXPECT_EQ(values_of<TypeParam>(image.median3x3()), medians<TypeParam>(image));
    const ImageView<TypeParam> part = image.crop(3, 2, 20, 9);
    EXPECT_EQ(values_of<TypeParam>(part.median3x3()), medians(part));
}

TYPED_TEST(CppFilter, ConvolutionLaysTheWeightsOverTheWindow) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    const Image<TypeParam> image = random_image<TypeParam>(random, 29, 13);
    const std::vector<float> weights = {1, -2, 3, 4, 5, -6, 7, -8, 1};
    EXPECT_EQ(values_of<TypeParam>(image.convolve3x3(weights)), correlated<TypeParam>(image, weights, 3));
}

TYPED_TEST(CppFilter, SeparableConvolutionIsTheProductOfRowAndColumn) {
    Random random;
    SCOPED_TRACE("FAIRLEAD_TEST_SEED=" + std::to_string(run_seed()));
    const Image<TypeParam> image = random_image<TypeParam>(random, 29, 13);
    const std::vector<float> row = {1, 2, -1, 3, 1};
    const std::vector<float> column = {2, -1, 1};
    std::vector<float> both;
    for (const float c : column) {
        for (const float r : row) {
            both.push_back(c * r);
        }
    }
    EXPECT_EQ(values_of<TypeParam>(image.convolve_separable(row, column)), correlated<TypeParam>(image, both, 5));
}

TYPED_TEST(CppFilter, WeightsOfAnotherNumberAreRefused) {
    const Image<TypeParam> image(4, 4);
    const auto error =
        thrown_by<WeightCountError>([&] { static_cast<void>(image.convolve3x3(std::vector<float>(8))); });
    EXPECT_STREQ(error.what(), "FL_BAD_WEIGHT_COUNT (6): 8 weights, where 9 are needed, in fl::ImageView::convolve3x3");
    const std::vector<float> three(3);
    for (const std::size_t count : {0U, 2U, 67U}) {
        const std::vector<float> wrong(count);
        EXPECT_THROW(static_cast<void>(image.convolve_separable(wrong, three)), WeightCountError);
        EXPECT_THROW(static_cast<void>(image.convolve_separable(three, wrong)), WeightCountError);
    }
    EXPECT_NO_THROW(static_cast<void>(image.convolve_separable(std::vector<float>(65), three)));
}

TYPED_TEST(CppFilter, GaussianSpreadsAPointByItsWeights) {
    Image<TypeParam> image(9, 9);
    image.at(4, 4) = 200;
    const Image<TypeParam> blurred = image.gaussian(1);
    const std::vector<float> weights = gaussian_weights(1);
    for (std::size_t y = 0; y < 9; ++y) {
        for (std::size_t x = 0; x < 9; ++x) {
            const bool far = x < 1 || x > 7 || y < 1 || y > 7;
            const float wanted = far ? 0 : weights[y - 1] * (weights[x - 1] * 200);
            const float rounded = std::is_integral_v<TypeParam> ? std::nearbyint(wanted) : wanted;
            EXPECT_EQ(blurred.at(x, y), static_cast<TypeParam>(rounded)) << x << ", " << y;
        }
    }
    EXPECT_THROW(static_cast<void>(image.gaussian(0)), std::invalid_argument);
}

TYPED_TEST(CppFilter, ThresholdMakesTwoValuesAndWorksInPlace) {
    std::vector<TypeParam> memory = {1, 7, 50, 8, 9};
    Image<TypeParam> image = Image<TypeParam>::view(memory.data(), 2, 2, 3);
    EXPECT_EQ(values_of<TypeParam>(image.threshold(7, 3, 4)), (std::vector<TypeParam>{3, 3, 4, 4}));
    image.threshold_into(7, 3, 4, image);
    EXPECT_EQ(memory, (std::vector<TypeParam>{3, 3, 50, 4, 4}));
}

TYPED_TEST(CppFilter, AllOthersRefuseToWorkInPlace) {
    Image<TypeParam> image(6, 6);
    const auto error = thrown_by<ShapeError>([&] { image.median3x3_into(image); });
    EXPECT_EQ(error.code(), Status::overlap);
    EXPECT_EQ(std::string(error.function()).rfind("fl_median3x3_", 0), 0U);
    EXPECT_THROW(image.convolve3x3_into(std::vector<float>(9), image), ShapeError);
    EXPECT_THROW(image.gaussian_into(1, image), ShapeError);
}

TYPED_TEST(CppFilter, ADestinationOfAnotherShapeIsRefused) {
    const Image<TypeParam> image(6, 5);
    Image<TypeParam> narrow(5, 5);
    const auto error = thrown_by<std::invalid_argument>([&] { image.median3x3_into(narrow); });
    EXPECT_STREQ(error.what(), "fl::ImageView::median3x3_into: the destination is 5 x 5, the image 6 x 5");
    EXPECT_THROW(image.convolve3x3_into(std::vector<float>(9), narrow), std::invalid_argument);
    EXPECT_THROW(image.gaussian_into(1, narrow), std::invalid_argument);
    EXPECT_THROW(image.threshold_into(1, 2, 3, narrow), std::invalid_argument);
}

TYPED_TEST(CppFilter, ADestinationMayBeAPartOfAnImage) {
    Random random;
    const Image<TypeParam> image = random_image<TypeParam>(random, 6, 5);
    Image<TypeParam> frame(10, 9);
    Image<TypeParam> middle = frame.crop(2, 2, 6, 5);
    image.median3x3_into(middle);
    EXPECT_EQ(values_of<TypeParam>(middle), medians<TypeParam>(image));
    middle.fill(0);
    EXPECT_EQ(values_of<TypeParam>(frame), std::vector<TypeParam>(90));
}

TYPED_TEST(CppFilter, EmptyImagesStayEmpty) {
    const Image<TypeParam> image(0, 7);
    EXPECT_EQ(image.median3x3().height(), 7U);
    EXPECT_TRUE(image.gaussian(2).empty());
    EXPECT_TRUE(ImageView<TypeParam>().threshold(1, 2, 3).empty());
}

TYPED_TEST(CppFilter, ByNameIsTheFilterThatItStandsFor) {
    Random random;
    const Image<TypeParam> image = random_image<TypeParam>(random, 31, 11);
    const std::vector<float> sharpening = {0, -1, 0, -1, 5, -1, 0, -1, 0};
    const auto applied = [&](Filter filter) { return values_of<TypeParam>(image.apply(filter)); };
    EXPECT_EQ(applied(Filter::median), values_of<TypeParam>(image.median3x3()));
    EXPECT_EQ(applied(Filter::gaussian), values_of<TypeParam>(image.gaussian(1)));
    EXPECT_EQ(applied(Filter::sharpen), correlated<TypeParam>(image, sharpening, 3));
    EXPECT_THROW(static_cast<void>(image.apply(static_cast<Filter>(9))), std::invalid_argument);
}

TEST(CppGaussianWeights, AreSymmetricAndAddUpToOne) {
    for (const double sigma : {0.3, 1.0, 2.5, 32.0 / 3}) {
        const std::vector<float> weights = gaussian_weights(sigma);
        EXPECT_EQ(weights.size(), 2 * static_cast<std::size_t>(std::ceil(3 * sigma)) + 1);
        EXPECT_TRUE(std::equal(weights.begin(), weights.end(), weights.rbegin()));
        EXPECT_NEAR(std::accumulate(weights.begin(), weights.end(), 0.0), 1, 1e-6);
        const std::size_t middle = weights.size() / 2;
        EXPECT_NEAR(weights[middle + 1] / weights[middle], std::exp(-1 / (2 * sigma * sigma)), 1e-6);
    }
    EXPECT_EQ(gaussian_weights(1e-300), (std::vector<float>{0, 1, 0}));
}

TEST(CppGaussianWeights, OfASigmaOutOfRangeAreRefused) {
    for (const double sigma : {0.0, -1.0, 10.7, std::nan(""), HUGE_VAL}) {
        EXPECT_THROW(static_cast<void>(gaussian_weights(sigma)), std::invalid_argument) << sigma;
    }
}

}  // namespace
}  // namespace fl::tests
