// SPDX-License-Identifier: Apache-2.0
package raw;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;

/** What a user writes to open a library that must be told something before anybody else calls it. */
final class Opening {
    private static boolean begun;

    private Opening() {}

    @SuppressWarnings("restricted")
    static SymbolLookup of(String library) {
        if (!begun) {
            begun = true;
            more_h.count_up();
        }
        return SymbolLookup.libraryLookup(Path.of(library), Arena.global());
    }
}
