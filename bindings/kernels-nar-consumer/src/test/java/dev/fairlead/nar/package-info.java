// SPDX-License-Identifier: Apache-2.0
/** The kernels' native archives, seen from a project that uses them. */
@NullMarked
package dev.fairlead.nar;

import org.jspecify.annotations.NullMarked;
