// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cmath>
#include <limits>

#include "tests/cpp/support.h"

namespace fl::tests {
namespace {

template <class T>
class CppNumbers : public testing::Test {};
using NumberTypes = testing::Types<double, float>;
TYPED_TEST_SUITE(CppNumbers, NumberTypes);

TYPED_TEST(CppNumbers, AreReducedFromAnyContainer) {
    const std::vector<TypeParam> x = {3, -4, 0, 12};
    const std::array<TypeParam, 4> y = {1, 2, 100, 0.5};
    EXPECT_EQ(sum(x), 11);
    EXPECT_EQ(dot(x, y), 1);
    EXPECT_EQ(norm2(x), 13);
    EXPECT_EQ(min(x), -4);
    EXPECT_EQ(max(y), 100);
    EXPECT_EQ(mean_variance(x), (MeanVariance{2.75, 34.6875}));
    EXPECT_EQ(sum(std::span(x).subspan(1, 2)), -4);
}

TYPED_TEST(CppNumbers, OfWhichThereAreNoneHaveASumButNoLeast) {
    const std::vector<TypeParam> none;
    EXPECT_EQ(sum(none), 0);
    EXPECT_EQ(dot(none, none), 0);
    EXPECT_EQ(norm2(none), 0);
    EXPECT_THROW(static_cast<void>(min(none)), EmptyInputError);
    EXPECT_THROW(static_cast<void>(max(none)), EmptyInputError);
    EXPECT_THROW(static_cast<void>(mean_variance(none)), EmptyInputError);
}

TYPED_TEST(CppNumbers, ThatDifferInSizeHaveNoDotProduct) {
    const std::vector<TypeParam> three(3);
    const std::vector<TypeParam> four(4);
    const auto error = thrown_by<std::invalid_argument>([&] { static_cast<void>(dot(three, four)); });
    EXPECT_STREQ(error.what(), "fl::dot: x has 3 elements, y has 4");
}

TYPED_TEST(CppNumbers, KeepTheRulesOfTheKernels) {
    const TypeParam nan = std::numeric_limits<TypeParam>::quiet_NaN();
    EXPECT_TRUE(std::isnan(min(std::vector<TypeParam>{1, nan})));
    EXPECT_TRUE(std::signbit(min(std::vector<TypeParam>{0, TypeParam(-0.0)})));
    EXPECT_FALSE(std::signbit(max(std::vector<TypeParam>{TypeParam(-0.0), 0})));
}

}  // namespace
}  // namespace fl::tests
