// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_LIBRARY_H
#define FAIRLEAD_LIBRARY_H

/**
 * @file
 * The library itself: which instruction-set tier its kernels run in, and which sources it was built from.
 *
 * The tiers are `scalar`, `x86-64-v2`, `x86-64-v3`, `x86-64-v4` and `aarch64`. Every kernel returns the same bits in
 * every tier; they differ in speed alone. The choice belongs to the whole process. The library looks at the processor,
 * never at the environment: a caller that honors FAIRLEAD_FORCE_TIER passes its value to fl_tier_select.
 */

#include "annotations.h"
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Chooses the tier of every later call, in all threads. A call that is under way in another thread ends in the tier in
 * which it began.
 *
 * @param name the name of a tier (NUL-terminated); null chooses the best tier that this processor can run
 * @return FL_UNKNOWN_TIER where no tier has this name or this processor cannot run it; the choice is then unchanged
 */
FL_API fl_status fl_tier_select(const char *name FL_IN FL_NULLABLE);

/**
 * The tier that calls run in: the best one until fl_tier_select has chosen another.
 *
 * @param name receives the name (NUL-terminated, static storage: never freed, valid while the library is loaded)
 * @return FL_NULL_POINTER where `name` is null
 */
FL_API fl_status fl_tier_active(const char **name FL_OUT);

/**
 * The tiers that this processor can run: names with a comma between them, `scalar` first and the best last.
 *
 * @param names receives the list (NUL-terminated, static storage: never freed, valid while the library is loaded)
 * @return FL_NULL_POINTER where `names` is null
 */
FL_API fl_status fl_tier_available(const char **names FL_OUT);

/**
 * The hash of the native sources that the library was built from: 64 lower-case hexadecimal digits. It is the SHA-256
 * of one line `<SHA-256 of the content>  <path>` for each source file, sorted by path, each line ended by a line feed.
 * Whoever has the sources can tell by it that a binary is older than they are.
 *
 * @param hash receives the digits (NUL-terminated, static storage: never freed, valid while the library is loaded)
 * @return FL_NULL_POINTER where `hash` is null
 */
FL_API fl_status fl_source_hash(const char **hash FL_OUT);

#ifdef __cplusplus
}
#endif

#endif
