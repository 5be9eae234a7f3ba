// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.binary;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;

/** Run in a JVM of its own: opens libraries with nothing before the system's loader. */
final class OpenAll {
    private OpenAll() {}

    /** Opens each file and says how many that were. */
    public static void main(String[] files) {
        for (String file : files) {
            SymbolLookup.libraryLookup(Path.of(file), Arena.global()).findOrThrow("next");
        }
        System.out.println(files.length + " opened");
    }
}
