// SPDX-License-Identifier: Apache-2.0
/* C has a name for tags, one for functions and one for members: Java sees them all at once. */
struct point {
    int x;
};
struct point point(int x);
struct point *origin(struct point point);

struct String {
    int length;
};
int String_(struct String text);

struct HANDLE {
    long id;
};
void release(struct HANDLE handle);
struct HANDLE HANDLE(void);
int DESCRIPTOR(struct HANDLE handle);

struct Variables {
    int count;
};
struct Library {
    int count;
};
struct Strings {
    int count;
};
extern struct Variables Variables;
extern struct Library Library;
struct Strings strings(struct Variables variables, struct Library library);
#define Strings_title "strings"

typedef int (*Invoker)(int number);
typedef int (*Function)(Invoker invoker);

struct layout {
    int layout;
    int sizeof_;
    int allocate;
};

struct java {
    int java;
};
int java(struct java java);

enum large { LARGEST = 0xffffffffffffffffULL, HALF = 0x8000000000000000ULL, SMALL = 1 };
