// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

/**
 * A folder that the system's loader looks in for what a binary needs.
 *
 * @param tag how the format calls it: RPATH, RUNPATH or LC_RPATH
 * @param folder the folder as it is written there
 */
public record RunPath(String tag, String folder) {}
