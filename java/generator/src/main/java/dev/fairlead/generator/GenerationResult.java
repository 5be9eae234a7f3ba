// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Refusal;
import java.util.List;

/**
 * What a generation did.
 *
 * @param model what was bound
 * @param refusals what was left out, with place and reason, in source order
 * @param apiFunctions how many functions the api layer has; 0 when only the raw layer was written
 * @param written what happened to the files
 */
public record GenerationResult(HeaderModel model, List<Refusal> refusals, int apiFunctions, Files written) {
    /** Keeps its own copy. */
    public GenerationResult {
        refusals = List.copyOf(refusals);
    }

    /**
     * What happened to the files.
     *
     * @param written new or changed
     * @param unchanged already as they should be; their time stamps stay
     * @param deleted stale ones of ours
     */
    public record Files(int written, int unchanged, int deleted) {}
}
