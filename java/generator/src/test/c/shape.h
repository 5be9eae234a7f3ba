// SPDX-License-Identifier: Apache-2.0
#include <stdbool.h>

enum color { RED, GREEN = 5, BLUE };

#define SHAPE_LIMIT 64
#define SHAPE_BIG 0x100000000LL
#define SHAPE_RATIO 0.25
#define SHAPE_SMALL 0.5f
#define SHAPE_TITLE "shape"
#define SHAPE_NOWHERE ((void *)0)

typedef int count_t;
typedef unsigned char byte_t;
typedef double weight_t;
typedef const char *text_t;
typedef enum color color_t;
typedef struct point point_t;

struct point {
    int x;
    int y;
};

typedef struct {
    float re;
    float im;
} complex_t;

union number {
    int whole;
    double real;
    unsigned char bytes[8];
};

struct item {
    bool set;
    char tag;
    short little;
    int middle;
    long long large;
    float single_;
    double twice;
    const char *name;
    struct point at;
    struct point corners[4];
    int grid[2][3];
    const char *labels[2];
    union number value;
    union {
        int code;
        float level;
    };
    struct {
        int depth;
    } inner;
    int (*compare)(int left, int right);
    enum color color;
    struct item *next;
};

typedef int (*binary_fn)(int left, int right);
typedef struct point (*mirror_fn)(struct point from);
typedef void (*visit_fn)(struct item *item, void *context);

int add(int left, int right);
double scaled(double value, float factor);
bool flipped(bool value);
char next_letter(char letter);
short half(short value);
long long doubled(long long value);
const char *title(void);
void nothing(void);
struct point swapped(struct point from);
struct point mirrored(struct point from, mirror_fn mirror);
int apply_to(int left, int right, binary_fn function);
int fold(const int *values, int count, int (*step)(int sum, int value));
void visit(struct item *items, int count, visit_fn visitor, void *context);
int total(const char *letters, ...);
binary_fn adder(void);

extern int counter;
extern const int fixed;
extern double table[2][3];
extern struct point origin;
extern struct point path[2];
extern const char *label;
extern binary_fn current;
