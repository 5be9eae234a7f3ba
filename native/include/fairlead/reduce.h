// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_REDUCE_H
#define FAIRLEAD_REDUCE_H

/**
 * @file
 * Kernels that reduce an array of double or float to one number or two.
 *
 * One association. A sum is cut into blocks of 4096 elements. Inside a block, element i is added to partial sum
 * i mod 32; the 32 partial sums, each begun at +0.0, are then added in halves (j and j + 16, j and j + 8, and so on).
 * Blocks are joined pairwise: neighbors of equal size first, from the left; what is left over at the end, from the
 * right. Every product is rounded before it is added. So the bits of a result depend on the input alone: not on the
 * tier, the platform or the alignment. The rounding error grows with 128 + log2(n), not with n.
 *
 * NaN. Where a result is NaN it is the canonical one (0x7FF8000000000000, 0x7FC00000 for float), whatever the payload
 * and the sign of the input's. The kernels expect the default floating-point environment: rounding to nearest,
 * subnormal numbers kept.
 *
 * All kernels take O(n) time and no memory, work at any alignment, and may run in any number of threads at once. A
 * result must not overlap the input. Every function returns FL_NULL_POINTER where a result is null or an input is null
 * while `n` is not 0, and FL_SIZE_OVERFLOW where `n` elements do not fit into the address space behind a pointer.
 */

#include <stddef.h>

#include "annotations.h"
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Sum of n doubles, pairwise in blocks of 4096 (32 partial sums a block). Of an empty input +0.0; of one element that
 * element, except that -0.0 gives +0.0. NaN where an element is NaN or infinities of both signs meet. A partial sum
 * that overflows makes the result infinite or NaN.
 *
 * @param x the numbers
 * @param n number of elements
 * @param result receives the sum
 */
FL_API fl_status fl_sum_f64(const double *x FL_IN FL_LENGTH(n), size_t n, double *result FL_OUT) FL_SHORT_CALL(65536);

/**
 * Sum of n floats, each widened to double and accumulated in double, pairwise in blocks of 4096 (32 partial sums a
 * block). Of an empty input +0.0; of one element that element, except that -0.0 gives +0.0. NaN where an element is
 * NaN or infinities of both signs meet. Finite elements never overflow.
 *
 * @param x the numbers
 * @param n number of elements
 * @param result receives the sum, as a double
 */
FL_API fl_status fl_sum_f32(const float *x FL_IN FL_LENGTH(n), size_t n, double *result FL_OUT) FL_SHORT_CALL(65536);

/**
 * Dot product of two arrays of n doubles: each product is rounded, the products are summed pairwise in blocks of 4096
 * (32 partial sums a block). Of empty inputs +0.0; of one element the product, except that -0.0 gives +0.0. NaN where
 * a product is NaN or infinities of both signs meet. A product or partial sum that overflows makes the result infinite
 * or NaN.
 *
 * @param x the first factors
 * @param y the second factors (may be x itself)
 * @param n number of elements of each
 * @param result receives the dot product
 */
FL_API fl_status fl_dot_f64(const double *x FL_IN FL_LENGTH(n), const double *y FL_IN FL_LENGTH(n), size_t n,
                            double *result FL_OUT) FL_SHORT_CALL(65536);

/**
 * Dot product of two arrays of n floats: each product is exact in double, the products are summed in double, pairwise
 * in blocks of 4096 (32 partial sums a block). Of empty inputs +0.0; of one element the product, except that -0.0
 * gives +0.0. NaN where a product is NaN or infinities of both signs meet. Finite elements never overflow.
 *
 * @param x the first factors
 * @param y the second factors (may be x itself)
 * @param n number of elements of each
 * @param result receives the dot product, as a double
 */
FL_API fl_status fl_dot_f32(const float *x FL_IN FL_LENGTH(n), const float *y FL_IN FL_LENGTH(n), size_t n,
                            double *result FL_OUT) FL_SHORT_CALL(65536);

/**
 * Euclidean norm of n doubles: the square root of the sum of their squares, which is formed pairwise in blocks of 4096
 * (32 partial sums a block). It overflows only where the norm itself exceeds the range of double, and it keeps its
 * precision down to the smallest subnormal numbers: where the plain sum of squares overflows or is below 2^-900, a
 * second pass scales the elements by 2^-600 or 2^600, which is exact where it matters. Of an empty input +0.0; of one
 * element its magnitude. NaN where an element is NaN, else infinity where an element is infinite.
 *
 * @param x the numbers
 * @param n number of elements
 * @param result receives the norm
 */
FL_API fl_status fl_norm2_f64(const double *x FL_IN FL_LENGTH(n), size_t n, double *result FL_OUT) FL_SHORT_CALL(65536);

