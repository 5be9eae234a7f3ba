// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.build;

import java.util.List;

/**
 * Why a build failed.
 *
 * @param step what was being done: {@code configure}, {@code build} or {@code gather}
 * @param said what the program that failed said, from its first error on
 * @param summary one sentence
 */
public record BuildFailure(String step, List<String> said, String summary) {
    /** Keeps its own copy. */
    public BuildFailure {
        said = List.copyOf(said);
    }
}
