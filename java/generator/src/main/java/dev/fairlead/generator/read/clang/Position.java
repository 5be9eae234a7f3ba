// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read.clang;

/**
 * A place in a file.
 *
 * @param file the file's name as clang opened it; empty for what stands in no file
 * @param line 1-based
 * @param column 1-based, in bytes
 * @param offset 0-based, in bytes
 */
public record Position(String file, int line, int column, int offset) {}
