// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.place;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;

/** Opens a shared library. */
@FunctionalInterface
public interface Opener {
    /**
     * Opens a library.
     *
     * @param file its path; or a name without a folder, which the system's loader looks for where it always does
     * @param arena as long as which the library stays loaded
     * @return its symbols
     * @throws OpenRefusedException if it cannot be opened
     */
    SymbolLookup open(String file, Arena arena) throws OpenRefusedException;

    /** {@return whether it opens libraries by a name without a folder, too} */
    default boolean opensByName() {
        return true;
    }
}
