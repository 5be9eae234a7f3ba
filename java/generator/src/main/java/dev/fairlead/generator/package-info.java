// SPDX-License-Identifier: Apache-2.0
/** The pipeline from a header to Java: read, check, emit, write. */
@NullMarked
package dev.fairlead.generator;

import org.jspecify.annotations.NullMarked;
