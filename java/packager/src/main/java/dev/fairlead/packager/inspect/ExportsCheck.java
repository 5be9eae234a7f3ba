// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.binary.ExportedSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Exports exactly what is declared; without a declaration, at least nothing of a C++ runtime. */
final class ExportsCheck implements Check {
    @Override
    public String name() {
        return "exports";
    }

    @Override
    public CheckResult check(Artifact artifact, Expectations expected) {
        List<String> names = artifact.image().symbols().exports().stream()
                .map(ExportedSymbol::name)
                .distinct()
                .sorted()
                .toList();
        NamePatterns declared = expected.exports().orElse(NamePatterns.NONE);
        List<Finding> findings = new ArrayList<>();
        List<String> extra =
                names.stream().filter(it -> !declared.matches(it)).collect(Collectors.toCollection(ArrayList::new));
        List<String> leaked = extra.stream().filter(RuntimeSymbols::has).toList();
        add(findings, InspectProblem.FL0213, leaked);
        if (expected.exports().isEmpty()) {
            return CheckResult.of(
                    name(), names.size() + " exported, none declared (--exports): " + NameList.of(names), findings);
        }
        extra.removeAll(leaked);
        add(findings, InspectProblem.FL0211, extra);
        add(findings, InspectProblem.FL0212, declared.unmatched(names));
        return CheckResult.of(name(), names.size() + " exported, as declared", findings);
    }

    private static void add(List<Finding> findings, InspectProblem problem, List<String> names) {
        if (!names.isEmpty()) {
            findings.add(Finding.of(problem, NameList.count(names.size(), "symbol"), NameList.of(names)));
        }
    }
}
