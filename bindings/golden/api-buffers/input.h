// SPDX-License-Identifier: Apache-2.0
#include <fairlead/annotations.h>
#include <stddef.h>
#include <stdint.h>

struct point {
    double x;
    double y;
};

/**
 * Scales numbers in place.
 *
 * @param values the numbers
 * @param factor what each is multiplied with
 */
void scale(double *values FL_INOUT FL_LENGTH(n), size_t n, double factor);

/** Fills memory with one byte. */
void fill(void *memory FL_OUT FL_LENGTH(bytes), size_t bytes, uint8_t value);

/** Counts hits. Without weights each counts once. */
uint32_t count_hits(const int32_t *hits FL_IN FL_LENGTH(n), const float *weights FL_IN FL_LENGTH(n) FL_NULLABLE, uint32_t n);

/** Moves a point; the matrix has two rows of three. */
void move(struct point *p FL_INOUT, const double *matrix FL_IN FL_LENGTH(6));

/** The corners of a box. */
void corners(struct point *result FL_OUT FL_LENGTH(4), const struct point *center FL_IN);

/* Nothing is said of data: the raw layer alone has it. */
int unannotated(const char *data, size_t n);
