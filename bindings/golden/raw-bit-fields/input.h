// SPDX-License-Identifier: Apache-2.0
#include <stdbool.h>

enum level { LOW, HIGH };

/** A register. */
struct control {
    /** Whether it runs. */
    bool enabled : 1;
    enum level level : 2;
    unsigned : 3;
    int offset : 10;
    const unsigned revision : 4;
    unsigned long long serial : 40;
    struct {
        unsigned char low : 4;
        unsigned char high : 4;
    };
    int plain;
};

struct __attribute__((packed)) across {
    unsigned first : 5;
    unsigned long long nine_bytes : 64;
};

struct control *find_control(int number);
