// SPDX-License-Identifier: Apache-2.0
// What statuses.h declares; with _WIN32 as a compiler for Windows sees it.
#include "statuses.h"

byte_status byte_go(int code) {
    return (byte_status)code;
}

byte_status byte_short(int code, const uint8_t *bytes, uint32_t n) {
    return (byte_status)(n == 0 ? code : code + bytes[n - 1]);
}

word_status word_go(int code) {
    return (word_status)code;
}

packed_status packed_go(int code) {
    return (packed_status)code;
}

sign_status sign_go(int code) {
    return (sign_status)code;
}

uint8_t plain_go(int code) {
    return (uint8_t)code;
}

char_status char_go(int code) {
    return (char_status)code;
}

mixed_status mixed_go(int code) {
    return (mixed_status)code;
}

#ifdef _WIN32
byte_status windows_go(int code) {
    return (byte_status)code;
}
#endif
