// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit;

/** A generated file. Its first line is a {@link GeneratedMark}. */
public interface GeneratedFile {
    /** {@return its path below the output folder, with forward slashes} */
    String path();

    /** {@return the whole file, ended by a newline} */
    String text();
}
