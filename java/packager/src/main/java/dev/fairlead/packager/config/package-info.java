// SPDX-License-Identifier: Apache-2.0
/** What a command is told, by options or by its table of a fairlead.toml. Knows nothing of the rest. */
@NullMarked
package dev.fairlead.packager.config;

import org.jspecify.annotations.NullMarked;
