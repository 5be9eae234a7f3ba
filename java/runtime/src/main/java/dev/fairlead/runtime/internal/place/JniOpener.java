// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.place;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.function.Consumer;

/**
 * Opens a library of native methods: the JVM loads it for the class loader of whoever calls {@code System.load}, and its
 * symbols are then those of the library that is loaded already.
 *
 * @param systemLoad calls {@code System.load} with an absolute path
 * @param loaded opens the library once more, for its symbols
 */
public record JniOpener(Consumer<String> systemLoad, Opener loaded) implements Opener {
    @Override
    public SymbolLookup open(String file, Arena arena) throws OpenRefusedException {
        try {
            systemLoad.accept(file);
        } catch (UnsatisfiedLinkError e) {
            throw new OpenRefusedException(String.valueOf(e.getMessage()), false);
        }
        return loaded.open(file, arena);
    }

    @Override
    public boolean opensByName() {
        return false;
    }
}
