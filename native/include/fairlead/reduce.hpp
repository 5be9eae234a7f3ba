// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_REDUCE_HPP
#define FAIRLEAD_REDUCE_HPP

/**
 * @file
 * Functions that reduce many numbers to one or two. The bits of a result depend on the numbers alone: not on the tier,
 * the platform or the alignment. How sums associate, and what becomes of NaN, infinities and signed zeros, is said in
 * reduce.h at the function of the same name.
 *
 * Every function reads its input once (norm2 and mean_variance of double twice where something would overflow),
 * allocates nothing, and may run in any number of threads at once. All of them throw ShapeError where the numbers do
 * not fit into the address space, which no object in memory can cause.
 */

#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>

#include "error.hpp"
#include "reduce.h"

namespace fl {

/** A mean and the population variance that belongs to it: the mean squared distance from it, never negative. */
struct MeanVariance {
    /** The mean, in the unit of the numbers. */
    double mean;
    /** The variance (divided by n, not by n - 1), in the square of that unit. */
    double variance;

    /** Equal where both numbers are; NaN equals nothing. */
    bool operator==(const MeanVariance &) const = default;
};

namespace detail {

inline void require_equal_sizes(std::size_t x, std::size_t y) {
    if (x != y) {
        throw std::invalid_argument("fl::dot: x has " + std::to_string(x) + " elements, y has " + std::to_string(y));
    }
}

}  // namespace detail

/** Sum of the numbers; +0.0 where there are none. */
[[nodiscard]] inline double sum(std::span<const double> x) {
    double result = 0;
    check(fl_sum_f64(x.data(), x.size(), &result), "fl_sum_f64");
    return result;
}

/** Sum of the numbers, accumulated in double; +0.0 where there are none. */
[[nodiscard]] inline double sum(std::span<const float> x) {
    double result = 0;
    check(fl_sum_f32(x.data(), x.size(), &result), "fl_sum_f32");
    return result;
}

/**
 * Dot product; +0.0 where there are no numbers.
 *
 * @throws std::invalid_argument where x and y differ in size
 */
[[nodiscard]] inline double dot(std::span<const double> x, std::span<const double> y) {
    detail::require_equal_sizes(x.size(), y.size());
    double result = 0;
    check(fl_dot_f64(x.data(), y.data(), x.size(), &result), "fl_dot_f64");
    return result;
}

/**
 * Dot product, in double: the products are exact. +0.0 where there are no numbers.
 *
 * @throws std::invalid_argument where x and y differ in size
 */
[[nodiscard]] inline double dot(std::span<const float> x, std::span<const float> y) {
    detail::require_equal_sizes(x.size(), y.size());
    double result = 0;
    check(fl_dot_f32(x.data(), y.data(), x.size(), &result), "fl_dot_f32");
    return result;
}

/** Euclidean norm, which overflows only where it exceeds the range of double; +0.0 where there are no numbers. */
[[nodiscard]] inline double norm2(std::span<const double> x) {
    double result = 0;
    check(fl_norm2_f64(x.data(), x.size(), &result), "fl_norm2_f64");
    return result;
}

/** Euclidean norm, in double; +0.0 where there are no numbers. */
[[nodiscard]] inline double norm2(std::span<const float> x) {
    double result = 0;
    check(fl_norm2_f32(x.data(), x.size(), &result), "fl_norm2_f32");
    return result;
}

/**
 * Least of the numbers: NaN where one of them is, and -0.0 is less than +0.0.
 *
 * @throws EmptyInputError where there are none
 */
[[nodiscard]] inline double min(std::span<const double> x) {
    double result = 0;
    check(fl_min_f64(x.data(), x.size(), &result), "fl_min_f64");
    return result;
}

/** As min of doubles. */
[[nodiscard]] inline float min(std::span<const float> x) {
    float result = 0;
    check(fl_min_f32(x.data(), x.size(), &result), "fl_min_f32");
    return result;
}

/**
 * Greatest of the numbers: NaN where one of them is, and +0.0 is greater than -0.0.
 *
 * @throws EmptyInputError where there are none
 */
[[nodiscard]] inline double max(std::span<const double> x) {
    double result = 0;
    check(fl_max_f64(x.data(), x.size(), &result), "fl_max_f64");
    return result;
}

/** As max of doubles. */
[[nodiscard]] inline float max(std::span<const float> x) {
    float result = 0;
    check(fl_max_f32(x.data(), x.size(), &result), "fl_max_f32");
    return result;
}

/**
 * Mean and population variance.
 *
 * @throws EmptyInputError where there are no numbers
 */
[[nodiscard]] inline MeanVariance mean_variance(std::span<const double> x) {
    MeanVariance result{};
    check(fl_mean_variance_f64(x.data(), x.size(), &result.mean, &result.variance), "fl_mean_variance_f64");
    return result;
}

/** As mean_variance of doubles; the result is double. */
[[nodiscard]] inline MeanVariance mean_variance(std::span<const float> x) {
    MeanVariance result{};
    check(fl_mean_variance_f32(x.data(), x.size(), &result.mean, &result.variance), "fl_mean_variance_f32");
    return result;
}

}  // namespace fl

#endif
