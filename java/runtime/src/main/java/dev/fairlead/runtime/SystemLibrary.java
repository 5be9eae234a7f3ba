// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import dev.fairlead.runtime.LibraryLoadException.Attempt;
import dev.fairlead.runtime.internal.place.OpenRefusedException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.Optional;

/** A library that is installed: the system's loader is asked for it by name, and looks where it always does. */
final class SystemLibrary implements LibraryPlace {
    @Override
    public Result look(LibraryRequest request) {
        if (!request.opener().opensByName()) {
            Attempt attempt = new Attempt("system loader", "not asked: it does not load native methods");
            return new Result.Missing(attempt, Optional.empty());
        }
        String file = request.systemFile();
        String place = "system loader: " + file;
        try {
            var symbols = request.opener().open(file, Arena.ofAuto());
            return new Result.Loaded(new NativeLibrary(request.name(), file + " (system loader)", symbols));
        } catch (OpenRefusedException e) {
            if (!e.missing()) {
                return new Refusals(place, request).notOpened(file, e);
            }
            return new Result.Missing(new Attempt(place, "not found"), fix(request));
        }
    }

    /** Without the development package many systems have a library only under the name of its version. */
    private static Optional<String> fix(LibraryRequest request) {
        return InstalledVersions.of(request.platform())
                .find(request.file())
                .map(Path::getFileName)
                .map(file -> "say versions = { " + request.platform().os() + " = \"" + file
                        + "\" } in the library's fairlead.toml (that one is installed)");
    }
}
