// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.DiagnosticException.Stage;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.emit.HeaderName;
import dev.fairlead.generator.emit.proof.Proof;
import dev.fairlead.generator.emit.proof.ProofEmitter;
import dev.fairlead.generator.emit.proof.ProofInput;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.model.Symbol;
import dev.fairlead.generator.read.ProofCheck;
import dev.fairlead.generator.read.ReadRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes the proof of a model and has clang check it, for the target that was read. */
final class Prover {
    private final Settings settings;
    private final ReadRequest reading;
    private final ProofCheck check;

    /**
     * A prover.
     *
     * @param settings how the headers were named
     * @param reading how they were read
     * @param progress is told of work that takes seconds
     */
    Prover(Settings settings, ReadRequest reading, Consumer<String> progress) {
        this.settings = settings;
        this.reading = reading;
        this.check = new ProofCheck(progress);
    }

    /**
     * Proves.
     *
     * @param model what is bound
     * @return a proof of which clang says that all of it holds
     * @throws DiagnosticException with every assertion that does not
     */
    Proof prove(HeaderModel model) throws DiagnosticException {
        ProofInput input = new ProofInput(
                settings.namedHeaders(),
                model.headers().stream().map(HeaderName::of).toList(),
                reading.definitions(),
                check.macros(reading),
                check.inScope(reading),
                Optional.empty());
        Proof draft = new ProofEmitter().emit(model, input);
        // What is a constant to clang alone shows only when clang reads it: no other compiler is asked for that then.
        Set<DeclarationKey> folded = checked(draft).folded().stream()
                .map(draft::at)
                .flatMap(Optional::stream)
                .map(Symbol::key)
                .collect(Collectors.toUnmodifiableSet());
        Proof proof = new ProofEmitter().emit(model, input.withFolded(folded));
        checked(proof);
        return proof;
    }

    private ProofCheck.Result checked(Proof proof) throws DiagnosticException {
        ProofCheck.Result result =
                check.check(reading, settings.folder(), proof.file().text());
        if (!result.failures().isEmpty()) {
            String where = reading.target().map(it -> ", on " + it.platform()).orElse("");
            throw new DiagnosticException(
                    Stage.CHECK,
                    result.failures().stream()
                            .map(it -> problem(proof, it, where))
                            .toList());
        }
        return result;
    }

    private static Diagnostic problem(Proof proof, ProofCheck.Failure failure, String where) {
        Optional<Symbol> symbol = proof.at(failure.line());
        return Diagnostic.error(
                Problem.FL0122,
                symbol.map(Symbol::location).orElse(SourceLocation.NONE),
                symbol.map(it -> it.name().length()).orElse(1),
                symbol.map(it -> it.key().toString()).orElse("C itself"),
                failure.message() + where);
    }
}
