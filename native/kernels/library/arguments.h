// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fairlead/status.h>
#include <stddef.h>
#include <stdint.h>

namespace fl {

// Null data of no length are allowed; any other data must lie in the address space from the first byte to the last.
template <class Element>
inline fl_status check_input(const Element *data, size_t n) {
    if (n == 0) {
        return FL_OK;
    }
    if (data == nullptr) {
        return FL_NULL_POINTER;
    }
    size_t bytes = 0;
    uintptr_t end = 0;
    const bool overflows = __builtin_mul_overflow(n, sizeof(Element), &bytes) ||
                           __builtin_add_overflow(reinterpret_cast<uintptr_t>(data), bytes, &end);
    return overflows ? FL_SIZE_OVERFLOW : FL_OK;
}

template <class Element, class Result>
inline fl_status check_call(const Element *data, size_t n, const Result *result) {
    return result == nullptr ? FL_NULL_POINTER : check_input(data, n);
}

}  // namespace fl
