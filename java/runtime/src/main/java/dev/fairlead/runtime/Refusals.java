// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import dev.fairlead.runtime.LibraryLoadException.Attempt;
import dev.fairlead.runtime.LibraryPlace.Result;
import dev.fairlead.runtime.internal.binary.BinaryRefusedException;
import dev.fairlead.runtime.internal.place.OpenRefusedException;
import java.io.IOException;

/**
 * What is told of a library that is there and cannot be loaded.
 *
 * @param place the place, as an attempt names it
 * @param request the library
 */
record Refusals(String place, LibraryRequest request) {
    Result damaged(String file, BinaryRefusedException refusal) {
        String fix = switch (refusal.reason()) {
            case DAMAGED -> "build, copy or download the file again";
            case FOREIGN -> "replace it by one for " + request.platform().id();
        };
        return of(file + " " + refusal.getMessage(), fix, refusal);
    }

    Result notOpened(String file, OpenRefusedException refusal) {
        String fix = refusal.notExecutableHere()
                ? "put it in a folder where code may be executed (not mounted noexec)"
                : "install what it needs, or build it for this system";
        String words = String.valueOf(refusal.getMessage());
        return of(words.contains(file) ? words : file + ": " + words, fix, refusal);
    }

    Result unreadable(String file, IOException failure) {
        return of(file + " cannot be read: " + failure, "make it readable", failure);
    }

    Result of(String result, String fix, Exception cause) {
        return new Result.Refused(new Attempt(place, result), fix, cause);
    }
}
