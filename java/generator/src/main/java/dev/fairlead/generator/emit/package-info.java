// SPDX-License-Identifier: Apache-2.0
/** What all emitters share: a Java file as text. */
@NullMarked
package dev.fairlead.generator.emit;

import org.jspecify.annotations.NullMarked;
