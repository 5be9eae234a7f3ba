// SPDX-License-Identifier: Apache-2.0
#include <stdarg.h>

struct flags {
    unsigned ready : 1;
    unsigned count : 7;
};

typedef float vec4 __attribute__((vector_size(16)));

int print(const char *format, ...);
int print_list(const char *format, va_list arguments);
long double precise(long double x);
__int128 wide(void);
_Complex double turn(_Complex double z);
vec4 scale(vec4 v);
static inline int twice(int x) { return 2 * x; }
void take_flags(struct flags flags);
/* A pointer to it is only a pointer. */
void look_at_flags(const struct flags *flags);
extern _Thread_local int last_error;

int kept(int x);