/**
 * Euclidean norm of n floats: the square root of the sum of their squares. Each square is exact in double, they are
 * summed in double, pairwise in blocks of 4096 (32 partial sums a block). Finite elements neither overflow nor
 * underflow. Of an empty input +0.0; of one element its magnitude. NaN where an element is NaN, else infinity where an
 * element is infinite.
 *
 * @param x the numbers
 * @param n number of elements
 * @param result receives the norm, as a double
 */
FL_API fl_status fl_norm2_f32(const float *x FL_IN FL_LENGTH(n), size_t n, double *result FL_OUT) FL_SHORT_CALL(65536);

/**
 * Least of n doubles, in the order of Java's Math.min: NaN where an element is NaN, and -0.0 is less than +0.0. Exact.
 * Of one element that element; FL_EMPTY_INPUT where n is 0.
 *
 * @param x the numbers
 * @param n number of elements, at least 1
 * @param result receives the least element
 */
FL_API fl_status fl_min_f64(const double *x FL_IN FL_LENGTH(n), size_t n, double *result FL_OUT) FL_SHORT_CALL(65536);

/**
 * Least of n floats, in the order of Java's Math.min: NaN where an element is NaN, and -0.0 is less than +0.0. Exact.
 * Of one element that element; FL_EMPTY_INPUT where n is 0.
 *
 * @param x the numbers
 * @param n number of elements, at least 1
 * @param result receives the least element
 */
FL_API fl_status fl_min_f32(const float *x FL_IN FL_LENGTH(n), size_t n, float *result FL_OUT) FL_SHORT_CALL(65536);

/**
 * Greatest of n doubles, in the order of Java's Math.max: NaN where an element is NaN, and +0.0 is greater than -0.0.
 * Exact. Of one element that element; FL_EMPTY_INPUT where n is 0.
 *
 * @param x the numbers
 * @param n number of elements, at least 1
 * @param result receives the greatest element
 */
FL_API fl_status fl_max_f64(const double *x FL_IN FL_LENGTH(n), size_t n, double *result FL_OUT) FL_SHORT_CALL(65536);

/**
 * Greatest of n floats, in the order of Java's Math.max: NaN where an element is NaN, and +0.0 is greater than -0.0.
 * Exact. Of one element that element; FL_EMPTY_INPUT where n is 0.
 *
 * @param x the numbers
 * @param n number of elements, at least 1
 * @param result receives the greatest element
 */
FL_API fl_status fl_max_f32(const float *x FL_IN FL_LENGTH(n), size_t n, float *result FL_OUT) FL_SHORT_CALL(65536);

/**
 * Mean and population variance (the mean squared distance from the mean: divided by n, not by n - 1) of n doubles.
 * Each block of 4096 elements is read for its mean and then, still in the cache, for its squared distances from that
 * mean, so nothing cancels; blocks are joined pairwise by the formula of Chan, Golub and LeVeque. The variance of equal
 * elements is at most the square of the mean's rounding error, which need not be 0. Where something overflows, a second
 * pass scales by 2^-600, so the mean of finite elements is finite, and the variance is infinite only where it exceeds
 * the range of double itself, or the square of the mean's rounding error does. Of one element that element (+0.0 for
 * -0.0) and +0.0; FL_EMPTY_INPUT where n is 0. NaN among the elements makes both NaN; an infinity makes the variance
 * NaN, and the mean infinite (NaN where both signs occur).
 *
 * @param x the numbers
 * @param n number of elements, at least 1
 * @param mean receives the mean
 * @param variance receives the population variance, never negative
 */
FL_API fl_status fl_mean_variance_f64(const double *x FL_IN FL_LENGTH(n), size_t n, double *mean FL_OUT,
                                      double *variance FL_OUT) FL_SHORT_CALL(65536);

/**
 * Mean and population variance (the mean squared distance from the mean: divided by n, not by n - 1) of n floats, each
 * widened to double. Each block of 4096 elements is read for its mean and then, still in the cache, for its squared
 * distances from that mean, so nothing cancels; blocks are joined pairwise by the formula of Chan, Golub and LeVeque.
 * The variance of equal elements is at most the square of the mean's rounding error, which need not be 0. Finite
 * elements never overflow. Of one element that element (+0.0 for -0.0) and +0.0; FL_EMPTY_INPUT where n is 0. NaN among
 * the elements makes both NaN; an infinity makes the variance NaN, and the mean infinite (NaN where both signs occur).
 *
 * @param x the numbers
 * @param n number of elements, at least 1
 * @param mean receives the mean, as a double
 * @param variance receives the population variance, as a double, never negative
 */
FL_API fl_status fl_mean_variance_f32(const float *x FL_IN FL_LENGTH(n), size_t n, double *mean FL_OUT,
                                      double *variance FL_OUT) FL_SHORT_CALL(65536);

#ifdef __cplusplus
}
#endif

#endif
