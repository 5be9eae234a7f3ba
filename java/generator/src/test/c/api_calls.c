// SPDX-License-Identifier: Apache-2.0
#include "api_calls.h"

#include <string.h>

void invert(const uint8_t *src, uint8_t *dst, uint32_t width, uint32_t height, uint32_t src_stride,
            uint32_t dst_stride) {
    for (uint32_t row = 0; row < height; ++row) {
        for (uint32_t column = 0; column < width; ++column) {
            dst[row * dst_stride + column] = (uint8_t)~src[row * src_stride + column];
        }
    }
}

void invert_volume(const uint8_t *src, uint8_t *dst, uint32_t width, uint32_t height, uint32_t depth,
                   uint32_t row_stride, uint32_t slice_stride) {
    for (uint32_t slice = 0; slice < depth; ++slice) {
        invert(src + slice * slice_stride, dst + slice * width * height, width, height, row_stride, width);
    }
}

double weighted(const double *x, const double *w, uint8_t n) {
    double sum = 0;
    for (int i = 0; i < n; ++i) {
        sum += x[i] * (w == NULL ? 1 : w[i]);
    }
    return sum;
}

void scale(double *x, size_t n, double factor) {
    for (size_t i = 0; i < n; ++i) {
        x[i] *= factor;
    }
}

void squares(const int32_t *x, int64_t *y, int32_t n) {
    for (int32_t i = 0; i < n; ++i) {
        y[i] = (int64_t)x[i] * x[i];
    }
}

void reverse(int16_t *x, size_t n) {
    for (size_t i = 0; i < n / 2; ++i) {
        int16_t kept = x[i];
        x[i] = x[n - 1 - i];
        x[n - 1 - i] = kept;
    }
}

size_t range(const float *x, size_t n, float *low, float *high) {
    *low = n > 0 ? x[0] : 0;
    *high = *low;
    for (size_t i = 1; i < n; ++i) {
        *low = x[i] < *low ? x[i] : *low;
        *high = x[i] > *high ? x[i] : *high;
    }
    return n;
}

void first_three(int32_t *three) {
    three[0] = 1;
    three[1] = 2;
    three[2] = 3;
}

void move_point(struct point *p, double by) {
    p->x += by;
    p->y -= by;
}

void kinds(bool *yes, int8_t *minus, uint16_t *large) {
    *yes = true;
    *minus = -7;
    *large = 65535;
}

size_t text_length(const char *text) {
    return text == NULL ? 1000 : strlen(text);
}

void greeting(const char **text) {
    *text = "gr\xC3\xBC\xC3\x9F Gott";
}

calls_status half(int32_t number, int32_t *result) {
    if (number % 2 != 0) {
        return number == 99 ? 42 : CALLS_ODD;
    }
    *result = number / 2;
    return CALLS_OK;
}

int32_t other_check(int32_t number) {
    return number;
}

const char *other_text(int32_t code) {
    return code == 5 ? "five is too much" : "something else";
}

uint32_t other_sum(const uint8_t *bytes, size_t n) {
    uint32_t sum = 0;
    for (size_t i = 0; i < n; ++i) {
        sum += bytes[i];
    }
    return sum;
}
