// SPDX-License-Identifier: Apache-2.0
// Macros that the toml declares are functions in the api layer, too: with facts about their parameters.
#include <stddef.h>
#include <stdint.h>

#include <fairlead/annotations.h>

uint32_t scan_checksum(const uint8_t *data, size_t length, uint32_t seed);

/** The checksum of bytes, from the usual seed. */
#define SCAN_CHECKSUM(data, length) scan_checksum((data), (length), 0x5ca4)

/** The greatest of numbers. */
#define scan_greatest(data, length) scan_greatest_of((data), (length), -1.0)
double scan_greatest_of(const double *data FL_LENGTH(length), size_t length, double none);
