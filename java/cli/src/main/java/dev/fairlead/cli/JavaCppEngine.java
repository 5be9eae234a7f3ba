// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.generator.JavaCppGenerator;
import dev.fairlead.generator.JavaCppResult;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.engine.EngineException;
import java.io.IOException;

/** C++ through JavaCPP, as the table {@code [cpp]} of a fairlead.toml says. */
final class JavaCppEngine implements BindEngine {
    @Override
    public BindReport bind(Binding binding) throws CommandFailure, DiagnosticException, IOException {
        Console console = binding.console();
        long start = System.nanoTime();
        JavaCppResult result;
        try {
            result = new JavaCppGenerator(console::progress).generate(binding.request());
        } catch (EngineException e) {
            throw new CommandFailure(ExitCode.of(e.reason()), String.valueOf(e.getMessage()));
        }
        console.clearProgress();
        return new JavaCppReport(result, binding.request().output(), System.nanoTime() - start);
    }
}
