// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.binary.BinaryFormat;
import dev.fairlead.packager.binary.LoadTrait;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Does not weaken the process that it is loaded into. */
final class HardeningCheck implements Check {
    @Override
    public String name() {
        return "hardening";
    }

    @Override
    public CheckResult check(Artifact artifact, Expectations expected) {
        Set<LoadTrait> traits = artifact.image().traits();
        if (artifact.image().format() == BinaryFormat.MACH_O) {
            return CheckResult.notApplicable(name(), "macOS sees to it by itself");
        }
        return artifact.image().format() == BinaryFormat.ELF
                ? CheckResult.of(name(), elf(traits), elfFindings(traits))
                : CheckResult.of(name(), "ASLR, 64-bit ASLR, DEP", windowsFindings(traits));
    }

    private static String elf(Set<LoadTrait> traits) {
        String relro = traits.contains(LoadTrait.BIND_NOW) ? "full RELRO" : "RELRO, bound lazily";
        return "stack not executable, no text relocations, "
                + (traits.contains(LoadTrait.RELRO) ? relro : "nothing to relocate");
    }

    private static List<Finding> elfFindings(Set<LoadTrait> traits) {
        List<Finding> findings = new ArrayList<>();
        if (traits.contains(LoadTrait.EXECUTABLE_STACK)) {
            findings.add(Finding.of(InspectProblem.FL0291));
        }
        if (traits.contains(LoadTrait.TEXT_RELOCATIONS)) {
            findings.add(Finding.of(InspectProblem.FL0292));
        }
        if (traits.contains(LoadTrait.RELOCATIONS) && !traits.contains(LoadTrait.RELRO)) {
            findings.add(Finding.of(InspectProblem.FL0293));
        }
        return findings;
    }

    private static List<Finding> windowsFindings(Set<LoadTrait> traits) {
        List<Finding> findings = new ArrayList<>();
        addUnless(traits, LoadTrait.DYNAMIC_BASE, "DYNAMIC_BASE (ASLR)", "/DYNAMICBASE, -Wl,--dynamicbase", findings);
        addUnless(
                traits,
                LoadTrait.HIGH_ENTROPY,
                "HIGH_ENTROPY_VA (ASLR within 64 bits)",
                "/HIGHENTROPYVA," + " -Wl,--high-entropy-va",
                findings);
        addUnless(traits, LoadTrait.NX_COMPATIBLE, "NX_COMPAT (DEP)", "/NXCOMPAT, -Wl,--nxcompat", findings);
        return findings;
    }

    private static void addUnless(
            Set<LoadTrait> traits, LoadTrait trait, String what, String hint, List<Finding> findings) {
        if (!traits.contains(trait)) {
            findings.add(Finding.of(InspectProblem.FL0294, what, hint));
        }
    }
}
