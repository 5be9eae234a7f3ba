// SPDX-License-Identifier: Apache-2.0
/* What input.h of the golden case api-targets declares, for the host; with AS_WINDOWS as a compiler for Windows sees it. */
#include <stddef.h>
#include <stdint.h>

#ifdef AS_WINDOWS
typedef int LONG;
typedef unsigned ULONG;
typedef unsigned short WCHAR;
enum { BUSY = 33 };
#else
typedef long LONG;
typedef unsigned long ULONG;
typedef wchar_t WCHAR;
enum { BUSY = 16 };
#endif

int32_t scan_sum(const double *x, size_t n, double *sum) {
    *sum = 0;
    for (size_t i = 0; i < n; i++)
        *sum += x[i];
    return 0;
}

LONG scan_add(LONG first, LONG second, int scale) {
    return (first + second) * scale;
}

int32_t scan_half(ULONG number, ULONG *half) {
    *half = number / 2;
    return number == 16 ? 16 : number == 8 ? BUSY : number % 2 ? 3 : 0;
}

void scan_range(LONG *low, ULONG *high, WCHAR *letter, int64_t *between) {
    *low = -1;
    *high = (ULONG)-1;
    *letter = (WCHAR)-2;
    *between = -3;
}

LONG scan_count(const uint8_t *bytes, LONG length, uint8_t value) {
    LONG count = 0;
    for (LONG i = 0; i < length; i++)
        count += bytes[i] == value;
    return count;
}

int scan_count_letters(const uint8_t *bytes, WCHAR length) {
    return bytes[0] + (int)length;
}

struct extent {
    LONG start;
    LONG end;
    char tag;
};

void scan_move(struct extent *extent, int by) {
    extent->start += by;
    extent->end += by;
    extent->tag = 'm';
}

LONG scan_longest(const struct extent *extents, size_t n) {
    LONG longest = -1;
    for (size_t i = 0; i < n; i++) {
        LONG length = extents[i].end - extents[i].start;
        longest = length > longest ? length : longest;
    }
    return longest;
}

int device_open(LONG number) {
    return (int)number;
}
int32_t scan_registry(ULONG key, ULONG *value) {
    *value = key + 1;
    return 0;
}
LONG scan_inode(LONG *blocks, int n) {
    blocks[n - 1] = -5;
    return n;
}
uint32_t scan_vectors(void) {
    return 16;
}
