// SPDX-License-Identifier: Apache-2.0
#include <fairlead/annotations.h>
#include <stddef.h>
#include <stdint.h>

/**
 * A dot product.
 *
 * @param x the first factors
 * @param y the second factors
 * @param result receives the product
 */
void dot(const float *x FL_IN FL_LENGTH(n), const float *y FL_IN FL_LENGTH(n), size_t n, double *result FL_OUT)
    FL_SHORT_CALL(65536);

/** Copies the low bytes. */
int low_bytes(const uint32_t *words FL_IN FL_LENGTH(n), uint8_t *bytes FL_OUT FL_LENGTH(n), uint32_t n) FL_SHORT_CALL(1024);

/** Reverses numbers; without a table by value. */
void reverse(int64_t *numbers FL_INOUT FL_LENGTH(n), const int64_t *table FL_IN FL_LENGTH(256) FL_NULLABLE, size_t n);

/** Booleans have no array segments. */
int any(const _Bool *flags FL_IN FL_LENGTH(n), size_t n) FL_SHORT_CALL(64);
