// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

/**
 * How a scalar lies in memory on one target.
 *
 * @param size its size in bytes
 * @param alignment its alignment in bytes
 * @param signed whether it is signed (meaningful for integers)
 */
public record ScalarLayout(int size, int alignment, boolean signed) {}
