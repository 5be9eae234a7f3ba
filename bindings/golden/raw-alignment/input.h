// SPDX-License-Identifier: Apache-2.0
typedef struct { int a; } X __attribute__((aligned(64)));
struct plain { int a; };
typedef struct plain wide __attribute__((aligned(32)));
typedef int aligned_int __attribute__((aligned(16)));
typedef struct { char c; X x; } holder;
void f(X *x, wide *w, aligned_int *i);
X by_value(X x);

/* In the packed one its members lie where they otherwise may not. */
struct reading { short level; int count; double value; };
struct packet {
    char kind;
    struct reading reading;
} __attribute__((packed));
