// SPDX-License-Identifier: Apache-2.0
#include <fairlead/annotations.h>
#include <stddef.h>

/**
 * Adds two rows of numbers.
 *
 * @param a one row
 * @param b the other, as long
 * @param sum receives the sums
 * @param n numbers in each row
 */
void add(const float *a FL_IN FL_LENGTH(n), const float *b FL_IN FL_LENGTH(n), float *sum FL_OUT FL_LENGTH(n), int n);

/** Numbers up to n. */
void count_up(unsigned short *numbers FL_OUT FL_LENGTH(n), size_t n);

/** Two lengths in one call. */
size_t find(const char *text FL_IN FL_LENGTH(length), size_t length, const char *word FL_IN FL_LENGTH(word_length),
            size_t word_length);
