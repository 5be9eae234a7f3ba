// SPDX-License-Identifier: Apache-2.0
#include "raw_calls.h"
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

int counter = 40;
double table[2][3] = {{1, 2, 3}, {4, 5, 6}};
struct point origin = {-1, 0.5};

int64_t all_scalars(bool a, int8_t b, uint16_t c, int d, unsigned long e, float f, double g) {
    return a + b + c + d + (int64_t)e + (int64_t)f + (int64_t)g;
}

struct point middle(struct point left, struct point right) {
    struct point result = {(left.x + right.x) / 2, (left.y + right.y) / 2};
    return result;
}

struct mixed turned(struct mixed value) {
    struct mixed result = {-value.small,
                           -value.ratio,
                           {value.counts[2], value.counts[1], value.counts[0]},
                           {value.corner.y, value.corner.x},
                           {.whole = -value.whole}};
    return result;
}

enum mood other_mood(enum mood mood) {
    return mood == MOOD_GOOD ? MOOD_BAD : MOOD_GOOD;
}

const char *title(void) {
    return RAW_TITLE;
}

void sort_ints(int *values, size_t count, compare_fn compare) {
    qsort(values, count, sizeof *values, compare);
}

struct point move_twice(struct point from, move_fn move) {
    return move(move(from, 1), 10);
}

static int ascend(const void *left, const void *right) {
    int l = *(const int *)left, r = *(const int *)right;
    return (l > r) - (l < r);
}

compare_fn ascending(void) {
    return ascend;
}

void count_up(void) {
    ++counter;
}

double total(const char *letters, ...) {
    double sum = 0;
    va_list rest;
    va_start(rest, letters);
    for (; *letters != 0; ++letters) {
        sum += *letters == 'i'   ? va_arg(rest, int)
               : *letters == 'd' ? va_arg(rest, double)
                                 : (double)strlen(va_arg(rest, char *));
    }
    va_end(rest);
    return sum;
}

struct point point_of(int count, ...) {
    struct point sum = {0, 0};
    va_list rest;
    va_start(rest, count);
    for (int i = 0; i < count; ++i) {
        struct point next = va_arg(rest, struct point);
        sum.x += next.x;
        sum.y += next.y;
    }
    va_end(rest);
    return sum;
}
