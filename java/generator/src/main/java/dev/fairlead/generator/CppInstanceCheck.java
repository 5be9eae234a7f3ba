// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import dev.fairlead.generator.config.CppConfig.Instance;
import dev.fairlead.generator.config.Located;
import dev.fairlead.generator.diagnostic.DiagnosticCollector;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.DiagnosticException.Stage;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.cpp.CppModel;
import dev.fairlead.generator.read.CppCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks clang whether each template takes the arguments that {@code instantiate} gives it. */
final class CppInstanceCheck {
    /** The name of the file in memory; nobody ever sees it on disk. */
    private static final Path FILE = Path.of("fairlead-instances.cpp").toAbsolutePath();

    /** What the generated C++ has at hand, whatever the headers include; and an argument is a type or a value. */
    private static final List<String> PRELUDE = List.of(
            "#include <cstddef>",
            "#include <cstdint>",
            "#include <memory>",
            "#include <string>",
            "#include <utility>",
            "#include <vector>",
            "template <class> void fairlead_takes();",
            "template <auto> void fairlead_takes();");

    private CppInstanceCheck() {}

    static void check(CppModel model, CppIncludes includes, CppCheck clang) throws DiagnosticException {
        List<Located<Instance>> instances = includes.config().instantiate();
        if (instances.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>(PRELUDE);
        includes.names().forEach(name -> lines.add("#include \"" + name + "\""));
        int before = lines.size();
        instances.forEach(it -> lines.add(use(it.value(), model)));
        DiagnosticCollector problems = new DiagnosticCollector();
        Set<Integer> told = new HashSet<>();
        for (CppCheck.CppError error : clang.errors(includes.request(), FILE, String.join("\n", lines) + "\n")) {
            // What goes back to no instance is wrong in the headers, and shows where it is used.
            error.lines().stream()
                    .filter(line -> line > before && told.add(line))
                    .map(line -> instances.get(line - before - 1))
                    .forEach(it -> problems.error(
                            Problem.FL0016,
                            it.location(),
                            it.length(),
                            it.value().cpp(),
                            error.message()));
        }
        problems.throwIfAny(Stage.CHECK);
    }

    /** A class is named as a whole. Which of several function templates is meant, the arguments alone do not say. */
    private static String use(Instance instance, CppModel model) {
        return model.find(instance.template()).isPresent()
                ? "static_assert(sizeof(" + instance.cpp() + " *) != 0);"
                : instance.arguments().stream()
                        .map(argument -> "static_assert(sizeof(&fairlead_takes<" + argument + ">) != 0);")
                        .collect(Collectors.joining(" "));
    }
}
