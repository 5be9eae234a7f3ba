// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit;

/** A header's own name: no folder of the machine that generated must stand in the output. */
public final class HeaderName {
    private HeaderName() {}

    /**
     * Takes folders and brackets away.
     *
     * @param header a path or {@code <name.h>}
     * @return its last element
     */
    public static String of(String header) {
        String bare = header.replaceAll("^<(.*)>$", "$1").replace('\\', '/');
        return bare.substring(bare.lastIndexOf('/') + 1);
    }
}
