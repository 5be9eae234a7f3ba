// SPDX-License-Identifier: Apache-2.0
#include <stdint.h>

/** A point of a scan. */
typedef struct point {
    double x; /**< to the right, in mm */
    double y; /**< down, in mm */
} point;

struct scan {
    char name[16];
    point corners[2][2];
    struct {
        uint8_t red;
        uint8_t green;
    } color;
    union {
        int64_t whole;
        double real;
    };
    struct scan *next;
    const point *center;
};

union value {
    int number;
    float real;
    uint8_t bytes[8];
};

/* Known by name alone. */
struct device;

point middle(point left, point right);
void use(struct scan *scan, struct device *device, union value *value);
