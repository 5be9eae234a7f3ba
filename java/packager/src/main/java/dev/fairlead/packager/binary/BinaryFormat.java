// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

/** The formats of native binaries, one an operating system. */
public enum BinaryFormat {
    /** Linux. */
    ELF("ELF", "linux"),
    /** Windows. */
    PE("PE", "windows"),
    /** macOS. */
    MACH_O("Mach-O", "macosx");

    private final String title;
    private final String system;

    BinaryFormat(String title, String system) {
        this.title = title;
        this.system = system;
    }

    /** {@return the operating system as platforms name it: linux, windows or macosx} */
    public String system() {
        return system;
    }

    @Override
    public String toString() {
        return title;
    }
}
