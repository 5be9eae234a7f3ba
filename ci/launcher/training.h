// SPDX-License-Identifier: Apache-2.0
/* A little of everything that a header may have: the launcher binds it once, to prepare quick starts. */
#ifndef FAIRLEAD_TRAINING_H
#define FAIRLEAD_TRAINING_H

#define TRAINING_LIMIT 64
#define TRAINING_NAME "training"

/** A color. */
typedef enum training_color { TRAINING_RED = 1, TRAINING_GREEN = 2 } training_color;

/** A point. */
typedef struct training_point {
    double x;
    double y;
    char label[8];
} training_point;

typedef union training_value {
    long whole;
    double real;
} training_value;

typedef int (*training_compare)(const training_point *left, const training_point *right, void *context);

extern int training_counter;

/** Sorts points. */
int training_sort(training_point *points, unsigned long count, training_compare compare, void *context);
training_point training_middle(training_point left, training_point right);
training_color training_color_of(const char *name);
void training_log(const char *format, ...);

#endif
