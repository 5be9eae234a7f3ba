// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_STATUS_H
#define FAIRLEAD_STATUS_H

#include <stdint.h>

#include "annotations.h"

/**
 * What a kernel answers. A function that returns anything but FL_OK has written nothing: its results are as they were
 * before the call.
 */
typedef enum fl_status_code {
    /** The call succeeded. */
    FL_OK = 0,
    /** A pointer is null. The data may be null only where their length is 0; a result never may be. */
    FL_NULL_POINTER = 1,
    /** The length times the size of an element does not fit into the address space behind the pointer. */
    FL_SIZE_OVERFLOW = 2,
    /** The input is empty, and this function has no result for an empty input. */
    FL_EMPTY_INPUT = 3,
    /** No tier has this name, or this processor cannot run it. fl_tier_available names those that it can run. */
    FL_UNKNOWN_TIER = 4,
    /** The stride of a row is less than the width, or that of a slice less than the height times that of a row. */
    FL_BAD_STRIDE = 5,
    /** The number of weights is even, zero, or more than the function takes. */
    FL_BAD_WEIGHT_COUNT = 6,
    /** What is written overlaps what is read, and this function does not work in place. */
    FL_OVERLAP = 7
} fl_status_code;

/** A constant of fl_status_code, always 32 bits wide. */
typedef int32_t fl_status FL_STATUS(fl_status_code);

#endif
