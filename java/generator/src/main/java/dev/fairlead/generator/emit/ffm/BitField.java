// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.Field;

/**
 * A bit-field as Java reaches it.
 *
 * @param field its declaration
 * @param offset its offset in bits from the start of the outermost record that it belongs to
 * @param width how many bits it has
 */
record BitField(Field field, long offset, int width) {}
