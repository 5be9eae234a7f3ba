// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

/**
 * The value of one scalar.
 *
 * @param label where it belongs, as C would say it: {@code a0.m1[2]}
 * @param bits the value as the 64 bits that C makes of it
 */
record Slot(String label, long bits) {}
