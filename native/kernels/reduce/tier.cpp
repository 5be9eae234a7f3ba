// SPDX-License-Identifier: Apache-2.0
// Compiled once a tier.
#include "kernels/reduce/extrema.h"
#include "kernels/reduce/kernels.h"
#include "kernels/reduce/moments.h"
#include "kernels/reduce/sums.h"

namespace fl::FL_TIER {

namespace {

template <class Element>
double sum(const Element *x, size_t n) {
    return sum_of(Values<Plain<Element>>{{x}}, n);
}

template <class Element>
double dot(const Element *x, const Element *y, size_t n) {
    return sum_of(Products<Element>{{x}, {y}}, n);
}

template <class Element>
double norm(const Element *x, size_t n) {
    return norm2(x, n);
}

template <class Element>
Element least(const Element *x, size_t n) {
    return Least<Element>(x, n, false).find();
}

template <class Element>
Element greatest(const Element *x, size_t n) {
    return Least<Element>(x, n, true).find();
}

template <class Element>
reduce::Moments mean_and_variance(const Element *x, size_t n) {
    return moments(x, n);
}

}  // namespace

const reduce::Kernels reduce_kernels = {
    sum<double>,
    sum<float>,
    dot<double>,
    dot<float>,
    norm<double>,
    norm<float>,
    least<double>,
    least<float>,
    greatest<double>,
    greatest<float>,
    mean_and_variance<double>,
    mean_and_variance<float>,
};

}  // namespace fl::FL_TIER
