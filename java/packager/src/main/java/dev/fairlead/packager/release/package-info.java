// SPDX-License-Identifier: Apache-2.0
/** Judges a release before it is published: is all there that was promised, and is it what it says it is? */
@NullMarked
package dev.fairlead.packager.release;

import org.jspecify.annotations.NullMarked;
