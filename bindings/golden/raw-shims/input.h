// SPDX-License-Identifier: Apache-2.0

/* What Java cannot call itself is called by C that is generated: native/shim.c. */

struct flags {
    unsigned ready : 1;
    unsigned count : 7;
};

struct __attribute__((packed)) tight {
    char tag;
    int value;
};

typedef struct {
    double x, y;
} point;

enum color { RED, GREEN };

/** Twice a number. */
static inline int twice(int x) { return 2 * x; }
static inline point swapped(point p) { return (point){p.y, p.x}; }
static inline const char *name(enum color c, _Bool loud) { return loud ? "RED" : c == RED ? "red" : "green"; }
inline long half(long x) { return x / 2; }

int ready(struct flags flags, const struct tight *unused);
struct tight tightened(char tag, int value);
struct flags counted(struct flags flags, struct tight by, point *where);

/** The calling thread's last error. */
extern _Thread_local int last_error;
static const int limits[3] = {1, 2, 3};

int current(int x) __asm__("current_v2");
