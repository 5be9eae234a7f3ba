// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.binary.BinaryImage;
import dev.fairlead.packager.binary.Region;
import java.util.ArrayList;
import java.util.List;

/** Tells nothing of the machine that built it. */
final class BuildPathCheck implements Check {
    @Override
    public String name() {
        return "build paths";
    }

    @Override
    public CheckResult check(Artifact artifact, Expectations expected) {
        BinaryImage image = artifact.image();
        List<Finding> findings = new ArrayList<>();
        List<String> paths = new ArrayList<>(new BuildPathScan(image).find(expected.buildPaths()));
        image.origin().debugFile().filter(it -> it.matches(".*[/\\\\].*")).ifPresent(pdb -> {
            findings.add(Finding.of(InspectProblem.FL0252, pdb));
            paths.removeIf(it -> it.startsWith(pdb + " "));
        });
        if (!paths.isEmpty()) {
            findings.add(Finding.of(InspectProblem.FL0251, NameList.of(paths)));
        }
        List<String> compressed = image.regions().stream()
                .filter(Region::compressed)
                .map(Region::name)
                .toList();
        if (findings.isEmpty() && !compressed.isEmpty()) {
            return CheckResult.notCheckable(
                    name(), "none is seen, but " + NameList.of(compressed) + " is compressed and was not looked into");
        }
        return CheckResult.of(name(), "none", findings);
    }
}
