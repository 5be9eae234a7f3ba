// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.diagnostic;

import dev.fairlead.generator.model.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers problems, so that all of them are told at once, in source order. Belongs to one thread. */
public final class DiagnosticCollector {
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<String> files;

    /** A collector that tells of files in the order of their names. */
    public DiagnosticCollector() {
        this(List.of());
    }

    /**
     * A collector.
     *
     * @param files the files in the order in which they are to be told of; others come before them, by their names
     */
    public DiagnosticCollector(List<String> files) {
        this.files = List.copyOf(files);
    }

    /**
     * Adds an error.
     *
     * @param problem which of the catalogue
     * @param location where
     * @param length how many characters it concerns
     * @param arguments what message and hint leave open
     */
    public void error(Problem problem, SourceLocation location, int length, String... arguments) {
        diagnostics.add(Diagnostic.error(problem, location, length, arguments));
    }

    /** {@return whether nothing was added} */
    public boolean isEmpty() {
        return diagnostics.isEmpty();
    }

    /**
     * Stops the generation when something was added.
     *
     * @param stage where in the pipeline it stops
     * @throws DiagnosticException with everything that was added, sorted by place
     */
    public void throwIfAny(DiagnosticException.Stage stage) throws DiagnosticException {
        if (!diagnostics.isEmpty()) {
            throw new DiagnosticException(
                    stage,
                    diagnostics.stream()
                            .sorted(Comparator.<Diagnostic>comparingInt(
                                            it -> files.indexOf(it.location().file()))
                                    .thenComparing(Diagnostic::location))
                            .toList());
        }
    }
}
