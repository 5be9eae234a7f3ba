// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.config;

import dev.fairlead.generator.model.SourceLocation;

/**
 * A value and the place in the toml that it was read from, so that a later problem can point there.
 *
 * @param value the value
 * @param location where it stands, or its key; {@link SourceLocation#NONE} when it was not read from a file
 * @param length how many characters of that line are it, or its key
 * @param <T> the value's type
 */
public record Located<T>(T value, SourceLocation location, int length) {}
