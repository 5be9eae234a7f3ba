// SPDX-License-Identifier: Apache-2.0
#include <fairlead/annotations.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum quality { QUALITY_LOW, QUALITY_HIGH };

/**
 * Mean of numbers.
 *
 * @param x the numbers
 * @param mean receives the mean
 */
void mean(const double *x FL_IN FL_LENGTH(n), size_t n, double *mean FL_OUT);

/**
 * Least and greatest number.
 *
 * @param low receives the least
 * @param high receives the greatest
 * @return how many are not NaN
 */
size_t range(const double *x FL_IN FL_LENGTH(n), size_t n, double *low FL_OUT, double *high FL_OUT);

/** A histogram of 16 bins. */
void histogram(const uint8_t *data FL_IN FL_LENGTH(n), size_t n, uint32_t *bins FL_OUT FL_LENGTH(16));

/** The state of the device. */
void state(bool *ready FL_OUT, enum quality *quality FL_OUT, int8_t *level FL_OUT);

/** Too large for an array of its own. */
void dump(uint8_t *memory FL_OUT FL_LENGTH(65537));

/** A square. @return x times x */
double square(double x);
