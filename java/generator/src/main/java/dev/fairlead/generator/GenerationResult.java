// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Symbol;
import dev.fairlead.generator.output.WriteResult;
import java.nio.file.Path;
import java.util.List;

/**
 * What a generation did.
 *
 * @param model what was bound, and what was left out with place and reason
 * @param apiFunctions how many functions the api layer has; 0 when only the raw layer was written
 * @param rawOnly the functions that an api layer leaves to the raw layer, in source order
 * @param written what happened to the files
 */
public record GenerationResult(HeaderModel model, int apiFunctions, List<RawOnly> rawOnly, Files written) {
    /** Keeps its own copy. */
    public GenerationResult {
        rawOnly = List.copyOf(rawOnly);
    }

    /**
     * A function that only the raw layer has.
     *
     * @param symbol the function
     * @param reason why, in words
     */
    public record RawOnly(Symbol symbol, String reason) {}

    /**
     * What happened to the files.
     *
     * @param written new or changed
     * @param unchanged already as they should be; their time stamps stay
     * @param deleted stale ones of ours
     * @param kept stale ones of ours that stay, because somebody changed them
     */
    public record Files(int written, int unchanged, int deleted, List<Path> kept) {
        /** Keeps its own copy. */
        public Files {
            kept = List.copyOf(kept);
        }

        static Files of(WriteResult result) {
            return new Files(
                    result.written().size(),
                    result.unchanged().size(),
                    result.deleted().size(),
                    result.kept());
        }
    }
}
