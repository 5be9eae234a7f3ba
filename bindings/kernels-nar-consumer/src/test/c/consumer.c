// SPDX-License-Identifier: Apache-2.0
// A C program with nothing but what the native archives bring: headers and library.
#include <fairlead/library.h>
#include <fairlead/reduce.h>
#include <stdio.h>

int main(void) {
    const double values[] = {1.0, 2.0, 3.5};
    double sum = 0.0;
    const char *hash = NULL;
    if (fl_sum_f64(values, sizeof values / sizeof *values, &sum) != FL_OK || fl_source_hash(&hash) != FL_OK) {
        return 1;
    }
    printf("%.1f %s\n", sum, hash);
    return 0;
}
