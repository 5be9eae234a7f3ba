// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

/**
 * A part of a binary: a section, or a segment where there are no sections.
 *
 * @param name its name
 * @param offset where it begins in the file
 * @param size how many bytes of the file it takes
 * @param executable whether it is code
 * @param writable whether it can be written to when it is loaded
 * @param compressed whether what the file has of it is compressed, as debug information may be
 */
public record Region(String name, long offset, long size, boolean executable, boolean writable, boolean compressed) {}
