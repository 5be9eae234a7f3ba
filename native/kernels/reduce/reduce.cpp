// SPDX-License-Identifier: Apache-2.0
#include <fairlead/reduce.h>

#include "cpu/tier.h"
#include "kernels/library/arguments.h"
#include "kernels/reduce/kernels.h"

namespace {

using fl::reduce::Kernels;
using fl::reduce::Moments;

// One row for each fl::cpu::Tier, in its order; a tier of another architecture is never active here.
constexpr const Kernels *rows[fl::cpu::tier_count] = {
    &fl::scalar::reduce_kernels,
#if defined(__x86_64__)
    &fl::x86_64_v2::reduce_kernels, &fl::x86_64_v3::reduce_kernels, &fl::x86_64_v4::reduce_kernels,
#else
    nullptr,
    nullptr,
    nullptr,
#endif
#if defined(__aarch64__)
    &fl::aarch64::reduce_kernels,
#else
    nullptr,
#endif
};

const Kernels &kernels() {
    return *rows[static_cast<size_t>(fl::cpu::active().tier)];
}

// The bits of a computed NaN differ between processors and even with the order of operands: one NaN for all.
template <class Number>
Number canonical(Number value) {
    return value == value ? value : static_cast<Number>(__builtin_nan(""));
}

template <class Element, class Kernel, class Result>
fl_status reduce_one(Kernel kernel, const Element *x, size_t n, Result *result) {
    const fl_status status = fl::check_call(x, n, result);
    if (status == FL_OK) {
        *result = canonical(kernel(x, n));
    }
    return status;
}

template <class Element, class Kernel>
fl_status reduce_two(Kernel kernel, const Element *x, const Element *y, size_t n, double *result) {
    fl_status status = fl::check_call(x, n, result);
    if (status == FL_OK) {
        status = fl::check_input(y, n);
    }
    if (status == FL_OK) {
        *result = canonical(kernel(x, y, n));
    }
    return status;
}

template <class Element, class Kernel>
fl_status reduce_some(Kernel kernel, const Element *x, size_t n, Element *result) {
    if (n == 0 && result != nullptr) {
        return FL_EMPTY_INPUT;
    }
    return reduce_one(kernel, x, n, result);
}

template <class Element, class Kernel>
fl_status reduce_moments(Kernel kernel, const Element *x, size_t n, double *mean, double *variance) {
    if (variance == nullptr) {
        return FL_NULL_POINTER;
    }
    const fl_status status = fl::check_call(x, n, mean);
    if (status != FL_OK || n == 0) {
        return status != FL_OK ? status : FL_EMPTY_INPUT;
    }
    const Moments moments = kernel(x, n);
    *mean = canonical(moments.mean);
    *variance = canonical(moments.variance);
    return FL_OK;
}

}  // namespace

fl_status fl_sum_f64(const double *x, size_t n, double *result) {
    return reduce_one(kernels().sum_f64, x, n, result);
}

fl_status fl_sum_f32(const float *x, size_t n, double *result) {
    return reduce_one(kernels().sum_f32, x, n, result);
}

fl_status fl_dot_f64(const double *x, const double *y, size_t n, double *result) {
    return reduce_two(kernels().dot_f64, x, y, n, result);
}

fl_status fl_dot_f32(const float *x, const float *y, size_t n, double *result) {
    return reduce_two(kernels().dot_f32, x, y, n, result);
}

fl_status fl_norm2_f64(const double *x, size_t n, double *result) {
    return reduce_one(kernels().norm2_f64, x, n, result);
}

fl_status fl_norm2_f32(const float *x, size_t n, double *result) {
    return reduce_one(kernels().norm2_f32, x, n, result);
}

fl_status fl_min_f64(const double *x, size_t n, double *result) {
    return reduce_some(kernels().min_f64, x, n, result);
}

fl_status fl_min_f32(const float *x, size_t n, float *result) {
    return reduce_some(kernels().min_f32, x, n, result);
}

fl_status fl_max_f64(const double *x, size_t n, double *result) {
    return reduce_some(kernels().max_f64, x, n, result);
}

fl_status fl_max_f32(const float *x, size_t n, float *result) {
    return reduce_some(kernels().max_f32, x, n, result);
}

fl_status fl_mean_variance_f64(const double *x, size_t n, double *mean, double *variance) {
    return reduce_moments(kernels().moments_f64, x, n, mean, variance);
}

fl_status fl_mean_variance_f32(const float *x, size_t n, double *mean, double *variance) {
    return reduce_moments(kernels().moments_f32, x, n, mean, variance);
}
