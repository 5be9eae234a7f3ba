// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_HISTOGRAM_HPP
#define FAIRLEAD_HISTOGRAM_HPP

/**
 * @file
 * How often each value occurs, and what follows from it.
 */

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "bytes.h"
#include "error.hpp"
#include "image.h"
#include "image.hpp"

namespace fl {

/** Counts of the values 0, 1, 2, ...: bin v holds how often v occurs. Any number of threads may read one at once. */
class Histogram {
public:
    /**
     * A histogram of given counts.
     *
     * @param counts one count for each value, from 0 on
     * @throws std::invalid_argument where there are none, or where they add up to more than 2^64 - 1
     */
    explicit Histogram(std::vector<std::uint64_t> counts) : bins_of_values(std::move(counts)) {
        if (bins_of_values.empty()) {
            throw std::invalid_argument("fl::Histogram: no bins");
        }
        for (const std::uint64_t count : bins_of_values) {
            add_to_total(count);
        }
    }

    /** Of bytes: 256 bins. */
    [[nodiscard]] static Histogram of(std::span<const std::uint8_t> data) {
        std::vector<std::uint64_t> counts(values_of_u8);
        check(fl_histogram_u8(data.data(), data.size(), counts.data()), "fl_histogram_u8");
        return Histogram(std::move(counts));
    }

    /** Of the pixels of an 8-bit image: 256 bins. */
    [[nodiscard]] static Histogram of(const ImageView<std::uint8_t> &image) {
        std::vector<std::uint64_t> counts(values_of_u8);
        check(fl_image_histogram_u8(image.data(), image.width(), image.height(), image.stride(), counts.data()),
              "fl_image_histogram_u8");
        return Histogram(std::move(counts));
    }

    /** Of the pixels of a 16-bit image: 65,536 bins. */
    [[nodiscard]] static Histogram of(const ImageView<std::uint16_t> &image) {
        std::vector<std::uint64_t> counts(values_of_u16);
        check(fl_image_histogram_u16(image.data(), image.width(), image.height(), image.stride(), counts.data()),
              "fl_image_histogram_u16");
        return Histogram(std::move(counts));
    }

    /** The counts: element v is how often v occurs. They live as long as the histogram. */
    [[nodiscard]] const std::vector<std::uint64_t> &bins() const noexcept { return bins_of_values; }

    /** The number of bins, at least 1. */
    [[nodiscard]] std::size_t size() const noexcept { return bins_of_values.size(); }

    /** How many values were counted: the sum of all bins. */
    [[nodiscard]] std::uint64_t total() const noexcept { return sum_of_bins; }

    /** How often `value` occurs. Without a check: `value` must be less than size(). */
    [[nodiscard]] std::uint64_t operator[](std::size_t value) const noexcept { return bins_of_values[value]; }

    /** How often `value` occurs. Throws std::out_of_range where it has no bin. */
    [[nodiscard]] std::uint64_t at(std::size_t value) const {
        if (value >= size()) {
            throw std::out_of_range("bin " + std::to_string(value) + " of a histogram of " + std::to_string(size()) +
                                    " bins");
        }
        return bins_of_values[value];
    }

    /** The mean of the values. Throws EmptyInputError where none was counted. */
    [[nodiscard]] double mean() const {
        require_values("fl::Histogram::mean");
        return weighted_sum() / static_cast<double>(sum_of_bins);
    }

    /**
     * The least value such that at least so many percent of the values are not greater (the nearest-rank method): 50
     * gives the lower median, 0 the least value, 100 the greatest.
     *
     * @param percent 0 to 100
     * @throws std::invalid_argument where `percent` is not in that range
     * @throws EmptyInputError where no value was counted
     */
    [[nodiscard]] std::size_t percentile(double percent) const {
        if (std::isnan(percent) || percent < 0 || percent > 100) {
            throw std::invalid_argument("fl::Histogram::percentile: " + std::to_string(percent) +
                                        " is not in 0 to 100");
        }
        require_values("fl::Histogram::percentile");
        const double wanted = percent * static_cast<double>(sum_of_bins) / 100;
        std::size_t last = 0;
        std::uint64_t up_to_here = 0;
        for (std::size_t value = 0; value < size(); ++value) {
            if (bins_of_values[value] != 0) {
                last = value;
                up_to_here += bins_of_values[value];
                if (static_cast<double>(up_to_here) >= wanted) {
                    break;
                }
            }
        }
        return last;
    }

    /**
     * Otsu's threshold: the least value v for which the values up to v and those above it differ most (the variance
     * between the two classes is greatest). It is what ImageView::threshold takes as its limit. Where all values are
     * the same, that value.
     *
     * @throws EmptyInputError where no value was counted
     */
    [[nodiscard]] std::size_t otsu_threshold() const {
        require_values("fl::Histogram::otsu_threshold");
        const double all = static_cast<double>(sum_of_bins);
        const double mean_of_all = mean();
        std::size_t best = percentile(0);
        double best_variance = 0;
        double below = 0;
        double sum_below = 0;
        for (std::size_t value = 0; value < size() && below < all; ++value) {
            below += static_cast<double>(bins_of_values[value]);
            sum_below += static_cast<double>(value) * static_cast<double>(bins_of_values[value]);
            if (below > 0 && below < all) {
                const double distance = mean_of_all * below - sum_below;
                const double variance = distance * distance / (below * (all - below));
                if (variance > best_variance) {
                    best_variance = variance;
                    best = value;
                }
            }
        }
        return best;
    }

    /**
     * Adds the counts of another histogram, as if its values had been counted here.
     *
     * @throws std::invalid_argument where the numbers of bins differ, or where the sum of all counts would exceed
     *     2^64 - 1; this histogram is then unchanged
     */
    Histogram &operator+=(const Histogram &other) {
        if (other.size() != size()) {
            throw std::invalid_argument("fl::Histogram: " + std::to_string(size()) + " bins and " +
                                        std::to_string(other.size()));
        }
        add_to_total(other.total());
        for (std::size_t value = 0; value < size(); ++value) {
            bins_of_values[value] += other.bins_of_values[value];
        }
        return *this;
    }

    /** Equal where all counts are. */
    bool operator==(const Histogram &) const = default;

private:
    static constexpr std::size_t values_of_u8 = 256;
    static constexpr std::size_t values_of_u16 = 65536;

    void add_to_total(std::uint64_t count) {
        if (count > std::numeric_limits<std::uint64_t>::max() - sum_of_bins) {
            throw std::invalid_argument("fl::Histogram: the counts add up to more than 2^64 - 1");
        }
        sum_of_bins += count;
    }

    void require_values(const char *function) const {
        if (sum_of_bins == 0) {
            throw EmptyInputError(function, "the histogram counts no value");
        }
    }

    [[nodiscard]] double weighted_sum() const noexcept {
        double sum = 0;
        for (std::size_t value = 0; value < size(); ++value) {
            sum += static_cast<double>(value) * static_cast<double>(bins_of_values[value]);
        }
        return sum;
    }

    std::vector<std::uint64_t> bins_of_values;
    std::uint64_t sum_of_bins = 0;
};

}  // namespace fl

#endif
