// SPDX-License-Identifier: Apache-2.0
#include <stddef.h>
#include <stdint.h>

/* Macros that the test gives types to. */

struct list {
    int count;
    struct list *next;
    char bytes[4];
};

struct flags {
    unsigned ready : 1;
    unsigned count : 7;
};

typedef struct {
    double x, y;
} point;

enum color { RED, GREEN = 70000 };

typedef int (*operation)(int left, int right);

#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define ADDED(a, b) a + b
#define LOW(x) (x)
#define ANSWER() (42)
#define TOTAL(...) (sizeof(int[]){__VA_ARGS__} / sizeof(int))
#define CLAMPED(v) \
    ({ \
        int low = (v); \
        low < 0 ? 0 : low; \
    })

#define RESET(p) ((p)->count = 0)
#define SWAP(p, q) \
    do { \
        int kept = (p)->count; \
        (p)->count = (q)->count; \
        (q)->count = kept; \
    } while (0)
#define NEXT(p) (p)->next
#define AFTER(p) (p)->bytes + 1
#define CORNER(grid) ((grid)[1][2])
#define APPLY(f, x) ((f)((x), (x)))

#define MIRRORED(p) ((point){(p).y, (p).x})
#define COUNT_OF(f) ((f).count)
#define READIED(f) ((struct flags){1, (f).count})
#define OTHER(c) ((c) == RED ? GREEN : RED)

int *mode_of_this_thread(void);
#define mode (*mode_of_this_thread())
#define SET_MODE(value) (mode = (value))

static inline int checked(int x) {
    return x < 0 ? 0 : x;
}
#define checked(x) (checked)((x) + 1)
#define TWICE_CHECKED(x) (2 * checked(x))
