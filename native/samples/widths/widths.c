/* SPDX-License-Identifier: Apache-2.0 */
#include "widths.h"

#include <stdarg.h>

bool widths_is_windows(void) {
#ifdef _WIN32
    return true;
#else
    return false;
#endif
}

#define CONVERSIONS(name, type) \
    int64_t widths_seen_##name(type value) { \
        return (int64_t)value; \
    } \
    type widths_to_##name(int64_t value) { \
        return (type)value; \
    }

CONVERSIONS(long, long)
CONVERSIONS(ulong, unsigned long)
CONVERSIONS(wchar, wchar_t)
CONVERSIONS(size, size_t)
CONVERSIONS(ptrdiff, ptrdiff_t)
CONVERSIONS(intptr, intptr_t)
CONVERSIONS(uintptr, uintptr_t)
CONVERSIONS(longlong, long long)
CONVERSIONS(bound, enum widths_bound)
CONVERSIONS(edge, enum widths_edge)
CONVERSIONS(reach, enum widths_reach)
CONVERSIONS(span, enum widths_span)

widths_word widths_half(widths_word word) {
    return word / 2;
}

void widths_many(struct widths_seen *seen, long a, int b, unsigned long c, wchar_t d, double e, size_t f, signed char g,
                 float h, long long i, long j, enum widths_reach k) {
    const int64_t integers[] = {a, b, (int64_t)c, (int64_t)d, (int64_t)f, g, i, j, (int64_t)k};
    for (size_t at = 0; at < sizeof integers / sizeof *integers; at++) {
        seen->integers[at] = integers[at];
    }
    seen->reals[0] = e;
    seen->reals[1] = h;
}

struct widths_pair widths_swapped(struct widths_pair pair) {
    return (struct widths_pair){pair.b, pair.a};
}

struct widths_triple widths_turned(long before, struct widths_triple triple, wchar_t letter) {
    return (struct widths_triple){(long)triple.last, letter, -triple.weight, (unsigned long)before};
}

union widths_either widths_number(int64_t number) {
    union widths_either either = {.number = (long)number};
    return either;
}

int64_t widths_sum_of_longs(const long *values, size_t count) {
    uint64_t sum = 0;
    for (size_t i = 0; i < count; i++) {
        sum += (uint64_t)values[i];
    }
    return (int64_t)sum;
}

int64_t widths_sum_of_pairs(const struct widths_pair *pairs, size_t count) {
    uint64_t sum = 0;
    for (size_t i = 0; i < count; i++) {
        sum += (uint64_t)pairs[i].a - (uint64_t)pairs[i].b;
    }
    return (int64_t)sum;
}

void widths_multiples(long *values, size_t count, long step) {
    for (size_t i = 0; i < count; i++) {
        values[i] = (long)i * step;
    }
}

void widths_fill(struct widths_mixed *mixed) {
    mixed->tag = 1;
    mixed->count = -2;
    mixed->letter = 3;
    for (int i = 0; i < 3; i++) {
        mixed->words[i] = ULONG_MAX - (unsigned long)i;
    }
    mixed->step = -5;
    mixed->size = 6;
    mixed->distance = -7;
    mixed->place = -8;
    mixed->address = 9;
    mixed->wide = -10;
    mixed->unsigned_wide = 11;
    for (int i = 0; i < 5; i++) {
        mixed->name[i] = (wchar_t)(WCHAR_MAX - i);
    }
    mixed->bound = WIDTHS_BELOW;
    mixed->edge = WIDTHS_FAR;
    mixed->reach = WIDTHS_EVERYWHERE;
    mixed->span = WIDTHS_LEAST;
    for (size_t i = 0; i < sizeof mixed->bytes; i++) {
        mixed->bytes[i] = (unsigned char)(UCHAR_MAX - i);
    }
}

