// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fuzzer that finds nothing shows nothing by that: what is planted must be found, and nothing else. */
class PlantedFaultTest {
    private static final AbiFuzz.Options OPTIONS = new AbiFuzz.Options(7, 0, 40);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void isFoundWhereverItShowsAndMadeSmall(Fault fault) throws Exception {
        Run run = new Run(OPTIONS.seed(), folder, fault);
        List<Type.Function> functions = AbiFuzz.functions(OPTIONS);
        List<Finding> found = run.of(functions);
        assertEquals(
                names(functions.stream()
                        .filter(it -> fault.shows(it.prototype()))
                        .toList()),
                names(found.stream().map(Finding::function).toList()));
        Finding finding = found.stream()
                .filter(it -> !it.differences().isEmpty() && weight(it) > fault.heaviest())
                .min(Finding.BY_WEIGHT)
                .orElseThrow();
        Finding small = Shrinker.shrink(finding, run);
        assertTrue(weight(small) <= fault.heaviest(), small::text);
        String report = AbiFuzz.report(List.of(small), run);
        System.out.println("planted: " + fault + "\n" + report);
        assertTrue(report.contains(CDeclarations.text(List.of(small.function()))), report);
        assertTrue(report.contains(small.differences().getFirst().toString()), report);
        String command = AbiFuzz.command(run.seed(), small.function().number(), 1);
        assertTrue(report.contains("The whole: " + command + "\n"), report);
    }

    private static int weight(Finding finding) {
        return Reductions.weight(finding.function());
    }

    private static Set<String> names(List<Type.Function> functions) {
        return functions.stream().map(Type.Function::name).collect(Collectors.toSet());
    }
}
