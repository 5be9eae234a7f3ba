// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.platform.TargetPlatform;
import java.util.List;

/**
 * Tells the tier of a function by its name: the namespace of C++ that is called as a tier of the platform (x86_64_v3 for
 * x86-64-v3), and the patterns that were given, whose functions may use anything.
 *
 * @param tiers the tiers of the platform
 * @param patterns the patterns that were given
 */
record TierSymbols(List<String> tiers, NamePatterns patterns) {
    private static final int HIGHEST = 4;
    /**
     * Chosen at run time by who wrote them: the atomics of libgcc and compiler-rt (-moutline-atomics), and LLVM's libunwind,
     * which asks for the length of scalable vectors when it meets a frame that has some.
     */
    private static final String CHOSEN_BY_THEMSELVES =
            "__aarch64_(cas|swp|ldadd|ldclr|ldeor|ldset).*|_ZNK?9libunwind.*";

    static TierSymbols of(TargetPlatform platform, NamePatterns patterns) {
        return new TierSymbols(platform.tiers(), patterns);
    }

    /** The highest level of instruction sets that a function may use; 0 outside of the tiers. */
    int level(String function) {
        if (patterns.matches(function) || function.matches(CHOSEN_BY_THEMSELVES)) {
            return HIGHEST;
        }
        int level = 0;
        for (String tier : tiers) {
            String namespace = tier.replace('-', '_');
            // As Itanium's mangling has it: the length, then the name.
            if (function.contains(namespace.length() + namespace)) {
                level = Math.max(level, levelOf(tier));
            }
        }
        return level;
    }

    private static int levelOf(String tier) {
        return switch (tier) {
            case "scalar" -> 0;
            case "x86-64-v2" -> 2;
            case "x86-64-v3" -> 3;
            default -> HIGHEST;
        };
    }
}
