// SPDX-License-Identifier: Apache-2.0
#include "shape.h"

#include <stdarg.h>

int counter = 41;
const int fixed = 7;
double table[2][3] = {{1, 2, 3}, {4, 5, 6}};
struct point origin = {1, 2};
struct point path[2] = {{3, 4}, {5, 6}};
const char *label = "label";
binary_fn current = add;

int add(int left, int right) {
    return left + right;
}
double scaled(double value, float factor) {
    return value * factor;
}
bool flipped(bool value) {
    return !value;
}
char next_letter(char letter) {
    return (char)(letter + 1);
}
short half(short value) {
    return (short)(value / 2);
}
long long doubled(long long value) {
    return 2 * value;
}
const char *title(void) {
    return SHAPE_TITLE;
}
void nothing(void) {
    counter++;
}
struct point swapped(struct point from) {
    return (struct point){from.y, from.x};
}
struct point mirrored(struct point from, mirror_fn mirror) {
    return mirror(from);
}
int apply_to(int left, int right, binary_fn function) {
    return function(left, right);
}

int fold(const int *values, int count, int (*step)(int sum, int value)) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
        sum = step(sum, values[i]);
    }
    return sum;
}

void visit(struct item *items, int count, visit_fn visitor, void *context) {
    for (int i = 0; i < count; i++) {
        visitor(&items[i], context);
    }
}

int total(const char *letters, ...) {
    va_list rest;
    va_start(rest, letters);
    double sum = 0;
    for (; *letters; letters++) {
        sum += *letters == 'd' ? va_arg(rest, double) : va_arg(rest, int);
    }
    va_end(rest);
    return (int)sum;
}

binary_fn adder(void) {
    return add;
}
