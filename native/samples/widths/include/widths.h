/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * What is not equally wide, or does not lie alike, on every platform, and what C itself says of it: a caller in another
 * language compares its own view with that of the compiler. Needs no C library.
 */
#ifndef WIDTHS_H
#define WIDTHS_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(_WIN32) && defined(WIDTHS_BUILD)
#define WIDTHS_API __declspec(dllexport)
#elif defined(_WIN32)
#define WIDTHS_API __declspec(dllimport)
#else
#define WIDTHS_API __attribute__((visibility("default")))
#endif

/** The least and the greatest long, and the greatest of its like. */
#define WIDTHS_LONG_MIN LONG_MIN
#define WIDTHS_LONG_MAX LONG_MAX
#define WIDTHS_ULONG_MAX ULONG_MAX
#define WIDTHS_SIZE_MAX SIZE_MAX
#define WIDTHS_WCHAR_MAX WCHAR_MAX
/** In bytes. */
#define WIDTHS_LONG_SIZE sizeof(long)
#define WIDTHS_WCHAR_SIZE sizeof(wchar_t)
/** All bits of an unsigned long but the lowest four. */
#define WIDTHS_MASK (~0xfUL)
#define WIDTHS_MINUS (-7L)
/** The same everywhere. */
#define WIDTHS_SAME 42
/** What parts the folders of a path. */
#ifdef _WIN32
#define WIDTHS_SEPARATOR "\\"
#else
#define WIDTHS_SEPARATOR "/"
#endif

/** Needs a sign. */
enum widths_bound { WIDTHS_BELOW = -1, WIDTHS_WITHIN, WIDTHS_ABOVE };

/** Needs all bits of an unsigned int. */
enum widths_edge { WIDTHS_NEAR, WIDTHS_HALFWAY = 0x80000000U, WIDTHS_FAR = UINT_MAX };

/** As wide as a long where a long is wider than an int. */
enum widths_reach { WIDTHS_NOWHERE, WIDTHS_EVERYWHERE = LONG_MAX };

/** As wide as a long, and with a sign. */
enum widths_span { WIDTHS_LEAST = LONG_MIN, WIDTHS_GREATEST = LONG_MAX };

/** Two longs: one register here, two there. */
struct widths_pair {
    long a, b;
};

/** Members of many widths. */
struct widths_mixed {
    char tag;
    /** A long behind a char. */
    long count;
    wchar_t letter;
    unsigned long words[3];
    short step;
    size_t size;
    ptrdiff_t distance;
    intptr_t place;
    uintptr_t address;
    long long wide;
    unsigned long long unsigned_wide;
    void *data;
    wchar_t name[5];
    enum widths_bound bound;
    enum widths_edge edge;
    enum widths_reach reach;
    enum widths_span span;
    /** As many as a long has. */
    unsigned char bytes[sizeof(long)];
};

/** Integers and reals: passed by value in registers, on the stack, or by address. */
struct widths_triple {
    long first;
    wchar_t letter;
    double weight;
    unsigned long last;
};

union widths_either {
    long number;
    double real;
    wchar_t letters[3];
    unsigned char bytes[2 * sizeof(long)];
};

/** Records in records, and two dimensions. */
struct widths_nested {
    struct widths_pair pairs[2];
    union widths_either either;
    struct widths_mixed mixed;
    long dates[2][sizeof(long)];
};

/** Without holes. */
#pragma pack(push, 1)
struct widths_packed {
    char tag;
    long count;
    wchar_t letter;
    unsigned long last;
};
#pragma pack(pop)

/** Bit-fields whose types change: Microsoft begins a new unit where the width of the type does. */
struct widths_bits {
    char tag;
    int small : 3;
    long wide : 5;
    unsigned char byte : 6;
    unsigned rest : 20;
    short half : 7;
    long long huge : 33;
    unsigned last : 30;
    long after : 31;
};

