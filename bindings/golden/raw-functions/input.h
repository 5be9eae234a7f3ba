// SPDX-License-Identifier: Apache-2.0
#include <stddef.h>
#include <stdint.h>

/** Adds two numbers. */
int add(int left, int right);

/**
 * Copies text.
 *
 * @param to where it goes
 * @param from where it comes from
 * @param bytes how many
 * @return to
 */
char *copy(char *to, const char *from, size_t bytes);

void nothing(void);
uint64_t wide(int8_t a, uint16_t b, float c, double d, _Bool e, char f);
int (*handler(int number))(void *context);

/* A word of Java, and one that Object has. */
int new(int class);
void wait(void);
void notify(long);
