// SPDX-License-Identifier: Apache-2.0
// Macros to which the toml gives the types that C does not: each becomes a method.
#ifndef INPUT_H
#define INPUT_H

#include <stddef.h>
#include <stdint.h>

struct list {
    int count;
    struct list *next;
};

typedef struct {
    double x, y;
} point;

/** The greater of two numbers. Evaluates each of them once in Java. */
#define MAX(a, b) ((a) > (b) ? (a) : (b))

#define RESET(list) ((list)->count = 0) /* forgets what was counted */

#define NEXT(list) (list)->next

#define MIRRORED(p) ((point){(p).y, (p).x})

#define SUM(array) ((array)[0] + (array)[1] + (array)[2])

#define APPLY(f, x) ((f)((f)(x)))

#define FIRST_LETTER(text) (*(text))

int *input_mode_of_this_thread(void);

// The mode of the calling thread.
#define current_mode (*input_mode_of_this_thread())

#define LIMIT 12

// Nobody says of which types.
#define MIN(a, b) ((a) < (b) ? (a) : (b))

// Uses a macro that has the name of a function.
static inline int checked(int x) { return x < 0 ? 0 : x; }
#define checked(x) (checked)((x) + 1)
#define TWICE_CHECKED(x) (2 * checked(x))

#endif