/** Bit-fields of no width, with and without one before them. */
struct widths_gaps {
    int first : 4;
    int : 0;
    int second : 4;
    long : 0;
    long third : 9;
    char : 0;
    signed char fourth : 3;
    short : 0;
    unsigned char byte;
    long long : 0;
    unsigned short fifth : 11;
};

/** Bit-fields of a long, a bool and an enum. */
struct widths_flags {
    unsigned long low : 1;
    unsigned long high : 31;
    bool on : 1;
    enum widths_edge edge : 2;
    unsigned long long rest : 63;
};

/**
 * Something that the compiler knows: sizeof(long), sizeof(struct widths_pair, b), offsetof(struct widths_pair, b), the
 * value of WIDTHS_SAME, whether (long)-1 < 0.
 */
typedef struct widths_fact {
    const char *name;
    int64_t value;
} widths_fact;

/** A bit-field: how C itself writes and reads it. */
typedef struct widths_field {
    /** The struct's tag. */
    const char *record;
    const char *name;
    /** Writes a value; bits that it has not are lost. */
    void (*set)(void *record, int64_t value);
    /** Reads the value, widened as C widens it. */
    int64_t (*get)(const void *record);
} widths_field;

/** What widths_many was given, widened. */
struct widths_seen {
    int64_t integers[9];
    double reals[2];
};

/**
 * What the compiler knows.
 *
 * @param count receives how many facts there are
 * @return the facts, which live as long as the library
 */
WIDTHS_API const widths_fact *widths_facts(size_t *count);

/**
 * All bit-fields.
 *
 * @param count receives how many there are
 * @return the bit-fields, which live as long as the library
 */
WIDTHS_API const widths_field *widths_fields(size_t *count);

/** Whether the library was compiled for Windows. */
WIDTHS_API bool widths_is_windows(void);

/* What C was given, widened as C widens it. */
WIDTHS_API int64_t widths_seen_long(long value);
WIDTHS_API int64_t widths_seen_ulong(unsigned long value);
WIDTHS_API int64_t widths_seen_wchar(wchar_t value);
WIDTHS_API int64_t widths_seen_size(size_t value);
WIDTHS_API int64_t widths_seen_ptrdiff(ptrdiff_t value);
WIDTHS_API int64_t widths_seen_intptr(intptr_t value);
WIDTHS_API int64_t widths_seen_uintptr(uintptr_t value);
WIDTHS_API int64_t widths_seen_longlong(long long value);
WIDTHS_API int64_t widths_seen_bound(enum widths_bound value);
WIDTHS_API int64_t widths_seen_edge(enum widths_edge value);
WIDTHS_API int64_t widths_seen_reach(enum widths_reach value);
WIDTHS_API int64_t widths_seen_span(enum widths_span value);

/* A value of which C keeps what the type has room for. */
WIDTHS_API long widths_to_long(int64_t value);
WIDTHS_API unsigned long widths_to_ulong(int64_t value);
WIDTHS_API wchar_t widths_to_wchar(int64_t value);
WIDTHS_API size_t widths_to_size(int64_t value);
WIDTHS_API ptrdiff_t widths_to_ptrdiff(int64_t value);
WIDTHS_API intptr_t widths_to_intptr(int64_t value);
WIDTHS_API uintptr_t widths_to_uintptr(int64_t value);
WIDTHS_API long long widths_to_longlong(int64_t value);
WIDTHS_API enum widths_bound widths_to_bound(int64_t value);
WIDTHS_API enum widths_edge widths_to_edge(int64_t value);
WIDTHS_API enum widths_reach widths_to_reach(int64_t value);
WIDTHS_API enum widths_span widths_to_span(int64_t value);

/** A name for what is not equally wide. */
typedef unsigned long widths_word;
/** Half of a word. */
WIDTHS_API widths_word widths_half(widths_word word);

/** More parameters than there are registers, of every width. */
WIDTHS_API void widths_many(struct widths_seen *seen, long a, int b, unsigned long c, wchar_t d, double e, size_t f,
                            signed char g, float h, long long i, long j, enum widths_reach k);

