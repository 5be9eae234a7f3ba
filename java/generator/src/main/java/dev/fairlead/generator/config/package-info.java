// SPDX-License-Identifier: Apache-2.0
/** What a fairlead.toml says, as records; every mistake in it is told with its line. */
@NullMarked
package dev.fairlead.generator.config;

import org.jspecify.annotations.NullMarked;
