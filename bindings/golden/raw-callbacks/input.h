// SPDX-License-Identifier: Apache-2.0
#include <stddef.h>

/** Orders two elements. @return less than, equal to or more than 0 */
typedef int (*compare_fn)(const void *left, const void *right, void *context);

typedef void visit_fn(double value);

struct table {
    compare_fn compare;
    void (*close)(struct table *self, int reason);
};

void sort(void *elements, size_t count, size_t size, compare_fn compare, void *context);
void visit(const double *values, size_t count, visit_fn *visit);
void on_signal(void (*handler)(int number));
