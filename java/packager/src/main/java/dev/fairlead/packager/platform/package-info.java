// SPDX-License-Identifier: Apache-2.0
/** The platforms that libraries are built for: native/platforms.json, the one table, as records. Knows nothing of the rest. */
@NullMarked
package dev.fairlead.packager.platform;

import org.jspecify.annotations.NullMarked;
