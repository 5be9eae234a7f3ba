// SPDX-License-Identifier: Apache-2.0
/** What every engine beside our own can fail with. An engine is another generator that we run and whose output we tend. */
@NullMarked
package dev.fairlead.generator.engine;

import org.jspecify.annotations.NullMarked;
