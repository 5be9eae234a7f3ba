// SPDX-License-Identifier: Apache-2.0
#include <fairlead/annotations.h>

/** Becomes meanValue. */
double scan_mean_value_f64(double x);

/** Becomes meanValueFloat. */
float scan_mean_value_f32(float x);

/** Becomes default_. */
int scan_default(int class, int frame);

/** Becomes SCAN's own: renamed by a rule of its own. */
int SCAN_RESET(void);

/** Stays raw. */
int scan_debug_level(void);

/** Says <b>bold</b> things: {@code x} &amp; y *\/ @see nothing */
int scan_comment(int p1, int);

/** What a record may not be asked for by these names, and a class has already. */
int scan_parts(int *hash_code FL_OUT, int *to_string FL_OUT);

void notify(void);
