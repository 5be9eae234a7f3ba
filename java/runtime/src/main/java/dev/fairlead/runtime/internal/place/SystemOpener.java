// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.place;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Optional;

/** The system's loader. The JDK tells that it failed and keeps the reason to itself; so the reason is asked for again. */
public final class SystemOpener implements Opener {
    /** An opener; it has no state. */
    public SystemOpener() {}

    @Override
    public SymbolLookup open(String file, Arena arena) throws OpenRefusedException {
        try {
            return SymbolLookup.libraryLookup(file, arena);
        } catch (IllegalArgumentException refused) {
            Optional<String> reason = DynamicLoader.whyRefused(file);
            throw new OpenRefusedException(
                    reason.orElse("the system's loader refused it; most often a library that it needs is missing"),
                    reason.map(it -> isMissing(file, it)).orElse(!file.contains("/") && !file.contains("\\")));
        }
    }

    /** The loader names the file that it misses first; that is another one when a dependency is missing. */
    private static boolean isMissing(String file, String reason) {
        boolean glibc = reason.startsWith(file + ": cannot open shared object file: No such file");
        boolean musl = reason.startsWith("Error loading shared library " + file + ": No such file");
        boolean apple = reason.startsWith("dlopen(" + file) && reason.contains("no such file");
        return glibc || musl || (apple && !reason.contains("Library not loaded"));
    }
}
