// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.binary.BinaryImage;
import dev.fairlead.packager.binary.ImportedSymbol;
import dev.fairlead.packager.platform.TargetPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs on the oldest system that the platform promises: glibc's version, musl's absence of it, macOS's version. */
final class SystemVersionCheck implements Check {
    private static final Pattern MACOS = Pattern.compile("macosx([\\d.]+)$");
    /** What glibc has for itself, or for its own loader: nothing outside can count on it. */
    private static final String PRIVATE = SystemVersion.GLIBC + "PRIVATE";
    /** The loader must know packed relative relocations: glibc 2.36. */
    private static final String PACKED = SystemVersion.GLIBC + "ABI_DT_RELR";

    @Override
    public String name() {
        return "oldest system";
    }

    @Override
    public CheckResult check(Artifact artifact, Expectations expected) {
        if (artifact.judgedAs().isEmpty()) {
            return CheckResult.notCheckable(name(), "the table has no platform " + artifact.platformName());
        }
        TargetPlatform platform = artifact.judgedAs().get();
        return switch (artifact.image().format()) {
            case ELF -> elf(artifact.image(), platform);
            case MACH_O -> macOs(artifact.image(), platform);
            case PE -> CheckResult.notApplicable(name(), "DLLs do not say which Windows they need");
        };
    }

    private CheckResult elf(BinaryImage image, TargetPlatform platform) {
        List<String> versions = image.linkage().versions().stream()
                .filter(it -> it.startsWith(SystemVersion.GLIBC))
                .sorted()
                .distinct()
                .toList();
        if (platform.glibc().isEmpty()) {
            List<Finding> findings = versions.isEmpty()
                    ? List.of()
                    : List.of(Finding.of(InspectProblem.FL0233, String.join(", ", versions), platform.id()));
            return CheckResult.of(name(), "asks for no version of glibc", findings);
        }
        List<Finding> findings = new ArrayList<>();
        String floor = platform.glibc().get();
        Optional<Version> needed = SystemVersion.highest(image, SystemVersion.GLIBC);
        if (needed.isPresent() && needed.get().compareTo(Version.of(floor)) > 0) {
            findings.add(tooNew(image, platform, needed.get().toString(), floor));
        }
        if (versions.contains(PRIVATE)) {
            findings.add(tooNew(image, platform, "PRIVATE", floor));
        }
        if (versions.contains(PACKED) && Version.of(floor).compareTo(Version.of("2.36")) < 0) {
            findings.add(Finding.of(
                    InspectProblem.FL0231,
                    "2.36",
                    platform.id(),
                    floor,
                    "its relocations are packed (-z pack-relative-relocs)"));
        }
        findings.addAll(CxxCeiling.check(image, floor));
        String asks = needed.map(it -> "needs glibc " + it + ", ").orElse("needs no glibc, ");
        return CheckResult.of(name(), asks + platform.id() + " promises " + floor, findings);
    }

    private static Finding tooNew(BinaryImage image, TargetPlatform platform, String version, String floor) {
        List<String> symbols = image.symbols().imports().stream()
                .filter(it -> it.version()
                        .filter((SystemVersion.GLIBC + version)::equals)
                        .isPresent())
                .map(ImportedSymbol::name)
                .toList();
        return Finding.of(InspectProblem.FL0231, version, platform.id(), floor, NameList.of(symbols));
    }

    private CheckResult macOs(BinaryImage image, TargetPlatform platform) {
        Matcher floor = MACOS.matcher(platform.triple());
        Optional<String> needed = image.origin().minimumSystem();
        if (needed.isEmpty() || !floor.find()) {
            return CheckResult.notCheckable(name(), "it does not say which macOS it needs");
        }
        boolean tooNew = Version.of(needed.get()).compareTo(Version.of(floor.group(1))) > 0;
        return CheckResult.of(
                name(),
                "needs macOS " + needed.get() + ", " + platform.id() + " begins with " + floor.group(1),
                tooNew
                        ? List.of(Finding.of(InspectProblem.FL0234, needed.get(), platform.id(), floor.group(1)))
                        : List.of());
    }
}
