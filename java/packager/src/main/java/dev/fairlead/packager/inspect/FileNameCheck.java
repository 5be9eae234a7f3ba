// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.platform.TargetPlatform;
import java.util.List;
import java.util.Optional;

/** The file is called what the runtime looks for. */
final class FileNameCheck implements Check {
    @Override
    public String name() {
        return "file name";
    }

    @Override
    public CheckResult check(Artifact artifact, Expectations expected) {
        Optional<TargetPlatform> platform = artifact.named().or(artifact::judgedAs);
        if (platform.isEmpty()) {
            return CheckResult.notCheckable(name(), "the table has no platform " + artifact.platformName());
        }
        TargetPlatform it = platform.get();
        // A version behind the extension is how Linux's distributions name libraries, and not what the runtime asks
        // for.
        List<Finding> findings = it.isFileName(artifact.fileName())
                ? List.of()
                : List.of(Finding.of(InspectProblem.FL0205, artifact.fileName(), it.id(), it.fileName("NAME")));
        return CheckResult.of(name(), it.fileName("NAME") + " on " + it.id(), findings);
    }
}
