// SPDX-License-Identifier: Apache-2.0
/* A record that is written for a pointer or an array has a class of its own. */
typedef struct {
    int width, height;
} *canvas;
typedef union {
    int whole;
    float part;
} either[2];

/* Layouts. */
typedef int count;
typedef canvas *canvases;
typedef double matrix[3][4];
typedef long double wide;
typedef int under __attribute__((aligned(2)));
typedef int over __attribute__((aligned(32)));
under plus_one(under x);
extern under where_it_lies;

/* Names of C alone. */
struct session;
typedef struct session session_t;
typedef void nothing;
nothing *use(canvas c, either e, session_t *s);

/* How long it is, the library alone knows. */
extern const int primes[];
extern matrix matrices[];
