// SPDX-License-Identifier: Apache-2.0
/** Runs the user's own jextract: finds it, gives it its command line, passes its messages on, takes what it wrote. */
@NullMarked
package dev.fairlead.generator.engine.jextract;

import org.jspecify.annotations.NullMarked;
