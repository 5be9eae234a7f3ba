// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.generator.JextractGenerator;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.engine.EngineException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The user's own jextract, with what it lacks: stale files, the runtime's way to load, progress. */
final class JextractEngine implements BindEngine {
    @Override
    public BindReport bind(Binding binding) throws CommandFailure, DiagnosticException, IOException {
        Console console = binding.console();
        JextractGenerator generator = new JextractGenerator(
                name -> Optional.ofNullable(System.getenv(name)), console::progress, console::message);
        long start = System.nanoTime();
        JextractGenerator.Result result;
        try {
            result = generator.generate(binding.request());
        } catch (EngineException e) {
            throw new CommandFailure(ExitCode.of(e.reason()), e.getMessage() + more(e.reason(), binding));
        }
        console.clearProgress();
        return new JextractReport(result, binding.request().output(), System.nanoTime() - start);
    }

    private static String more(EngineException.Reason reason, Binding binding) {
        return reason == EngineException.Reason.MISSING ? ":\n    fairlead " + withoutEngine(binding) : "";
    }

    /** {@return the same command for our own engine; of the raw layer alone, which is what jextract emits} */
    private static String withoutEngine(Binding binding) {
        List<String> words = new ArrayList<>();
        boolean value = false;
        for (String argument : binding.arguments()) {
            if (!value && !argument.startsWith("--engine")) {
                words.add(argument.matches("[\\w./:=@+-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'");
            }
            value = argument.equals("--engine");
        }
        if (binding.request().layer().isEmpty() && binding.request().config().isPresent()) {
            words.add("--layer raw");
        }
        return String.join(" ", words);
    }
}
