// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import dev.fairlead.runtime.LibraryLoadException.Attempt;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place where a library may be. */
@FunctionalInterface
interface LibraryPlace {
    /**
     * Looks for the library, and loads it when it is there.
     *
     * @param request the library
     * @return what became of it
     */
    Result look(LibraryRequest request);

    /** What became of the library in a place. */
    sealed interface Result {
        /**
         * It is loaded.
         *
         * @param library the library
         */
        record Loaded(NativeLibrary library) implements Result {}

        /**
         * It is not there: the search goes on.
         *
         * @param attempt what to tell when it is nowhere
         * @param fix what would put it there, if that is known
         */
        record Missing(Attempt attempt, Optional<String> fix) implements Result {}

        /**
         * It is there and cannot be loaded. The search ends: another library further on would be a surprise.
         *
         * @param attempt what is wrong with it
         * @param fix what to do about it
         * @param cause the failure behind it
         */
        record Refused(
                Attempt attempt, String fix, @Nullable Throwable cause) implements Result {}
    }
}
