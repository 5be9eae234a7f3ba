// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.generator.GenerationRequest;
import dev.fairlead.generator.GenerationResult;
import dev.fairlead.generator.Generator;
import dev.fairlead.generator.Layer;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import java.io.IOException;
import java.util.Optional;

/** Fairlead's own generator. */
final class FairleadEngine implements BindEngine {
    @Override
    public BindReport bind(Binding binding) throws CommandFailure, DiagnosticException, IOException {
        GenerationRequest request = binding.request();
        requirePackage(request);
        Console console = binding.console();
        console.progress("reading " + String.join(", ", request.headers()));
        long start = System.nanoTime();
        GenerationResult result = new Generator(console::progress).generate(request);
        Account written = new Account(result, request.output(), Optional.empty(), System.nanoTime() - start);
        if (!binding.build() || result.shim().isEmpty()) {
            console.clearProgress();
            return written;
        }
        console.progress("compiling " + result.shim().get().source());
        try {
            ShimLibrary built = ShimCompiler.ofEnvironment().build(result.shim().get(), request.output());
            console.clearProgress();
            return new Account(result, request.output(), Optional.of(built), System.nanoTime() - start);
        } catch (CommandFailure notBuilt) {
            throw notBuilt.after(written);
        }
    }

    private static void requirePackage(GenerationRequest request) throws CommandFailure {
        boolean api = request.layer().equals(Optional.of(Layer.API));
        if (api && request.config().isEmpty() && request.raw().targetPackage().isEmpty()) {
            throw new CommandFailure(
                    ExitCode.OPTION_ERROR,
                    "the api layer cannot be in the unnamed package: its raw layer is a package below it\n"
                            + "hint: --target-package org.z");
        }
    }
}
