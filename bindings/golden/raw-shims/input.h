// SPDX-License-Identifier: Apache-2.0

/* What Java cannot call itself is called by C that is generated: native/shim.c. */

#include <stdarg.h>

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

typedef float vec4 __attribute__((vector_size(16)));
struct sample {
    char tag;
    long double value;
    float _Complex waves[2];
};
/** A product that does not overflow. */
__int128 product(long long a, long long b);
long double precise(long double x);
double _Complex turn(double _Complex z);
vec4 scale(vec4 v, float by);
struct sample taken(const struct sample *from, long double at);

/**
 * Prints.
 * @param format as printf's
 * @param arguments what it shows
 * @return how much
 */
int print_list(const char *format, va_list arguments);
