// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.shim;

import dev.fairlead.generator.emit.NativeFile;
import dev.fairlead.generator.model.HeaderModel;
import java.util.List;

/** Writes a shim library: its C and its build. The same model and options always give the same bytes. */
public final class ShimEmitter {
    /** The C file. */
    public static final String SOURCE = "shim.c";

    /**
     * Writes the shim library of a model.
     *
     * @param model what was read
     * @param options how the library is built
     * @return the files; none when Java reaches everything itself
     */
    public List<NativeFile> emit(HeaderModel model, ShimOptions options) {
        return ShimSource.of(model)
                .map(source -> List.of(
                        new NativeFile(NativeFile.FOLDER + SOURCE, source.text()),
                        BuildFile.write(options, ShimSource.shortNames(model.headers()))))
                .orElse(List.of());
    }
}
