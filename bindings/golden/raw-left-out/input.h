// SPDX-License-Identifier: Apache-2.0
#include <stdarg.h>

struct flags {
    unsigned ready : 1;
    unsigned count : 7;
};

int print(const char *format, ...);
int print_list(va_list arguments);
int print_first(va_list arguments, int n);
typedef void (*logger)(const char *format, va_list arguments);
void log_to(logger to);
long double many(int n, ...);
typedef float vec8 __attribute__((vector_size(32)));
vec8 scale_more(vec8 v);
extern _Atomic int state;
int spin(_Atomic int *lock);
/* A pointer to it is only a pointer. */
void look_at_flags(const struct flags *flags);
int kept(int x);
