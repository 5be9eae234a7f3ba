// SPDX-License-Identifier: Apache-2.0
/** What a header says, as immutable facts. Knows no parser and no emitter: readers build it, emitters walk it, nothing changes it. */
@NullMarked
package dev.fairlead.generator.model;

import org.jspecify.annotations.NullMarked;
