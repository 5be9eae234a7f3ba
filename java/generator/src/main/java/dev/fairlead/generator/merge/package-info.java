// SPDX-License-Identifier: Apache-2.0
/** Makes one model of what was read for several targets: what differs becomes facts of each, what cannot be one is left out. */
@NullMarked
package dev.fairlead.generator.merge;

import org.jspecify.annotations.NullMarked;
