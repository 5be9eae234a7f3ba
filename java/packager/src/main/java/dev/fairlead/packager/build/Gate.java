// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.build;

import dev.fairlead.packager.binary.FileBytes;
import dev.fairlead.packager.inspect.ArtifactFile;
import dev.fairlead.packager.inspect.CheckResult;
import dev.fairlead.packager.inspect.CheckStatus;
import dev.fairlead.packager.inspect.Expectations;
import dev.fairlead.packager.inspect.Inspection;
import dev.fairlead.packager.inspect.Inspector;
import dev.fairlead.packager.inspect.NamePatterns;
import dev.fairlead.packager.platform.PlatformTable;
import dev.fairlead.packager.platform.TargetPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Inspects a library as it is shipped. What cannot be told of one without its symbols is told of the same library as the
 * linker wrote it.
 */
final class Gate {
    private final Inspector inspector;

    Gate(BuildRequest request, TargetPlatform platform) {
        Optional<NamePatterns> exports =
                request.exports().isEmpty() ? Optional.empty() : Optional.of(new NamePatterns(request.exports()));
        inspector = new Inspector(new Expectations(
                PlatformTable.bundled(),
                Optional.of(platform),
                exports,
                new NamePatterns(request.allowedNeeded()),
                NamePatterns.NONE,
                List.of(request.source().toString(), request.output().toString()),
                Optional.empty()));
    }

    Inspection inspect(Path linked, Path shipped) throws IOException {
        Inspection found = inspect(shipped);
        if (found.count(CheckStatus.NOT_CHECKABLE) == 0) {
            return found;
        }
        Inspection withSymbols = inspect(linked);
        List<CheckResult> results = new ArrayList<>();
        for (CheckResult result : found.results()) {
            results.add(result.status() == CheckStatus.NOT_CHECKABLE ? sameCheck(withSymbols, result) : result);
        }
        return new Inspection(found.place(), found.facts(), results);
    }

    private static CheckResult sameCheck(Inspection inspection, CheckResult result) {
        return inspection.results().stream()
                .filter(other -> other.check().equals(result.check()))
                .findFirst()
                .orElse(result);
    }

    private Inspection inspect(Path file) throws IOException {
        return inspector
                .inspect(new ArtifactFile(file.toString(), FileBytes.of(Files.readAllBytes(file)), Optional.empty()))
                .getFirst();
    }
}
