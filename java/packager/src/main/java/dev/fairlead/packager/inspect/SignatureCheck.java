// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.binary.BinaryFormat;
import dev.fairlead.packager.binary.CodeSignature;
import dev.fairlead.packager.binary.Processor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Signed where macOS asks for it, and what is signed is what is there. */
final class SignatureCheck implements Check {
    @Override
    public String name() {
        return "signature";
    }

    @Override
    public CheckResult check(Artifact artifact, Expectations expected) {
        if (artifact.image().format() != BinaryFormat.MACH_O) {
            return CheckResult.notApplicable(name(), "libraries of macOS alone are signed so");
        }
        Optional<CodeSignature> signature = artifact.image().signature();
        if (signature.isEmpty()) {
            return artifact.image().processor() == Processor.AARCH64
                    ? CheckResult.of(name(), "none", List.of(Finding.of(InspectProblem.FL0281)))
                    : CheckResult.notApplicable(name(), "none; Intel's Macs do not ask for it");
        }
        CodeSignature it = signature.get();
        String reason = (it.adHoc() ? "ad hoc" : "signed by somebody, which is not verified here") + ", "
                + NameList.count(it.pages(), "page") + " of " + it.algorithm();
        return CheckResult.of(name(), reason, findings(it));
    }

    private static List<Finding> findings(CodeSignature signature) {
        List<Finding> findings = new ArrayList<>();
        if (!signature.brokenPages().isEmpty()) {
            String pages = NameList.of(
                    signature.brokenPages().stream().map(String::valueOf).toList());
            findings.add(Finding.of(
                    InspectProblem.FL0282,
                    NameList.count(signature.brokenPages().size(), "page") + " changed since, of " + signature.pages()
                            + ": " + pages));
        }
        if (!signature.complete()) {
            findings.add(Finding.of(InspectProblem.FL0282, "not all that stands before it is signed"));
        }
        return findings;
    }
}
