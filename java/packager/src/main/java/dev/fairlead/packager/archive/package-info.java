// SPDX-License-Identifier: Apache-2.0
/** Archives that are the same, bit for bit, whenever and wherever the same content is packaged. */
@NullMarked
package dev.fairlead.packager.archive;

import org.jspecify.annotations.NullMarked;
