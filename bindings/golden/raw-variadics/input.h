// SPDX-License-Identifier: Apache-2.0

struct point {
    double x;
    double y;
};

/** Prints as printf does. Returns the number of characters. */
int print(const char *format, ...);
struct point sum_of(int count, ...);
void note(const char *x1, ...);
