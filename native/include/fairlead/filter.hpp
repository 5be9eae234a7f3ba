// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_FILTER_HPP
#define FAIRLEAD_FILTER_HPP

/**
 * @file
 * Filters by name, and the weights that they are made of.
 */

#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace fl {

/** A filter that needs no further parameter, so that a chain of them can be written down as a list. */
enum class Filter {
    /** The median of each 3x3 window. */
    median,
    /** A Gaussian of standard deviation 1 pixel: 7x7, separable. */
    gaussian,
    /** The 3x3 weights 0 -1 0, -1 5 -1, 0 -1 0. */
    sharpen
};

/** The name of a filter, such as "median"; "unknown filter" for a value that is none. */
[[nodiscard]] inline std::string to_string(Filter filter) {
    switch (filter) {
    case Filter::median:
        return "median";
    case Filter::gaussian:
        return "gaussian";
    case Filter::sharpen:
        return "sharpen";
    }
    return "unknown filter";
}

/**
 * The weights of a Gaussian: 2 * ceil(3 * sigma) + 1 of them, the middle one the greatest, with the sum 1 but for the
 * rounding to float. They come from std::exp, whose last bit may differ between C libraries.
 *
 * @param sigma the standard deviation in pixels: above 0 and at most 32 / 3, which gives 65 weights
 * @throws std::invalid_argument where sigma is not in that range
 */
[[nodiscard]] inline std::vector<float> gaussian_weights(double sigma) {
    constexpr double most_radius = 32;
    const double radius = std::ceil(3 * sigma);
    if (!(sigma > 0) || radius > most_radius) {
        throw std::invalid_argument("fl::gaussian_weights: sigma is " + std::to_string(sigma) +
                                    ", it must be above 0 and at most 32 / 3");
    }
    std::vector<double> exact;
    double sum = 0;
    for (int x = -static_cast<int>(radius); x <= static_cast<int>(radius); ++x) {
        const double distance = x / sigma;
        exact.push_back(std::exp(-distance * distance / 2));
        sum += exact.back();
    }
    std::vector<float> weights;
    for (const double weight : exact) {
        weights.push_back(static_cast<float>(weight / sum));
    }
    return weights;
}

}  // namespace fl

#endif
