// SPDX-License-Identifier: Apache-2.0
// Statuses narrower than an int, with and without a sign. Each function answers with the code that it is given.
#include <fairlead/annotations.h>
#include <stdint.h>

enum byte_code {
    BYTE_OK = 0,
    BYTE_ODD = 3,
    /** The disk is full. */
    BYTE_FULL = 200,
    BYTE_LAST = 255,
};
typedef uint8_t byte_status FL_STATUS(byte_code);
byte_status byte_go(int code);
byte_status byte_short(int code, const uint8_t *bytes FL_IN FL_LENGTH(n), uint32_t n) FL_SHORT_CALL(16);

enum word_code { WORD_OK = 0, WORD_FULL = 40000 };
typedef uint16_t word_status FL_STATUS(word_code);
word_status word_go(int code);

/* C gives it the least integer that holds its constants: an unsigned char. */
enum __attribute__((packed)) packed_code { PACKED_OK = 0, PACKED_FULL = 200 };
typedef enum packed_code packed_status FL_STATUS(packed_code);
packed_status packed_go(int code);

enum sign_code { SIGN_OK = 0, SIGN_BELOW = -56 };
typedef int8_t sign_status FL_STATUS(sign_code);
sign_status sign_go(int code);

/* The toml says what these are. */
#define PLAIN_FULL 200
uint8_t plain_go(int code);

/* Has a sign on some platforms, and on others none. */
enum char_code { CHAR_OK = 0, CHAR_BELOW = -56, CHAR_FULL = 200 };
typedef char char_status FL_STATUS(char_code);
char_status char_go(int code);

/* So has this, and is wider where it has none. */
#ifdef _WIN32
typedef uint16_t mixed_integer;
#else
typedef int8_t mixed_integer;
#endif
enum mixed_code { MIXED_OK = 0, MIXED_BELOW = -56, MIXED_FULL = 65480 };
typedef mixed_integer mixed_status FL_STATUS(mixed_code);
mixed_status mixed_go(int code);

/* Windows alone has it. */
#ifdef _WIN32
byte_status windows_go(int code);
#endif
