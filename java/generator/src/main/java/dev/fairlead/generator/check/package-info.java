// SPDX-License-Identifier: Apache-2.0
/** Model and config in, plan or every problem at once out. All decisions about the api layer are made here. */
@NullMarked
package dev.fairlead.generator.check;

import org.jspecify.annotations.NullMarked;
