// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.diagnostic;

import java.util.List;

/** What stops a generation: every problem that was found, in source order. */
public final class DiagnosticException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;
    private final Stage stage;

    /** Where in the pipeline it stopped. */
    public enum Stage {
        /** A file is not there or cannot be read. */
        INPUT,
        /** clang or the TOML reader could not make sense of it. */
        PARSE,
        /** It was understood and does not fit together. */
        CHECK,
        /** What it would become cannot be written where it should go. */
        OUTPUT
    }

    /**
     * Stops a generation.
     *
     * @param stage where in the pipeline
     * @param diagnostics what was found; at least one error
     */
    public DiagnosticException(Stage stage, List<Diagnostic> diagnostics) {
        super(diagnostics.getFirst().message());
        this.stage = stage;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** {@return what was found, in source order} */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** {@return where in the pipeline it stopped} */
    public Stage stage() {
        return stage;
    }
}