/* Records by value. */
WIDTHS_API struct widths_pair widths_swapped(struct widths_pair pair);
WIDTHS_API struct widths_triple widths_turned(long before, struct widths_triple triple, wchar_t letter);
WIDTHS_API union widths_either widths_number(int64_t number);

/* Records and arrays by address. */
WIDTHS_API int64_t widths_sum_of_longs(const long *values, size_t count);
WIDTHS_API int64_t widths_sum_of_pairs(const struct widths_pair *pairs, size_t count);
/** Fills an array with the first multiples of a step. */
WIDTHS_API void widths_multiples(long *values, size_t count, long step);
/** Writes numbers near the ends of their types' ranges into all members but data. */
WIDTHS_API void widths_fill(struct widths_mixed *mixed);
/** The sum of all members, widened, of all elements too; data is left out. */
WIDTHS_API int64_t widths_sum(const struct widths_mixed *mixed);
/** The date at a place, widened. */
WIDTHS_API int64_t widths_date(const struct widths_nested *nested, size_t row, size_t column);
/** Writes the members of a packed record, as far as they have room. */
WIDTHS_API void widths_pack(struct widths_packed *packed, int64_t count, int64_t letter, int64_t last);
/** The number of letters before the first zero. */
WIDTHS_API size_t widths_length(const wchar_t *text);
/** Text of the Basic Multilingual Plane that lives as long as the library. */
WIDTHS_API const wchar_t *widths_text(void);
/** What WIDTHS_SEPARATOR is to C. */
WIDTHS_API const char *widths_separator(void);

/** Asked for each of some longs. */
typedef long (*widths_visitor)(long value, wchar_t letter, void *data);
/** The sum, widened, of what the visitor says to some longs and, counted from zero, the letters. */
WIDTHS_API int64_t widths_visit(widths_visitor each, const long *values, size_t count, void *data);
/** What a callback returns, widened, when C gives it what these have room for. */
WIDTHS_API int64_t widths_ask_ulong(unsigned long (*each)(unsigned long value, wchar_t letter), int64_t value,
                                    int64_t letter);
WIDTHS_API int64_t widths_ask_wchar(wchar_t (*each)(wchar_t letter), int64_t letter);
WIDTHS_API int64_t widths_ask_pair(long (*each)(struct widths_pair pair), int64_t a, int64_t b);
WIDTHS_API int64_t widths_ask_reach(enum widths_reach (*each)(enum widths_reach reach), int64_t reach);

/**
 * The sum of some numbers, widened.
 *
 * @param kinds a letter for each argument: i int, l long, u unsigned long, q long long, z size_t, d double
 */
WIDTHS_API int64_t widths_total(const char *kinds, ...);

/* Variables, and what C sees in them, widened. */
WIDTHS_API extern long widths_counter;
WIDTHS_API extern wchar_t widths_letter;
WIDTHS_API extern unsigned long widths_words[4];
WIDTHS_API extern const long widths_limit;
WIDTHS_API extern const long widths_primes[];
WIDTHS_API extern struct widths_pair widths_corner;
WIDTHS_API int64_t widths_counter_seen(void);
WIDTHS_API int64_t widths_letter_seen(void);
WIDTHS_API int64_t widths_word_seen(size_t index);
WIDTHS_API int64_t widths_limit_seen(void);
WIDTHS_API int64_t widths_prime_seen(size_t index);
WIDTHS_API int64_t widths_corner_seen(bool b);

/* Not everywhere. */
#ifdef _WIN32
#define WIDTHS_DRIVES 26
struct widths_handle {
    long value;
};
WIDTHS_API long widths_windows_only(struct widths_handle *handle, long flags);
#else
#define WIDTHS_ROOT 1
WIDTHS_API extern long widths_elsewhere_count;
WIDTHS_API long widths_elsewhere_only(long value);
#endif

#endif
