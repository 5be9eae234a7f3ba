// SPDX-License-Identifier: Apache-2.0
#include "shim_calls.h"

_Thread_local int last_error = 1;
int setting = 11;

int answer(void) { return 42; }
extern inline long half(long x);

int described(struct flags flags) { return (int)(flags.ready * 10000 + flags.count * 100) + flags.level; }

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

int tail_length(struct tail t) { return t.length; }

void fail_with(int error) { last_error = error; }

int current(int x) { return x * 3; }
