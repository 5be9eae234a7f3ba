// SPDX-License-Identifier: Apache-2.0
#include "shim_calls.h"
#include <stdio.h>

_Thread_local int last_error = 1;
int setting = 11;

int answer(void) {
    return 42;
}
extern inline long half(long x);

int described(struct flags flags) {
    return (int)(flags.ready * 10000 + flags.count * 100) + flags.level;
}

struct flags raised(struct flags flags, int by) {
    flags.count += (unsigned)by;
    flags.level = -flags.level;
    return flags;
}

struct tight scaled(struct tight t, double by) {
    t.tag++;
    t.value *= 2;
    t.ratio *= by;
    return t;
}

struct wide widened(int tag, struct wide w, point p) {
    w.whole += tag + (long)(p.x * p.y);
    return w;
}

int tail_length(struct tail t) {
    return t.length;
}

void fail_with(int error) {
    last_error = error;
}

int current(int x) {
    return x * 3;
}

int added_up(int n, ...) {
    va_list list;
    va_start(list, n);
    int total = 0;
    while (n-- > 0) {
        total += va_arg(list, int);
    }
    va_end(list);
    return total;
}

long double constant_ld = 1.0L / 3;
__int128 counters[3] = {1, -1, (__int128)1 << 100};

long double scaled_ld(long double x, int by) {
    return x * by;
}
extended halved(const extended *x) {
    return *x / 2;
}
__int128 product(long long a, long long b) {
    return (__int128)a * b;
}
unsigned __int128 next(unsigned __int128 x) {
    return x + 1;
}
double _Complex turned(double _Complex z) {
    return z * 1.0i;
}
float _Complex doubled(float _Complex z) {
    return z + z;
}
floats mixed(floats a, floats b, float factor) {
    return a + b * factor;
}

struct odd odd_twice(struct odd o) {
    o.tag++;
    o.value *= 2;
    o.waves[0] *= 2;
    o.waves[1] += o.waves[0];
    return o;
}

int formatted(char *to, size_t n, const char *format, va_list list) {
    return vsnprintf(to, n, format, list);
}

const char *last_text(int n, va_list list) {
    const char *text = 0;
    while (n-- > 0) {
        text = va_arg(list, const char *);
    }
    return text;
}

void note(struct odd *where, va_list list) {
    where->tag = (char)va_arg(list, int);
}

double mean(int n, va_list list) {
    double total = 0;
    for (int i = 0; i < n; i++) {
        total += va_arg(list, double);
    }
    return total / n;
}

int silent(int a, double b) {
    return a + (int)b;
}
