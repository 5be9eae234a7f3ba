// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit;

/**
 * A generated file that is no Java.
 *
 * @param path its path below the output folder, with forward slashes
 * @param text the whole file, ended by a newline
 */
public record NativeFile(String path, String text) implements GeneratedFile {
    /** The folder that native files lie in. */
    public static final String FOLDER = "native/";
}
