// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.binary.BinaryFormat;
import dev.fairlead.packager.platform.TargetPlatform;
import java.util.ArrayList;
import java.util.List;

/** Needs nothing that the system does not bring. */
final class NeededCheck implements Check {
    @Override
    public String name() {
        return "needed libraries";
    }

    @Override
    public CheckResult check(Artifact artifact, Expectations expected) {
        List<String> needed = artifact.image().linkage().needed();
        boolean musl = artifact.judgedAs().map(TargetPlatform::isMusl).orElse(false);
        List<Finding> findings = new ArrayList<>();
        for (String library : needed) {
            boolean ofSystem = SystemLibraries.has(artifact.image().format().system(), musl, library);
            if (!ofSystem && !isAllowed(library, expected.allowedNeeded())) {
                findings.add(finding(artifact, library));
            }
        }
        return CheckResult.of(name(), needed.isEmpty() ? "none" : String.join(", ", needed), findings);
    }

    /** By the whole name, or by the file's name alone. */
    private static boolean isAllowed(String library, NamePatterns allowed) {
        return allowed.matches(library) || allowed.matches(library.substring(library.lastIndexOf('/') + 1));
    }

    private static Finding finding(Artifact artifact, String library) {
        boolean elf = artifact.image().format() == BinaryFormat.ELF;
        boolean ofMacOs = library.startsWith("/usr/lib/") || library.startsWith("/System/");
        boolean path = elf ? library.indexOf('/') >= 0 : library.startsWith("/") && !ofMacOs;
        if (path || library.matches("[A-Za-z]:.*")) {
            return Finding.of(InspectProblem.FL0222, library);
        }
        return elf && library.endsWith(".so") && !SystemLibraries.isMusl(library)
                ? Finding.of(InspectProblem.FL0223, library)
                : Finding.of(InspectProblem.FL0221, library, artifact.platformName());
    }
}
