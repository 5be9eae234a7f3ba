// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.SourceLocation;
import java.util.List;
import java.util.Map;

/** Sees to it that headers are read for the machine that will call: sizes of another one would be bound wrongly. */
final class TargetCheck {
    private static final Map<String, List<String>> WORDS = Map.of(
            "linux", List.of("linux"),
            "windows", List.of("windows"),
            "macosx", List.of("darwin", "macos"),
            "x86_64", List.of("x86_64"),
            "aarch64", List.of("aarch64", "arm64"),
            "riscv64", List.of("riscv64"));

    private TargetCheck() {}

    /**
     * Compares a target with the machine.
     *
     * @param triple clang's target
     * @param platform this machine, such as {@code linux-x86_64}
     * @throws DiagnosticException when they differ
     */
    static void check(String triple, String platform) throws DiagnosticException {
        String[] parts = platform.split("-", -1);
        // x32 is x86_64 with pointers of four bytes.
        boolean same = mentions(triple, parts[0]) && mentions(triple, parts[1]) && !triple.endsWith("x32");
        if (!same) {
            Diagnostic problem = Diagnostic.error(Problem.FL0004, SourceLocation.NONE, 1, triple, platform);
            throw new DiagnosticException(DiagnosticException.Stage.CHECK, List.of(problem));
        }
    }

    private static boolean mentions(String triple, String part) {
        return WORDS.getOrDefault(part, List.of(part)).stream().anyMatch(triple::contains);
    }
}
