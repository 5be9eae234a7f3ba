// SPDX-License-Identifier: Apache-2.0
#include "calls.h"

void fl_call_nothing(void) {}

int32_t fl_call_add(int32_t a, int32_t b) {
    return a + b;
}

long fl_call_add_long(long a, long b) {
    return a + b;
}

int64_t fl_call_offset(const void *start, int64_t n) {
    return static_cast<int64_t>(reinterpret_cast<intptr_t>(start)) + n;
}

double fl_call_sum(fl_call_point point) {
    return point.x + point.y;
}
