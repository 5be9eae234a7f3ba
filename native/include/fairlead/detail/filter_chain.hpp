// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_DETAIL_FILTER_CHAIN_HPP
#define FAIRLEAD_DETAIL_FILTER_CHAIN_HPP

// Filters one after the other, each in bands of rows. A part of image.hpp, which includes it behind its classes.

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace fl::detail {

// A filter looks at most at so many rows above and below a pixel. A band may see more than it needs, never less.
inline constexpr std::size_t filter_radius = 3;

// So many pixels are filtered before Progress hears of it: well below a millisecond to a few, in every tier.
inline constexpr std::size_t band_pixels = std::size_t{1} << 18U;

// Lower bands would filter more rows twice than it is worth.
inline constexpr std::size_t least_band_rows = 16 * filter_radius;

template <class T>
void copy_rows(const ImageView<T> &source, std::size_t from, Image<T> &destination, std::size_t to, std::size_t count) {
    for (std::size_t y = 0; y < count; ++y) {
        const std::span<const T> row = source.row(from + y);
        std::copy(row.begin(), row.end(), destination.row(to + y).begin());
    }
}

template <class T>
class FilterChain {
public:
    FilterChain(const std::vector<Filter> &chain, Progress &listener) : filters(chain), progress(listener) {}

    Image<T> run(const ImageView<T> &source) {
        if (filters.empty()) {
            return source.clone();
        }
        Image<T> result = step(source, 0);
        for (std::size_t i = 1; i < filters.size(); ++i) {
            result = step(result, i);
        }
        return result;
    }

private:
    // Applies filter i of the chain.
    Image<T> step(const ImageView<T> &source, std::size_t i) {
        const std::size_t band_rows = std::max(least_band_rows, band_pixels / std::max(source.width(), std::size_t{1}));
        Image<T> result = Image<T>::for_overwrite(source.width(), source.height());
        Image<T> scratch =
            Image<T>::for_overwrite(source.width(), std::min(source.height(), band_rows + 2 * filter_radius));
        std::size_t done = 0;
        do {
            const std::size_t count = std::min(band_rows, source.height() - done);
            filter_band(source, filters[i], done, count, scratch, result);
            done += count;
            const double part = source.height() == 0 ? 1 : double(done) / double(source.height());
            tell((double(i) + part) / double(filters.size()), filters[i]);
        } while (done < source.height());
        return result;
    }

    // Filters the band with the rows around it that it sees, and keeps the band alone: at the rows around it, the
    // filter took the border of the band for that of the image.
    static void filter_band(const ImageView<T> &source, Filter filter, std::size_t first, std::size_t count,
                            Image<T> &scratch, Image<T> &result) {
        const std::size_t top = first - std::min(first, filter_radius);
        const std::size_t bottom = std::min(source.height(), first + count + filter_radius);
        Image<T> seen = scratch.crop(0, 0, source.width(), bottom - top);
        source.crop(0, top, source.width(), bottom - top).apply_into(filter, seen);
        copy_rows<T>(seen, first - top, result, first, count);
    }

    void tell(double fraction, Filter filter) {
        const std::string name = to_string(filter);
        if (!progress.advanced(fraction, name)) {
            throw Cancelled(name, fraction);
        }
    }

    const std::vector<Filter> &filters;
    Progress &progress;
};

}  // namespace fl::detail

#endif
