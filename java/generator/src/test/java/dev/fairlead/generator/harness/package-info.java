// SPDX-License-Identifier: Apache-2.0
/** What tests of generated code need: a compiler for Java in memory, one for C, and a loader that runs both together. */
@NullMarked
package dev.fairlead.generator.harness;

import org.jspecify.annotations.NullMarked;
