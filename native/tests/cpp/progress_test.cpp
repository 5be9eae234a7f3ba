// SPDX-License-Identifier: Apache-2.0
#include <functional>

#include "tests/cpp/support.h"

namespace fl::tests {
namespace {

template <class T>
class CppProgress : public testing::Test {};
TYPED_TEST_SUITE(CppProgress, PixelTypes);

struct Event {
    double fraction;
    std::string step;
};

// Remembers what it hears and answers as it is told.
class Listener : public Progress {
public:
    explicit Listener(std::function<bool(double)> answer = [](double) { return true; }) : reply(std::move(answer)) {}

    bool advanced(double fraction, const std::string &step) override {
        heard.push_back({fraction, step});
        return reply(fraction);
    }

    std::vector<Event> heard;

private:
    std::function<bool(double)> reply;
};

// So high that each filter takes several bands.
constexpr std::size_t height = 3 * (std::size_t{1} << 18U) / 1000;

template <class T>
Image<T> high_image() {
    Random random;
    return random_image<T>(random, 1000, height);
}

TYPED_TEST(CppProgress, BandsGiveWhatTheWholeImageGives) {
    const Image<TypeParam> image = high_image<TypeParam>();
    Listener listener;
    const std::vector<Filter> chain = {Filter::median, Filter::gaussian, Filter::sharpen};
    const Image<TypeParam> result = image.apply(chain, listener);
    EXPECT_GT(listener.heard.size(), 6U);
    Image<TypeParam> wanted = image.apply(Filter::median);
    wanted = wanted.apply(Filter::gaussian);
    wanted = wanted.apply(Filter::sharpen);
    EXPECT_TRUE(values_of<TypeParam>(result) == values_of<TypeParam>(wanted));
}

TYPED_TEST(CppProgress, GrowsToOneThroughTheSteps) {
    const Image<TypeParam> image = high_image<TypeParam>();
    Listener listener;
    static_cast<void>(image.apply({Filter::sharpen, Filter::median}, listener));
    double before = 0;
    for (const Event &event : listener.heard) {
        EXPECT_GT(event.fraction, before);
        EXPECT_EQ(event.step, event.fraction <= 0.5 ? "sharpen" : "median");
        before = event.fraction;
    }
    EXPECT_EQ(before, 1.0);
}

TYPED_TEST(CppProgress, StopsTheChainWithFalse) {
    const Image<TypeParam> image = high_image<TypeParam>();
    Listener listener([](double fraction) { return fraction < 0.5; });
    const auto error =
        thrown_by<Cancelled>([&] { static_cast<void>(image.apply({Filter::median, Filter::gaussian}, listener)); });
    EXPECT_EQ(error.fraction(), 0.5);
    EXPECT_EQ(listener.heard.back().fraction, 0.5);
    EXPECT_STREQ(error.what(), "cancelled in the step median, 50 % done");
}

struct Thrown {
    int value;
};

TYPED_TEST(CppProgress, LetsThroughWhatItThrows) {
    const Image<TypeParam> image(5, 5);
    Listener listener([](double) -> bool { throw Thrown{42}; });
    try {
        static_cast<void>(image.apply({Filter::median}, listener));
        FAIL() << "nothing was thrown";
    } catch (const Thrown &thrown) {
        EXPECT_EQ(thrown.value, 42);
    }
    EXPECT_EQ(listener.heard.size(), 1U);
}

TYPED_TEST(CppProgress, OfAChainOfNothingIsNone) {
    Random random;
    const Image<TypeParam> image = random_image<TypeParam>(random, 5, 4);
    Listener listener;
    const Image<TypeParam> copy = image.apply({}, listener);
    EXPECT_EQ(values_of<TypeParam>(copy), values_of<TypeParam>(image));
    EXPECT_TRUE(listener.heard.empty());
}

TYPED_TEST(CppProgress, OfEmptyImagesIsToldAsWell) {
    for (const auto &[width, rows] : {std::pair<std::size_t, std::size_t>{0, 3}, {3, 0}, {0, 0}}) {
        Listener listener;
        EXPECT_TRUE(Image<TypeParam>(width, rows).apply({Filter::gaussian, Filter::median}, listener).empty());
        ASSERT_EQ(listener.heard.size(), 2U);
        EXPECT_EQ(listener.heard.back().fraction, 1.0);
    }
}

// The chain leaves out more rows around a band than any of its filters sees.
TEST(CppFilterRadius, IsThatOfTheWidestFilter) {
    EXPECT_EQ(detail::filter_radius, gaussian_weights(detail::filter_sigma).size() / 2);
}

}  // namespace
}  // namespace fl::tests
