// SPDX-License-Identifier: Apache-2.0
/** Headers, written in the tests or the system's own, and what the reader makes of them. */
@NullMarked
package dev.fairlead.generator.read;

import org.jspecify.annotations.NullMarked;
