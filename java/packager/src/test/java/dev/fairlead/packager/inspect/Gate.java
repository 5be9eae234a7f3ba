// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.binary.FileBytes;
import dev.fairlead.packager.platform.PlatformTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Inspects one library, as a test wants it judged.
 *
 * @param expected what it is measured against
 */
record Gate(Expectations expected) {
    private static final PlatformTable TABLE = PlatformTable.bundled();

    /** For a platform, with nothing else declared. */
    static Gate of(String platform) {
        Expectations all = Expectations.ofAll(TABLE);
        return new Gate(new Expectations(
                TABLE,
                TABLE.find(platform),
                all.exports(),
                all.allowedNeeded(),
                all.tierSymbols(),
                all.buildPaths(),
                all.bindings()));
    }

    /** For the platform that the place says. */
    static Gate ofPlace() {
        return new Gate(Expectations.ofAll(TABLE));
    }

    Gate exports(String... patterns) {
        return new Gate(new Expectations(
                TABLE,
                expected.platform(),
                Optional.of(new NamePatterns(List.of(patterns))),
                expected.allowedNeeded(),
                expected.tierSymbols(),
                expected.buildPaths(),
                expected.bindings()));
    }

    Gate allow(String... libraries) {
        return new Gate(new Expectations(
                TABLE,
                expected.platform(),
                expected.exports(),
                new NamePatterns(List.of(libraries)),
                expected.tierSymbols(),
                expected.buildPaths(),
                expected.bindings()));
    }

    Gate tiers(String... patterns) {
        return new Gate(new Expectations(
                TABLE,
                expected.platform(),
                expected.exports(),
                expected.allowedNeeded(),
                new NamePatterns(List.of(patterns)),
                expected.buildPaths(),
                expected.bindings()));
    }

    Gate buildPath(String path) {
        return new Gate(new Expectations(
                TABLE,
                expected.platform(),
                expected.exports(),
                expected.allowedNeeded(),
                expected.tierSymbols(),
                List.of(path),
                expected.bindings()));
    }

    Gate bindings(Bindings bindings) {
        return new Gate(new Expectations(
                TABLE,
                expected.platform(),
                expected.exports(),
                expected.allowedNeeded(),
                expected.tierSymbols(),
                expected.buildPaths(),
                Optional.of(bindings)));
    }

    Inspection inspect(Path file) throws IOException {
        return inspect(file.getFileName().toString(), Files.readAllBytes(file));
    }

    Inspection inspect(String place, byte... bytes) {
        return new Inspector(expected)
                .inspect(new ArtifactFile(place, FileBytes.of(bytes), Optional.empty()))
                .getFirst();
    }

    /** The codes of what is wrong, without repetitions. */
    List<String> codes(Path file) throws IOException {
        return codes(inspect(file));
    }

    static List<String> codes(Inspection inspection) {
        return inspection.findings().stream()
                .map(it -> it.problem().name())
                .distinct()
                .toList();
    }

    static CheckResult result(Inspection inspection, String check) {
        return inspection.results().stream()
                .filter(it -> it.check().equals(check))
                .findFirst()
                .orElseThrow();
    }
}
