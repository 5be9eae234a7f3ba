// SPDX-License-Identifier: Apache-2.0
// What the api layer promises, in functions small enough to predict. The toml says the same of other_*.
#include <fairlead/annotations.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct point {
    double x;
    double y;
};

enum calls_code {
    /** Fine. */
    CALLS_OK = 0,
    /** The number is odd. */
    CALLS_ODD = 3,
};

typedef int32_t calls_status FL_STATUS(calls_code);

void invert(const uint8_t *src FL_IN FL_IMAGE(width, height, src_stride),
            uint8_t *dst FL_OUT FL_IMAGE(width, height, dst_stride), uint32_t width, uint32_t height,
            uint32_t src_stride, uint32_t dst_stride);

void invert_volume(const uint8_t *src FL_IN FL_VOLUME(width, height, depth, row_stride, slice_stride),
                   uint8_t *dst FL_OUT FL_LENGTH(8), uint32_t width, uint32_t height, uint32_t depth,
                   uint32_t row_stride, uint32_t slice_stride);

double weighted(const double *x FL_IN FL_LENGTH(n), const double *w FL_IN FL_LENGTH(n) FL_NULLABLE, uint8_t n);

void scale(double *x FL_INOUT FL_LENGTH(n), size_t n, double factor);

void squares(const int32_t *x FL_IN FL_LENGTH(n), int64_t *y FL_OUT FL_LENGTH(n), int32_t n) FL_SHORT_CALL(256);

void reverse(int16_t *x FL_INOUT FL_LENGTH(n), size_t n) FL_SHORT_CALL(16);

size_t range(const float *x FL_IN FL_LENGTH(n), size_t n, float *low FL_OUT, float *high FL_OUT);

void first_three(int32_t *three FL_OUT FL_LENGTH(3));

void move_point(struct point *p FL_INOUT, double by);

void kinds(bool *yes FL_OUT, int8_t *minus FL_OUT, uint16_t *large FL_OUT);

size_t text_length(const char *text FL_IN FL_NULLABLE);

void greeting(const char **text FL_OUT);

calls_status half(int32_t number, int32_t *result FL_OUT);

int32_t other_check(int32_t number);

const char *other_text(int32_t code);

uint32_t other_sum(const uint8_t *bytes, size_t n);
