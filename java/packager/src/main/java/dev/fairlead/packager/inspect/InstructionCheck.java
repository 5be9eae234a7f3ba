// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.binary.BinaryImage;
import dev.fairlead.packager.binary.Processor;
import dev.fairlead.packager.platform.TargetPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Runs on every processor of its platform: what only some have is in functions of a tier. */
final class InstructionCheck implements Check {
    /** rv64gc in full, and the names that newer toolchains give to its parts. */
    private static final List<String> RISCV_BASELINE = List.of(
            "i", "e", "m", "a", "f", "d", "c", "g", "zicsr", "zifencei", "zmmul", "zaamo", "zalrsc", "zca", "zcd");

    @Override
    public String name() {
        return "instructions";
    }

    @Override
    public CheckResult check(Artifact artifact, Expectations expected) {
        BinaryImage image = artifact.image();
        if (artifact.judgedAs().isEmpty()) {
            return CheckResult.notCheckable(name(), "the table has no platform " + artifact.platformName());
        }
        return image.processor() == Processor.RISCV64
                ? riscv(image)
                : scan(image, artifact.judgedAs().get(), expected);
    }

    private CheckResult riscv(BinaryImage image) {
        if (image.instructions().riscvArchitecture().isEmpty()) {
            return CheckResult.notCheckable(
                    name(), "it has no section .riscv.attributes that says what it is built for");
        }
        String architecture = image.instructions().riscvArchitecture().get();
        List<String> beyond = extensions(architecture)
                .filter(it -> !RISCV_BASELINE.contains(it))
                .toList();
        return CheckResult.of(
                name(),
                "built for " + architecture,
                beyond.isEmpty() ? List.of() : List.of(Finding.of(InspectProblem.FL0273, String.join(", ", beyond))));
    }

    /** Of {@code rv64i2p1_m2p0_zicsr2p0}: i, m, zicsr. */
    private static Stream<String> extensions(String architecture) {
        return Stream.of(architecture.replaceFirst("^rv64", "").split("_"))
                .map(it -> it.replaceFirst("\\d+p\\d+$", ""));
    }

    private CheckResult scan(BinaryImage image, TargetPlatform platform, Expectations expected) {
        List<Finding> findings = new ArrayList<>();
        OptionalInt level = image.instructions().x86Level();
        if (level.isPresent() && level.getAsInt() > 1) {
            findings.add(Finding.of(InspectProblem.FL0272, String.valueOf(level.getAsInt()), platform.id()));
        }
        InstructionScan scan =
                new InstructionScan(TierSymbols.of(platform, expected.tierSymbols()), Baseline.of(platform.system()));
        scan.scan(image);
        if (!scan.offenders().isEmpty()) {
            findings.add(Finding.of(
                    InspectProblem.FL0271,
                    NameList.count(scan.offenders().size(), "function"),
                    String.join(", ", scan.features()),
                    NameList.of(scan.offenders())));
        }
        String seen =
                (scan.functions() == 0 ? "all code" : NameList.count(scan.functions(), "function")) + " looked through";
        if (findings.isEmpty() && !scan.doubts().isEmpty()) {
            return CheckResult.notCheckable(name(), seen + "; " + String.join("; ", scan.doubts()));
        }
        return CheckResult.of(name(), seen, findings);
    }
}
