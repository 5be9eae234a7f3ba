// SPDX-License-Identifier: Apache-2.0
/** What C++ headers declare publicly: immutable, and without a word of how Java will see it. */
@NullMarked
package dev.fairlead.generator.model.cpp;

import org.jspecify.annotations.NullMarked;
