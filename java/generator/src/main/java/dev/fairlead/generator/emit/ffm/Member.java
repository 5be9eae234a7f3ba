// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.Field;

/**
 * A member of a record as Java reaches it.
 *
 * @param field its declaration
 * @param offset its offset in bytes from the start of the outermost record that it belongs to
 * @param aligned whether it lies, in a record that lies well, where its type may lie
 */
record Member(Field field, long offset, boolean aligned) {}
