// SPDX-License-Identifier: Apache-2.0
/* An api for every platform. Only headers that clang itself brings are included. */
#include <fairlead/annotations.h>
#include <stddef.h>
#include <stdint.h>

/* The system's own number. */
#ifdef _WIN32
#define SYSTEM_BUSY 33
#else
#define SYSTEM_BUSY 16
#endif

/** What a call answers. */
enum scan_code {
    /** All went well. */
    SCAN_OK = 0,
    /** Somebody else is scanning. */
    SCAN_BUSY = SYSTEM_BUSY,
    /** The number is odd. */
    SCAN_ODD = 3,
#ifdef _WIN32
    /** There is no registry. */
    SCAN_NO_REGISTRY = 16,
#endif
};

typedef int32_t scan_status FL_STATUS(scan_code);

/* Success is another number here than there. */
#ifdef __APPLE__
#define DEVICE_FINE 1
#define DEVICE_LOST 0
#else
#define DEVICE_FINE 0
#define DEVICE_LOST 1
#endif

/** Alike everywhere: the sum of n values. */
scan_status scan_sum(const double *x FL_IN FL_LENGTH(n), size_t n, double *sum FL_OUT) FL_SHORT_CALL(4096);

/**
 * The sum of two.
 * @param first one
 * @param second the other
 * @param scale alike everywhere
 * @return the sum
 */
long scan_add(long first, long second, int scale);

/** Half of a number. */
scan_status scan_half(unsigned long number, unsigned long *half FL_OUT);

/**
 * The extremes, and what is between them.
 * @param low receives the least
 * @param high receives the greatest
 * @param letter receives a letter
 */
void scan_range(long *low FL_OUT, unsigned long *high FL_OUT, wchar_t *letter FL_OUT, int64_t *between FL_OUT);

/** Counts bytes of a value, as many as a long can count. */
long scan_count(const uint8_t *bytes FL_IN FL_LENGTH(length), long length, uint8_t value) FL_SHORT_CALL(64);

/** Counts no further than a letter does. */
int scan_count_letters(const uint8_t *bytes FL_IN FL_LENGTH(length), wchar_t length);

/** Lies otherwise on Windows. */
struct extent {
    long start;
    long end;
    char tag;
};

/** Moves an extent. */
void scan_move(struct extent *extent FL_INOUT, int by);

/** The longest of some extents. */
long scan_longest(const struct extent *extents FL_IN FL_LENGTH(n), size_t n);

/** Opens a device. */
int device_open(long number);

/* Not everywhere. */
#ifdef _WIN32
/** Asks the registry. */
scan_status scan_registry(unsigned long key, unsigned long *value FL_OUT);
#else
/** Asks the file system, whose numbers are alike wherever it is asked. */
long scan_inode(long *blocks FL_INOUT FL_LENGTH(n), int n);
#endif
#ifdef __aarch64__
/** Counts in vectors. */
uint32_t scan_vectors(void);
#endif

/* In the raw layer alone. */
long scan_total(const long *values FL_IN FL_LENGTH(n), size_t n);
void scan_histogram(unsigned long *bins FL_OUT FL_LENGTH(16));
void scan_text(const wchar_t *text FL_IN FL_LENGTH(n), size_t n);
#ifdef _WIN32
typedef char *scan_place;
struct options;
#else
typedef int *scan_place;
struct options { int level; };
#endif
void scan_at(scan_place place FL_INOUT FL_LENGTH(1));
void scan_with(struct options *options FL_IN);
long scan_printf(const char *format FL_IN, ...);
