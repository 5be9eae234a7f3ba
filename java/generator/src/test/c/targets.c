// SPDX-License-Identifier: Apache-2.0
/* What input.h of the golden case raw-targets declares, for the host; with AS_WINDOWS as a compiler for Windows sees it. */
#include <stddef.h>
#include <stdint.h>

#ifdef AS_WINDOWS
typedef int LONG;
typedef unsigned ULONG;
typedef unsigned short WCHAR;
#else
typedef long LONG;
typedef unsigned long ULONG;
typedef wchar_t WCHAR;
#endif

LONG add(LONG first, LONG second) {
    return first + second;
}
ULONG twice(ULONG value) {
    return value * 2;
}
WCHAR next_letter(WCHAR letter) {
    return letter + 1;
}
size_t length(const WCHAR *text) {
    size_t n = 0;
    while (text[n])
        n++;
    return n;
}
uint64_t wide(uint64_t value) {
    return value + 1;
}
int plain(int a, double b) {
    return a + (int)b;
}
char letter(char c) {
    return c;
}
ULONG half(ULONG value) {
    return value / 2;
}

struct pair {
    LONG a, b;
};
struct pair swapped(struct pair pair) {
    struct pair other = {pair.b, pair.a};
    return other;
}

LONG visit(LONG (*each)(LONG, void *), void *data) {
    return each(-5, data) + 1;
}
ULONG walk(ULONG (*each)(ULONG, WCHAR), ULONG n) {
    return each(n, (WCHAR)0xfffe);
}
LONG by_value(LONG (*each)(struct pair)) {
    struct pair pair = {-7, 9};
    return each(pair);
}

LONG counter = -11;
ULONG table[4] = {1, (ULONG)-1, 3, 4};
LONG open_table[] = {-1, -2, -3};

struct handle {
    LONG value;
};
int windows_only(struct handle *handle, LONG flags) {
    return handle->value + flags;
}
int posix_only(void) {
    return 12;
}
int format(const char *text, ...) {
    return text[0];
}
int take_odds(int *values) {
    return values[0];
}