int64_t widths_sum(const struct widths_mixed *mixed) {
    uint64_t sum = (uint64_t)mixed->tag + (uint64_t)mixed->count + (uint64_t)mixed->letter;
    for (int i = 0; i < 3; i++) {
        sum += mixed->words[i];
    }
    sum += (uint64_t)mixed->step + mixed->size + (uint64_t)mixed->distance + (uint64_t)mixed->place;
    sum += mixed->address + (uint64_t)mixed->wide + mixed->unsigned_wide;
    for (int i = 0; i < 5; i++) {
        sum += (uint64_t)mixed->name[i];
    }
    sum += (uint64_t)(int64_t)mixed->bound + (uint64_t)mixed->edge + (uint64_t)mixed->reach;
    sum += (uint64_t)(int64_t)mixed->span;
    for (size_t i = 0; i < sizeof mixed->bytes; i++) {
        sum += mixed->bytes[i];
    }
    return (int64_t)sum;
}

int64_t widths_date(const struct widths_nested *nested, size_t row, size_t column) {
    return nested->dates[row][column];
}

void widths_pack(struct widths_packed *packed, int64_t count, int64_t letter, int64_t last) {
    packed->tag = '#';
    packed->count = (long)count;
    packed->letter = (wchar_t)letter;
    packed->last = (unsigned long)last;
}

size_t widths_length(const wchar_t *text) {
    size_t length = 0;
    while (text[length] != 0) {
        length++;
    }
    return length;
}

const wchar_t *widths_text(void) {
    return L"na\u00efve \u2192 \uff5e";
}

const char *widths_separator(void) {
    return WIDTHS_SEPARATOR;
}

int64_t widths_visit(widths_visitor each, const long *values, size_t count, void *data) {
    uint64_t sum = 0;
    for (size_t i = 0; i < count; i++) {
        sum += (uint64_t)each(values[i], (wchar_t)i, data);
    }
    return (int64_t)sum;
}

int64_t widths_ask_ulong(unsigned long (*each)(unsigned long, wchar_t), int64_t value, int64_t letter) {
    return (int64_t)each((unsigned long)value, (wchar_t)letter);
}

int64_t widths_ask_wchar(wchar_t (*each)(wchar_t), int64_t letter) {
    return (int64_t)each((wchar_t)letter);
}

int64_t widths_ask_pair(long (*each)(struct widths_pair), int64_t a, int64_t b) {
    return each((struct widths_pair){(long)a, (long)b});
}

int64_t widths_ask_reach(enum widths_reach (*each)(enum widths_reach), int64_t reach) {
    return (int64_t)each((enum widths_reach)reach);
}

static int64_t next_of(char kind, va_list *arguments) {
    switch (kind) {
    case 'i':
        return va_arg(*arguments, int);
    case 'l':
        return va_arg(*arguments, long);
    case 'u':
        return (int64_t)va_arg(*arguments, unsigned long);
    case 'q':
        return va_arg(*arguments, long long);
    case 'z':
        return (int64_t)va_arg(*arguments, size_t);
    default:
        return (int64_t)va_arg(*arguments, double);
    }
}

int64_t widths_total(const char *kinds, ...) {
    va_list arguments;
    va_start(arguments, kinds);
    uint64_t sum = 0;
    for (; *kinds != 0; kinds++) {
        sum += (uint64_t)next_of(*kinds, &arguments);
    }
    va_end(arguments);
    return (int64_t)sum;
}

long widths_counter = -11;
wchar_t widths_letter = L'\uffee';
unsigned long widths_words[4] = {1, ULONG_MAX, 3, LONG_MAX};
const long widths_limit = LONG_MIN;
const long widths_primes[] = {2, 3, 5, 7, LONG_MAX};
struct widths_pair widths_corner = {LONG_MIN, LONG_MAX};

int64_t widths_counter_seen(void) {
    return widths_counter;
}

int64_t widths_letter_seen(void) {
    return (int64_t)widths_letter;
}

int64_t widths_word_seen(size_t index) {
    return (int64_t)widths_words[index];
}

int64_t widths_limit_seen(void) {
    return widths_limit;
}

int64_t widths_prime_seen(size_t index) {
    return widths_primes[index];
}

int64_t widths_corner_seen(bool b) {
    return b ? widths_corner.b : widths_corner.a;
}

#ifdef _WIN32
long widths_windows_only(struct widths_handle *handle, long flags) {
    return handle->value | flags;
}
#else
long widths_elsewhere_count = 3;

long widths_elsewhere_only(long value) {
    return value + widths_elsewhere_count;
}
#endif
