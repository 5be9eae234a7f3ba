// SPDX-License-Identifier: Apache-2.0
/* What is not the same on every platform. Only headers that clang itself brings are included. */
#include <limits.h>
#include <stddef.h>
#include <stdint.h>

/**
 * The sum of two.
 * @param first one
 * @param second the other
 */
long add(long first, long second);
unsigned long twice(unsigned long value);
wchar_t next_letter(wchar_t letter);

/* Alike to Java, although C calls them otherwise. */
size_t length(const wchar_t *text);
uint64_t wide(uint64_t value);
int plain(int a, double b);
char letter(char c);

typedef unsigned long word;
word half(word value);

/** Lies otherwise nearly everywhere. */
struct mixed {
    char tag;
    long count;
    wchar_t letter;
    unsigned long words[3];
    void *data;
    unsigned first : 3;
    unsigned char second : 6;
    unsigned third : 30;
#ifdef _WIN32
    int handle;
#else
    int descriptor;
#endif
};

struct exact { char tag; long double value; };
struct point { int x; double y; };
struct both { struct mixed inner[2]; struct point point; long dates[sizeof(long)]; };

/* By value. */
struct pair { long a, b; };
struct pair swapped(struct pair pair);

enum colour { RED, GREEN = 5, BLUE };
enum offset { BELOW = -1, ABOVE = 1 };

/** The greatest long. */
#define LONGEST LONG_MAX
#define LONG_SIZE sizeof(long)
#define SAME 42
#ifdef _WIN32
#define SEPARATOR "\\"
#else
#define SEPARATOR "/"
#endif

/* Not everywhere. */
#ifdef _WIN32
#define ONLY_WINDOWS 7
struct handle { long value; };
int windows_only(struct handle *handle, long flags);
#else
int posix_only(void);
#endif
#ifdef __APPLE__
enum only_mac { MAC = 1 };
extern long mac_count;
#endif

/* Callbacks. */
typedef long (*visitor)(long value, void *data);
long visit(visitor each, void *data);
unsigned long walk(unsigned long (*each)(unsigned long, wchar_t), unsigned long n);
long by_value(long (*each)(struct pair));

extern long counter;
extern unsigned long table[4];
extern long open_table[];

int format(const char *text, ...);

/* Left out. */
#ifdef __APPLE__
typedef struct { int value; } odd;
#else
typedef int odd;
#endif
int take_odd(odd value);
int take_odds(odd *values);
long long_format(const char *text, ...);
long double precise(long double x);
static inline int inlined(int a) { return a; }
