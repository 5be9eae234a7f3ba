// SPDX-License-Identifier: Apache-2.0
#include <fairlead/annotations.h>

/**
 * Selects by name.
 *
 * @param name which one; null for the best
 * @param path where it is
 * @return whether it is there
 */
int select_by_name(const char *name FL_IN FL_NULLABLE, const char *path FL_IN);

/**
 * The active one.
 *
 * @param name receives the name
 */
void active(const char **name FL_OUT);

/** The version; static storage. */
const char *version(void);

/* Whose is this? The raw layer alone has it. */
char *duplicate(const char *text FL_IN);
