// SPDX-License-Identifier: Apache-2.0
struct settings {
    int level;
};

/** How much is said. */
extern int verbosity;
extern const char *const version;
extern struct settings defaults;
extern double table[4][8];
extern struct settings *current;
