// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.binary.BinaryImage;
import dev.fairlead.packager.binary.BinaryKind;
import java.util.ArrayList;
import java.util.List;

/** A shared library for the system and processor that its place, or whoever asks, says it is for. */
final class PlatformCheck implements Check {
    @Override
    public String name() {
        return "platform";
    }

    @Override
    public CheckResult check(Artifact artifact, Expectations expected) {
        BinaryImage image = artifact.image();
        List<Finding> findings = new ArrayList<>();
        if (image.kind() != BinaryKind.SHARED) {
            findings.add(Finding.of(InspectProblem.FL0202, image.kind().toString()));
        }
        String is = image.format() + " for " + image.processor().id();
        if (artifact.named().isEmpty() && artifact.folderPlatform().isPresent()) {
            findings.add(Finding.of(
                    InspectProblem.FL0204,
                    artifact.folderPlatform().get(),
                    expected.platforms().ids()));
        }
        artifact.named()
                .filter(it -> !Artifact.fits(it, image))
                .ifPresent(it -> findings.add(
                        Finding.of(InspectProblem.FL0203, is, it.id(), it.system() + " on " + it.processor())));
        if (findings.isEmpty() && artifact.named().isEmpty()) {
            return CheckResult.notCheckable(
                    name(),
                    is + "; nothing says what it is meant for, judged as " + artifact.platformName()
                            + " (--platform ID, or a folder META-INF/native/ID)");
        }
        return CheckResult.of(name(), is + ", a " + image.kind(), findings);
    }
}
