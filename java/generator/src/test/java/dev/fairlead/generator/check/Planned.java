// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fairlead.generator.config.BindingConfig;
import dev.fairlead.generator.config.TomlReader;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Shows plans and problems as lines that a test can compare. */
final class Planned {
    private Planned() {}

    /** {@return a config with these rules} */
    static BindingConfig config(String rules) {
        try {
            Path toml = Files.createTempFile("fairlead", ".toml");
            Files.writeString(
                    toml,
                    "format = 1\n[library]\nname = \"scan\"\nheaders = [\"scan.h\"]\npackage = \"org.scan\"\n" + rules);
            BindingConfig config = new TomlReader().read(toml);
            Files.delete(toml);
            return config;
        } catch (IOException | DiagnosticException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    static ApiPlan plan(ModelBuilder model, String rules) {
        try {
            return new ApiPlanner().plan(model.build(), config(rules));
        } catch (DiagnosticException e) {
            throw new AssertionError(e.diagnostics().toString(), e);
        }
    }

    /** {@return the methods of a model, array overloads included, then what stays raw} */
    static List<String> methods(ModelBuilder model, String rules) {
        ApiPlan plan = plan(model, rules);
        List<String> lines = new ArrayList<>();
        for (ApiClass planned : plan.classes()) {
            for (ApiMethod method : planned.methods()) {
                lines.add(line(planned, method, false));
                if (method.arrays()) {
                    lines.add(line(planned, method, true));
                }
            }
        }
        plan.rawOnly().forEach(it -> lines.add("raw: " + it.symbol().name() + ": " + it.reason()));
        return lines;
    }

    static List<String> problems(ModelBuilder model, String rules) {
        DiagnosticException thrown =
                assertThrows(DiagnosticException.class, () -> new ApiPlanner().plan(model.build(), config(rules)));
        return thrown.diagnostics().stream()
                .map(it -> it.problem() + " " + place(it.location().file())
                        + it.location().line() + ": " + it.message())
                .toList();
    }

    private static String place(String file) {
        return file.endsWith(".toml") ? "toml:" : "";
    }

    private static String line(ApiClass planned, ApiMethod method, boolean ofArrays) {
        return method.resultType() + " " + planned.name() + "." + method.name() + "("
                + String.join(", ", method.parameterTypes(ofArrays)) + ")";
    }
}
