// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.binary;

/** The formats of shared libraries, one an operating system. */
public enum BinaryFormat {
    /** Linux. */
    ELF("ELF", "Linux"),
    /** Windows. */
    PE("PE", "Windows"),
    /** macOS. */
    MACH_O("Mach-O", "macOS");

    private final String title;
    private final String system;

    BinaryFormat(String title, String system) {
        this.title = title;
        this.system = system;
    }

    /** {@return the operating system, as a reader knows it} */
    String system() {
        return system;
    }

    @Override
    public String toString() {
        return title;
    }
}
