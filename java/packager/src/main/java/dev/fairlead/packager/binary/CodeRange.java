// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

/**
 * The code of a function.
 *
 * @param name its name; empty where the file does not tell
 * @param offset where it begins in the file
 * @param size how many bytes it has
 */
public record CodeRange(String name, long offset, long size) {}
