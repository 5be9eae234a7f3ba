// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.binary.ExportedSymbol;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Exports everything that the generated classes look up. What they do not look up is told, and no fault. */
final class BindingsCheck implements Check {
    @Override
    public String name() {
        return "bindings";
    }

    @Override
    public CheckResult check(Artifact artifact, Expectations expected) {
        if (artifact.bindings().isEmpty()) {
            return CheckResult.notApplicable(name(), "no generated classes beside it (--bindings JAR|DIR names some)");
        }
        Set<String> exports = artifact.image().symbols().exports().stream()
                .map(ExportedSymbol::name)
                .collect(Collectors.toSet());
        boolean shim = exports.stream().anyMatch(it -> it.startsWith(Bindings.SHIM_PREFIX));
        Bindings bindings = artifact.bindings().get();
        Set<String> wanted = shim ? bindings.shims() : bindings.symbols();
        List<String> missing =
                wanted.stream().filter(it -> !exports.contains(it)).toList();
        List<String> unused =
                exports.stream().filter(it -> !wanted.contains(it)).sorted().toList();
        String reason = NameList.count(wanted.size(), "symbol") + " looked up"
                + (unused.isEmpty() ? ", all that is exported" : "; exported beside: " + NameList.of(unused));
        return CheckResult.of(
                name(),
                reason,
                missing.isEmpty()
                        ? List.of()
                        : List.of(Finding.of(
                                InspectProblem.FL0214,
                                NameList.count(missing.size(), "symbol"),
                                NameList.of(missing))));
    }
}
