// SPDX-License-Identifier: Apache-2.0
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

/* What Java cannot call itself, in a header that has names of its own for what C is made of. */
#define memcpy(to, from, size) no_such_copy(to, from, size)
#define visibility hidden

struct flags {
    unsigned ready : 1;
    unsigned count : 7;
    signed level : 5;
};

struct __attribute__((packed)) tight {
    char tag;
    int value;
    double ratio;
};

struct wide {
    long whole;
} __attribute__((aligned(32)));

struct tail {
    int length;
    char bytes[];
};

typedef struct {
    double x, y;
} point;

enum color { RED, GREEN = 70000 };

typedef int (*operation)(int left, int right);

/* Nothing but a body in the header. */
static inline int twice(int x) {
    return 2 * x;
}
static inline point swapped(point p) {
    return (point){p.y, p.x};
}
static inline const char *color_name(enum color c, bool loud) {
    return loud ? "LOUD" : c == GREEN ? "green" : "red";
}
static inline enum color other(enum color c) {
    return c == RED ? GREEN : RED;
}
static inline int applied(operation do_it, int left, int right) {
    return do_it(left, right);
}
static inline int sum(volatile const int *values, size_t n) {
    int total = 0;
    for (size_t i = 0; i < n; i++) {
        total += values[i];
    }
    return total;
}
static inline void fill(int *restrict values, size_t n, int value) {
    while (n--) {
        values[n] = value;
    }
}
static inline int added(int left, int right) {
    return left + right;
}
static inline operation adding(void) {
    return added;
}
static inline int from_library(void);
int answer(void);
static inline int from_library(void) {
    return answer() + 1;
}
inline long half(long x) {
    return x / 2;
}
static inline int shadowed(int shadowed) {
    return shadowed + 1;
}
static inline int replaced(int x) {
    return x + 100;
}
#define replaced(x) (-1)

/* By value, and not for the linker. */
int described(struct flags flags);
struct flags raised(struct flags flags, int by);
struct tight scaled(struct tight t, double by);
struct wide widened(int tag, struct wide w, point p);
int tail_length(struct tail t);
static inline struct tight both(struct tight t, struct flags f) {
    t.value += (int)f.count;
    return t;
}

/* No symbol, or one for each thread. */
extern _Thread_local int last_error;
void fail_with(int error);
static int counter = 5;
static inline int counted(void) {
    return ++counter;
}
static const char *const names[2] = {"first", "second"};
static const point origin = {1.5, -2.5};

/* Called otherwise than it is declared. */
int current(int x) __asm__("current_v2");
extern int setting __asm__("setting_v2");
int added_up(int n, ...) __asm__("added_up_v2");

/* What Java has no type for. */
typedef long double extended;
typedef float floats __attribute__((vector_size(16)));
struct odd {
    char tag;
    extended value;
    double _Complex waves[2];
};
long double scaled_ld(long double x, int by);
long double nowhere(long double x);
int nowhere_listed(int n, va_list list);
extended halved(const extended *x);
__int128 product(long long a, long long b);
unsigned __int128 next(unsigned __int128 x);
double _Complex turned(double _Complex z);
float _Complex doubled(float _Complex z);
floats mixed(floats a, floats b, float factor);
struct odd odd_twice(struct odd o);
static inline double to_double(long double x) {
    return (double)x;
}
static inline long double sum_ld(const long double *x, size_t n) {
    long double total = 0;
    for (size_t i = 0; i < n; i++) {
        total += x[i];
    }
    return total;
}
extern long double constant_ld;
extern __int128 counters[3];

/* Java cannot make a va_list. */
int formatted(char *to, size_t n, const char *format, va_list list);
const char *last_text(int n, va_list list);
void note(struct odd *where, va_list list);
double mean(int n, va_list list);
static inline int first_of(int n, va_list list) {
    return n * va_arg(list, int);
}

/* Says nothing of its parameters. */
int silent();
