// SPDX-License-Identifier: Apache-2.0

struct point {
    double x;
    double y;
};

/** Prints as printf does. Returns the number of characters. */
int print(const char *format, ...);
struct point sum_of(int count, ...);
/**
 * Notes what happened.
 *
 * @param x1 the format, as printf has it
 * @param ... what it asks for
 */
void note(const char *x1, ...);
/**
 * Scans a line.
 *
 * @param line the line, which is not changed
 * @return the number of items
 */
int scan(const char *line, ...);
