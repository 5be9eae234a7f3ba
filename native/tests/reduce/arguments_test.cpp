// SPDX-License-Identifier: Apache-2.0
#include "tests/reduce/support.h"

namespace fl::tests {
namespace {

// Null pointers, sizes beyond the address space and, where `empty` says so, no elements: a status, never a crash, and
// the result as it was.
template <class Element, class Result>
void expect_statuses(fl_status (*kernel)(const Element *, std::size_t, Result *), fl_status empty) {
    const Element x[3] = {1, 2, 3};
    Result result = 42;
    EXPECT_EQ(kernel(x, 3, nullptr), FL_NULL_POINTER);
    EXPECT_EQ(kernel(nullptr, 0, nullptr), FL_NULL_POINTER);
    EXPECT_EQ(kernel(nullptr, 3, &result), FL_NULL_POINTER);
    EXPECT_EQ(kernel(x, SIZE_MAX, &result), FL_SIZE_OVERFLOW);
    EXPECT_EQ(kernel(x, SIZE_MAX / sizeof(Element) + 1, &result), FL_SIZE_OVERFLOW);
    EXPECT_EQ(kernel(x, SIZE_MAX / sizeof(Element), &result), FL_SIZE_OVERFLOW);
    EXPECT_EQ(result, Result{42});
    EXPECT_EQ(kernel(nullptr, 0, &result), empty);
    EXPECT_EQ(kernel(x, 0, &result), empty);
    EXPECT_EQ(result, empty == FL_OK ? Result{0} : Result{42});
}

TEST(ReduceArguments, ComeBackAsStatus) {
    in_every_tier([] {
        expect_statuses(fl_sum_f64, FL_OK);
        expect_statuses(fl_sum_f32, FL_OK);
        expect_statuses(fl_norm2_f64, FL_OK);
        expect_statuses(fl_norm2_f32, FL_OK);
        expect_statuses(fl_min_f64, FL_EMPTY_INPUT);
        expect_statuses(fl_min_f32, FL_EMPTY_INPUT);
        expect_statuses(fl_max_f64, FL_EMPTY_INPUT);
        expect_statuses(fl_max_f32, FL_EMPTY_INPUT);
    });
}

template <class Element>
void expect_dot_statuses(fl_status (*dot)(const Element *, const Element *, std::size_t, double *)) {
    const Element x[2] = {1, 2};
    double result = 42;
    EXPECT_EQ(dot(x, x, 2, nullptr), FL_NULL_POINTER);
    EXPECT_EQ(dot(nullptr, x, 2, &result), FL_NULL_POINTER);
    EXPECT_EQ(dot(x, nullptr, 2, &result), FL_NULL_POINTER);
    EXPECT_EQ(dot(x, x, SIZE_MAX / 2, &result), FL_SIZE_OVERFLOW);
    // NOLINTNEXTLINE(performance-no-int-to-ptr): no memory is there
    const auto *near_the_end = reinterpret_cast<const Element *>(UINTPTR_MAX - 7);
    EXPECT_EQ(dot(near_the_end, x, 2, &result), FL_SIZE_OVERFLOW);
    EXPECT_EQ(dot(x, near_the_end, 2, &result), FL_SIZE_OVERFLOW);
    EXPECT_EQ(dot(nullptr, nullptr, 0, nullptr), FL_NULL_POINTER);
    EXPECT_EQ(result, 42);
}

TEST(ReduceArguments, OfDotComeBackAsStatus) {
    in_every_tier([] {
        expect_dot_statuses(fl_dot_f64);
        expect_dot_statuses(fl_dot_f32);
    });
}

template <class Element>
void expect_moments_statuses(fl_status (*moments)(const Element *, std::size_t, double *, double *)) {
    const Element x[2] = {1, 2};
    double mean = 42;
    double variance = 43;
    EXPECT_EQ(moments(x, 2, nullptr, &variance), FL_NULL_POINTER);
    EXPECT_EQ(moments(x, 2, &mean, nullptr), FL_NULL_POINTER);
    EXPECT_EQ(moments(nullptr, 2, &mean, &variance), FL_NULL_POINTER);
    EXPECT_EQ(moments(nullptr, 0, nullptr, &variance), FL_NULL_POINTER);
    EXPECT_EQ(moments(nullptr, 0, &mean, nullptr), FL_NULL_POINTER);
    EXPECT_EQ(moments(x, SIZE_MAX / 2, &mean, &variance), FL_SIZE_OVERFLOW);
    EXPECT_EQ(moments(x, 0, &mean, &variance), FL_EMPTY_INPUT);
    EXPECT_EQ(moments(nullptr, 0, &mean, &variance), FL_EMPTY_INPUT);
    EXPECT_EQ(mean, 42);
    EXPECT_EQ(variance, 43);
}

TEST(ReduceArguments, OfMeanVarianceComeBackAsStatus) {
    in_every_tier([] {
        expect_moments_statuses(fl_mean_variance_f64);
        expect_moments_statuses(fl_mean_variance_f32);
    });
}

}  // namespace
}  // namespace fl::tests
