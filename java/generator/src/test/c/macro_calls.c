// SPDX-License-Identifier: Apache-2.0
#include "macro_calls.h"

static _Thread_local int current = 7;

int *mode_of_this_thread(void) {
    return &current;
}
