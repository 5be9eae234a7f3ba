// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.binary.BinaryImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The versions of libstdc++ that systems with a certain glibc have: those of the manylinux policies (PEP 600) for glibc 2.17
 * and 2.27. For a newer glibc the next older policy counts.
 *
 * @param glibc from which glibc on
 * @param library the highest version of GLIBCXX
 * @param abi the highest version of CXXABI
 */
record CxxCeiling(String glibc, String library, String abi) {
    private static final List<CxxCeiling> POLICIES =
            List.of(new CxxCeiling("2.27", "3.4.24", "1.3.11"), new CxxCeiling("2.17", "3.4.19", "1.3.7"));

    static List<Finding> check(BinaryImage image, String floor) {
        CxxCeiling ceiling = POLICIES.stream()
                .filter(it -> Version.of(it.glibc).compareTo(Version.of(floor)) <= 0)
                .findFirst()
                .orElse(POLICIES.getLast());
        List<Finding> findings = new ArrayList<>();
        ceiling.exceeded(image, "GLIBCXX_", ceiling.library, floor).ifPresent(findings::add);
        ceiling.exceeded(image, "CXXABI_", ceiling.abi, floor).ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> exceeded(BinaryImage image, String prefix, String highest, String floor) {
        return SystemVersion.highest(image, prefix)
                .filter(it -> it.compareTo(Version.of(highest)) > 0)
                .map(it -> Finding.of(InspectProblem.FL0232, prefix + it, floor, prefix + highest));
    }
}
