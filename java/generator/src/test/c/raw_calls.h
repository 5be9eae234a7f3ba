// SPDX-License-Identifier: Apache-2.0
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum mood { MOOD_GOOD, MOOD_BAD = 7 };

#define RAW_LIMIT 64
#define RAW_TITLE "caf\xc3\xa9"
#define RAW_RATIO 0.5f

struct point {
    double x;
    double y;
};

struct mixed {
    int8_t small;
    float ratio;
    int32_t counts[3];
    struct point corner;
    union {
        int64_t whole;
        double real;
    };
};

int64_t all_scalars(bool a, int8_t b, uint16_t c, int d, unsigned long e, float f, double g);
struct point middle(struct point left, struct point right);
struct mixed turned(struct mixed value);
enum mood other_mood(enum mood mood);
const char *title(void);

typedef int (*compare_fn)(const void *left, const void *right);
void sort_ints(int *values, size_t count, compare_fn compare);

typedef struct point (*move_fn)(struct point from, double by);
struct point move_twice(struct point from, move_fn move);

compare_fn ascending(void);

/** Adds up counts as int, weights as double and a last text's length, as the letters i, d and s say. */
double total(const char *letters, ...);
struct point point_of(int count, ...);

extern int counter;
extern double table[2][3];
extern struct point origin;
void count_up(void);
