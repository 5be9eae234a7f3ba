// SPDX-License-Identifier: Apache-2.0
/**
 * What the JavaCPP engine writes: the InfoMap that JavaCPP's Parser is given, and what becomes of the Parser's Java and of
 * the Generator's C++ afterwards.
 */
@NullMarked
package dev.fairlead.generator.emit.javacpp;

import org.jspecify.annotations.NullMarked;
