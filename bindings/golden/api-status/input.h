// SPDX-License-Identifier: Apache-2.0
#include <fairlead/annotations.h>
#include <stdint.h>

/** What a call answers. */
enum scan_code {
    /** All went well. */
    SCAN_OK = 0,
    /** The stride is less than the width.
     *  Rows would overlap. */
    SCAN_BAD_STRIDE = 4,
    SCAN_BUSY = -1,
};

typedef int32_t scan_status FL_STATUS(scan_code);

/** The status of another kind of call, told by the toml. */
#define DEVICE_FINE 0
#define DEVICE_LOST 19
#define DEVICE_TOO_HOT 20

/** Starts. */
scan_status scan_start(int speed);

/** Reads the speed. */
scan_status scan_speed(int *speed FL_OUT);

/** Opens a device. */
int device_open(int number);

/** A number, not a status. */
int device_count(void);

/** The text of a code. */
const char *device_text(int code);
