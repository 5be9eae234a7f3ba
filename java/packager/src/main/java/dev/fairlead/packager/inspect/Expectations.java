// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.platform.PlatformTable;
import dev.fairlead.packager.platform.TargetPlatform;
import java.util.List;
import java.util.Optional;

/**
 * What libraries are measured against.
 *
 * @param platforms the table of platforms
 * @param platform the platform that the libraries are said to be for; empty when the place of each tells it
 * @param exports what they are to export, and nothing else; empty when that is not declared
 * @param allowedNeeded libraries that they may need beyond those of the system
 * @param tierSymbols functions that are called only on processors that have what they use
 * @param buildPaths paths that must not be in them, beside those that look like a build's
 * @param bindings what generated classes look up; empty when a jar's own are used
 */
public record Expectations(
        PlatformTable platforms,
        Optional<TargetPlatform> platform,
        Optional<NamePatterns> exports,
        NamePatterns allowedNeeded,
        NamePatterns tierSymbols,
        List<String> buildPaths,
        Optional<Bindings> bindings) {
    /** Keeps its own copy. */
    public Expectations {
        buildPaths = List.copyOf(buildPaths);
    }

    /**
     * Nothing beyond what holds for every library.
     *
     * @param platforms the table of platforms
     * @return the expectations
     */
    public static Expectations ofAll(PlatformTable platforms) {
        return new Expectations(
                platforms,
                Optional.empty(),
                Optional.empty(),
                NamePatterns.NONE,
                NamePatterns.NONE,
                List.of(),
                Optional.empty());
    }
}
