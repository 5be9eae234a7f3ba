// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import dev.fairlead.generator.check.ApiPlan;
import dev.fairlead.generator.check.ApiPlanner;
import dev.fairlead.generator.check.Filter;
import dev.fairlead.generator.check.Strictness;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.emit.GeneratedFile;
import dev.fairlead.generator.emit.api.ApiEmitter;
import dev.fairlead.generator.emit.ffm.RawEmitter;
import dev.fairlead.generator.emit.ffm.RawNames;
import dev.fairlead.generator.emit.ffm.RawOptions;
import dev.fairlead.generator.emit.proof.Proof;
import dev.fairlead.generator.emit.shim.ShimEmitter;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.output.OutputFolder;
import dev.fairlead.generator.read.HeaderReader;
import dev.fairlead.generator.read.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * From a header to Java: read, check, prove where that is asked for, emit, write. The same request on the same headers
 * always writes the same bytes. Requests may run on several threads at once, as long as they write to different folders.
 */
public final class Generator {
    private final Consumer<String> progress;

    /**
     * A generator.
     *
     * @param progress is told what is being done now, a few words at a time, on the thread that generates
     */
    public Generator(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Generates.
     *
     * @param request what to bind, and how
     * @return what was bound, left out and written
     * @throws DiagnosticException with every problem of headers and toml, in source order, or with every file that is in
     *     the way; nothing is written then
     * @throws OutputException if the output folder cannot be written
     */
    public GenerationResult generate(GenerationRequest request) throws DiagnosticException, OutputException {
        Settings settings = Settings.of(request);
        progress.accept("reading " + String.join(", ", settings.headers()));
        HeaderModel read = read(settings);
        HeaderModel model = new Filter(request.included().byKind()).apply(read);
        if (request.strict()) {
            Strictness.check(model);
        }
        progress.accept("writing Java");
        return switch (settings.layer()) {
            case RAW -> raw(model, settings);
            case API -> api(new ApiPlanner().plan(model, settings.binding()), settings);
        };
    }

    /**
     * Lists what could be bound, as the options of {@code fairlead bind} that choose it.
     *
     * @param request what would be bound; nothing is written
     * @return the lines of an argument file
     * @throws DiagnosticException with every problem of the headers
     */
    public List<String> includes(GenerationRequest request) throws DiagnosticException {
        Settings settings = Settings.of(request);
        progress.accept("reading " + String.join(", ", settings.headers()));
        HeaderModel read = read(settings);
        return IncludeList.of(new Filter(request.included().byKind()).apply(read));
    }

    private HeaderModel read(Settings settings) throws DiagnosticException {
        List<Target> targets = settings.targets();
        return targets.isEmpty()
                ? new HeaderReader().read(settings.reading())
                : new TargetReader(settings.request().strict(), progress).read(settings.reading(), targets);
    }

    private GenerationResult raw(HeaderModel model, Settings settings) throws DiagnosticException, OutputException {
        List<GeneratedFile> files = new ArrayList<>(new RawEmitter().emit(model, settings.raw()));
        return finish(model, settings, files, 0, List.of());
    }

    private GenerationResult api(ApiPlan plan, Settings settings) throws DiagnosticException, OutputException {
        RawOptions options = settings.raw();
        List<GeneratedFile> files = new ArrayList<>(new RawEmitter().emit(plan.model(), options));
        files.addAll(new ApiEmitter().emit(plan, RawNames.of(plan.model(), options)));
        List<GenerationResult.RawOnly> rawOnly = plan.rawOnly().stream()
                .map(it -> new GenerationResult.RawOnly(it.symbol(), it.reason()))
                .toList();
        return finish(plan.model(), settings, files, plan.functionCount(), rawOnly);
    }

    /** Adds what C has to say: what Java cannot call itself, C calls for it; and the proof. */
    private GenerationResult finish(
            HeaderModel model,
            Settings settings,
            List<GeneratedFile> java,
            int apiFunctions,
            List<GenerationResult.RawOnly> rawOnly)
            throws DiagnosticException, OutputException {
        List<GeneratedFile> files = new ArrayList<>(java);
        files.addAll(new ShimEmitter().emit(model, settings.shim()));
        Optional<Proof> proof = proof(model, settings);
        proof.ifPresent(it -> files.add(it.file()));
        return new GenerationResult(
                model,
                apiFunctions,
                rawOnly,
                proof.map(it -> proven(it, settings)),
                settings.shimBuild(model),
                write(model, files, settings));
    }

    private Optional<Proof> proof(HeaderModel model, Settings settings) throws DiagnosticException {
        if (!settings.request().proof()) {
            return Optional.empty();
        }
        progress.accept("proving it in C");
        return Optional.of(
                settings.targets().isEmpty()
                        ? new Prover(settings, settings.reading(), progress).prove(model)
                        : new TargetProver(settings, progress).prove(model));
    }

    private static GenerationResult.Proven proven(Proof proof, Settings settings) {
        return new GenerationResult.Proven(proof.assertions(), proof.file().path(), settings.proofFolders());
    }

    private static GenerationResult.Files write(HeaderModel model, List<GeneratedFile> files, Settings settings)
            throws DiagnosticException, OutputException {
        Path output = settings.request().output();
        Optional<String> shim = settings.shimBuild(model).map(GenerationResult.ShimBuild::library);
        try {
            return GenerationResult.Files.of(new OutputFolder(output).write(settings.binding(shim), files));
        } catch (IOException e) {
            throw OutputException.of(output, e);
        }
    }
}
