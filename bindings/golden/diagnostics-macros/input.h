// SPDX-License-Identifier: Apache-2.0
// What can be wrong with the macros that a toml declares.
struct list {
    int count;
};

#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define COUNT(list) ((list)->count)
#define LOG(...) input_log(__VA_ARGS__)
#define LIMIT 12
#define NAME_OF(x) input_name_of(x)
#define GONE(x) (x)
#undef GONE
#define HALF(x) ((x) / 2)
#define BEGIN() {
#define VALUE (input_mode())

void input_log(const char *format, ...);
const char *input_name_of(int x);
int input_mode(void);
int input_size(int x);
#define input_size(x) input_size((x) + 1)
