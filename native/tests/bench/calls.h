// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_CALLS_H
#define FAIRLEAD_CALLS_H

/**
 * @file
 * Functions that do next to nothing, so that a benchmark of them measures the call: java/benchmarks compares generated
 * calls with hand-written ones. No library that is shipped has them.
 */

#include <stdint.h>

#include "fairlead/annotations.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A struct that is passed by value, and whose members are read and written. */
typedef struct fl_call_point {
    double x; /**< the first member */
    double y; /**< one with an offset */
} fl_call_point;

/** Does nothing. */
FL_API void fl_call_nothing(void);

/** The sum of two numbers, which must not overflow. */
FL_API int32_t fl_call_add(int32_t a, int32_t b);

/** The sum of two numbers of the width that long has on the platform. */
FL_API long fl_call_add_long(long a, long b);

/** The address of byte n from a pointer, which is not read. */
FL_API int64_t fl_call_offset(const void *start FL_IN FL_LENGTH(n), int64_t n);

/** The sum of both members. */
FL_API double fl_call_sum(fl_call_point point);

#ifdef __cplusplus
}
#endif

#endif
