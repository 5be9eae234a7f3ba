// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

// The association of reduce.h, written down as it is stated there and in no way as the kernels do it.
namespace fl::tests::reference {

inline constexpr std::size_t block_length = 4096;
inline constexpr std::size_t partial_sums = 32;

inline double block_sum(const double *terms, std::size_t n) {
    double sums[partial_sums] = {};
    for (std::size_t i = 0; i < n; ++i) {
        sums[i % partial_sums] += terms[i];
    }
    for (std::size_t half = partial_sums / 2; half > 0; half /= 2) {
        for (std::size_t j = 0; j < half; ++j) {
            sums[j] += sums[j + half];
        }
    }
    return sums[0];
}

// The greatest power of two below `n`, which is at least 2.
inline std::size_t left_part(std::size_t n) {
    std::size_t part = 1;
    while (part * 2 < n) {
        part *= 2;
    }
    return part;
}

template <class Node, class Join>
Node join_all(const std::vector<Node> &blocks, std::size_t begin, std::size_t count, Join join) {
    if (count == 1) {
        return blocks[begin];
    }
    const std::size_t left = left_part(count);
    return join(join_all(blocks, begin, left, join), join_all(blocks, begin + left, count - left, join));
}

inline double sum(const std::vector<double> &terms) {
    if (terms.empty()) {
        return 0.0;
    }
    std::vector<double> blocks;
    for (std::size_t i = 0; i < terms.size(); i += block_length) {
        blocks.push_back(block_sum(terms.data() + i, std::min(block_length, terms.size() - i)));
    }
    return join_all(blocks, 0, blocks.size(), [](double left, double right) { return left + right; });
}

template <class Element>
std::vector<double> widened(const std::vector<Element> &x) {
    return {x.begin(), x.end()};
}

inline std::vector<double> products(std::vector<double> x, const std::vector<double> &y) {
    for (std::size_t i = 0; i < x.size(); ++i) {
        x[i] *= y[i];
    }
    return x;
}

inline double norm2(const std::vector<double> &x) {
    return std::sqrt(sum(products(x, x)));
}

struct Moments {
    double count;
    double sum;
    double squares;
};

inline Moments block_moments(const double *x, std::size_t n) {
    const double sum = block_sum(x, n);
    const double mean = sum / static_cast<double>(n);
    std::vector<double> squares;
    for (std::size_t i = 0; i < n; ++i) {
        squares.push_back((x[i] - mean) * (x[i] - mean));
    }
    return {static_cast<double>(n), sum, block_sum(squares.data(), n)};
}

inline Moments join_moments(const Moments &left, const Moments &right) {
    const double distance = right.sum / right.count - left.sum / left.count;
    const double total = left.count + right.count;
    const double between = distance * distance * (left.count / total * right.count);
    return {total, left.sum + right.sum, left.squares + right.squares + between};
}

inline Moments moments(const std::vector<double> &x) {
    std::vector<Moments> blocks;
    for (std::size_t i = 0; i < x.size(); i += block_length) {
        blocks.push_back(block_moments(x.data() + i, std::min(block_length, x.size() - i)));
    }
    return join_all(blocks, 0, blocks.size(), join_moments);
}

}  // namespace fl::tests::reference
