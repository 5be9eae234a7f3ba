// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

/** Paths in commands that are shown to be copied. */
final class ShellWord {
    private ShellWord() {}

    /** {@return a path as a shell takes it for one word} */
    static String of(String path) {
        return path.matches("[\\w./:\\\\+-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
