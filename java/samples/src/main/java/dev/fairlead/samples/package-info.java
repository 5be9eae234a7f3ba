// SPDX-License-Identifier: Apache-2.0
/** Small programs to read and to run. {@link dev.fairlead.samples.Scan} is what a C++ program does, from Java. */
@NullMarked
package dev.fairlead.samples;

import org.jspecify.annotations.NullMarked;
