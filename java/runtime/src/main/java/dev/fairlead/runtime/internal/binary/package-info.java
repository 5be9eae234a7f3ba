// SPDX-License-Identifier: Apache-2.0
/**
 * Reads the headers of a shared library before the system's loader does, because that loader trusts them: a library
 * that was cut off on its way kills the JVM inside {@code dlopen}. Knows nothing of the other packages.
 */
@NullMarked
package dev.fairlead.runtime.internal.binary;

import org.jspecify.annotations.NullMarked;
