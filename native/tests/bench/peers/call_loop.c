// SPDX-License-Identifier: Apache-2.0
// Times functions by their address, so that a kernel, a function of another library and one that Numba has compiled are
// all called in the same way. peers.py compiles this file when it runs.
#define _POSIX_C_SOURCE 200809L
#include <stdint.h>
#include <time.h>

// Every function timed takes integers and pointers alone. On all 64-bit calling conventions they go into registers from
// the left, so arguments that a function does not have are harmless, and what it returns is not looked at.
typedef void function(uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t);

// CPU seconds that this thread takes for `calls` calls.
double seconds_of_calls(uintptr_t address, const uintptr_t arguments[6], uint64_t calls) {
    function *volatile called = (function *)address;
    struct timespec begin, end;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &begin);
    for (uint64_t i = 0; i < calls; ++i) {
        called(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5]);
    }
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end);
    return (double)(end.tv_sec - begin.tv_sec) + 1e-9 * (double)(end.tv_nsec - begin.tv_nsec);
}
