// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.binary.BinaryImage;
import dev.fairlead.packager.binary.BinaryReader;
import dev.fairlead.packager.binary.MalformedBinaryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs all checks on a library and gives all findings at once. Immutable; threads may share it.
 *
 * @param expected what libraries are measured against
 */
public record Inspector(Expectations expected) {
    private static final String WHOLE = "whole";
    private static final List<Check> CHECKS = List.of(
            new PlatformCheck(),
            new FileNameCheck(),
            new ExportsCheck(),
            new BindingsCheck(),
            new NeededCheck(),
            new SystemVersionCheck(),
            new RunPathCheck(),
            new BuildPathCheck(),
            new LibcCheck(),
            new InstructionCheck(),
            new SignatureCheck(),
            new HardeningCheck());

    /**
     * Inspects a file.
     *
     * @param file the file
     * @return what was found; several for a universal binary of macOS, one a processor
     */
    public List<Inspection> inspect(ArtifactFile file) {
        List<BinaryImage> images;
        try {
            images = BinaryReader.read(file.bytes());
        } catch (MalformedBinaryException e) {
            Finding finding = Finding.of(InspectProblem.FL0201, String.valueOf(e.getMessage()));
            CheckResult refused = CheckResult.of(WHOLE, "cannot be read", List.of(finding));
            return List.of(new Inspection(file.place(), Optional.empty(), List.of(refused)));
        }
        return images.stream()
                .map(image -> inspect(file, image, images.size() > 1))
                .toList();
    }

    private Inspection inspect(ArtifactFile file, BinaryImage image, boolean part) {
        Artifact artifact = Artifact.of(file, image, expected);
        List<CheckResult> results = new ArrayList<>();
        results.add(CheckResult.passed(WHOLE, "every table and section ends inside the file"));
        for (Check check : CHECKS) {
            results.add(check.check(artifact, expected));
        }
        String place = part ? file.place() + " [" + image.processor().id() + "]" : file.place();
        return new Inspection(place, Optional.of(Facts.of(artifact)), results);
    }
}
