// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.record;

/**
 * Debug information that was split off a library.
 *
 * @param file its file's name, in the folder of the platform
 * @param sha256 of its content, in hexadecimal digits
 */
public record DebugRecord(String file, String sha256) {}
