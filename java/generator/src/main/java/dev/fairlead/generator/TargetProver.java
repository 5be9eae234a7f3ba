// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.DiagnosticException.Stage;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.emit.proof.Proof;
import dev.fairlead.generator.emit.proof.ProofForSeveral;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.model.TargetFacts;
import dev.fairlead.generator.read.ProofCheck;
import dev.fairlead.generator.read.ReadRequest;
import dev.fairlead.generator.read.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Proves a model for each of its targets, and has clang check the file that holds all of it, as each of them compiles it. */
final class TargetProver {
    private final Settings settings;
    private final Consumer<String> progress;

    TargetProver(Settings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
    }

    Proof prove(HeaderModel model) throws DiagnosticException {
        ReadRequest reading = settings.reading();
        List<Target> targets = settings.targets();
        List<ProofForSeveral.Part> parts = new ArrayList<>();
        for (int i = 0; i < model.targets().size(); i++) {
            TargetFacts facts = model.targets().get(i);
            progress.accept("proving it for " + facts.platform());
            HeaderModel own = model.isForSeveral() ? model.on(i) : model;
            Proof proof = new Prover(settings, reading.on(find(targets, facts)), progress).prove(own);
            parts.add(new ProofForSeveral.Part(facts.platform(), facts.triple(), proof));
        }
        if (parts.size() == 1) {
            return parts.getFirst().proof();
        }
        Proof joined = ProofForSeveral.join(parts, reading.definitions());
        for (TargetFacts facts : model.targets()) {
            check(joined, reading.on(find(targets, facts)), facts.platform());
        }
        return joined;
    }

    private static Target find(List<Target> targets, TargetFacts facts) {
        return targets.stream()
                .filter(it -> it.platform().equals(facts.platform()))
                .findFirst()
                .orElseThrow();
    }

    /** Each part holds: what may be wrong now is which one a compiler sees. */
    private void check(Proof joined, ReadRequest reading, String platform) throws DiagnosticException {
        List<Diagnostic> problems = new ProofCheck(progress)
                .check(reading, settings.folder(), joined.file().text()).failures().stream()
                        .map(it -> Diagnostic.error(
                                Problem.FL0122,
                                SourceLocation.NONE,
                                1,
                                "the proof for " + platform,
                                it.message() + ", in line " + it.line()))
                        .toList();
        if (!problems.isEmpty()) {
            throw new DiagnosticException(Stage.CHECK, problems);
        }
    }
}
