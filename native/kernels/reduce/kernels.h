// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stddef.h>

// One tier's kernels: arguments checked, NaN not yet canonical.
namespace fl::reduce {

struct Moments {
    double mean;
    double variance;
};

struct Kernels {
    double (*sum_f64)(const double *x, size_t n);
    double (*sum_f32)(const float *x, size_t n);
    double (*dot_f64)(const double *x, const double *y, size_t n);
    double (*dot_f32)(const float *x, const float *y, size_t n);
    double (*norm2_f64)(const double *x, size_t n);
    double (*norm2_f32)(const float *x, size_t n);
    double (*min_f64)(const double *x, size_t n);
    float (*min_f32)(const float *x, size_t n);
    double (*max_f64)(const double *x, size_t n);
    float (*max_f32)(const float *x, size_t n);
    Moments (*moments_f64)(const double *x, size_t n);
    Moments (*moments_f32)(const float *x, size_t n);
};

}  // namespace fl::reduce

namespace fl::scalar {
extern const reduce::Kernels reduce_kernels;
}
namespace fl::x86_64_v2 {
extern const reduce::Kernels reduce_kernels;
}
namespace fl::x86_64_v3 {
extern const reduce::Kernels reduce_kernels;
}
namespace fl::x86_64_v4 {
extern const reduce::Kernels reduce_kernels;
}
namespace fl::aarch64 {
extern const reduce::Kernels reduce_kernels;
}
