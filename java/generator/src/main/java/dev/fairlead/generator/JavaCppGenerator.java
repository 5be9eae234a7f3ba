// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import dev.fairlead.generator.JavaCppResult.LeftOut;
import dev.fairlead.generator.config.CppConfig;
import dev.fairlead.generator.config.TomlReader;
import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.emit.javacpp.JavaCppEmitter;
import dev.fairlead.generator.emit.javacpp.JavaCppPlan;
import dev.fairlead.generator.emit.javacpp.JavaCppPlanner;
import dev.fairlead.generator.engine.EngineException;
import dev.fairlead.generator.engine.EngineException.Reason;
import dev.fairlead.generator.engine.javacpp.JavaCppTools;
import dev.fairlead.generator.model.cpp.CppModel;
import dev.fairlead.generator.output.BindingId;
import dev.fairlead.generator.output.OutputFolder;
import dev.fairlead.generator.output.WriteResult;
import dev.fairlead.generator.read.CppCheck;
import dev.fairlead.generator.read.CppReader;
import dev.fairlead.generator.read.ReadRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * From C++ headers to Java through JavaCPP: read, plan, have JavaCPP's Parser write Java, make of it what users see, have
 * JavaCPP's Generator write the C++, ask clang whether that compiles, write. What does not compile is left out, and told.
 */
public final class JavaCppGenerator {
    private final Consumer<String> progress;

    /**
     * A generator.
     *
     * @param progress is told what is being done now, a few words at a time, on the thread that generates
     */
    public JavaCppGenerator(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Generates.
     *
     * @param request what was asked for; its fairlead.toml says what to bind
     * @return what was bound, left out and written
     * @throws DiagnosticException with every problem of headers and toml, in source order, or with every file that is in
     *     the way; nothing is written then
     * @throws EngineException when the request has what this engine does not do, or JavaCPP or the Java compiler fails
     * @throws OutputException if the output folder cannot be written
     */
    public JavaCppResult generate(GenerationRequest request)
            throws DiagnosticException, EngineException, OutputException {
        JavaCppRequest.check(request);
        Path toml = request.config().orElseThrow();
        Optional<CppConfig> config = new TomlReader().readCpp(toml);
        if (config.isEmpty()) {
            throw new EngineException(Reason.OPTION, toml + " " + JavaCppRequest.NO_TABLE);
        }
        return generate(config.get(), request, toml);
    }

    private JavaCppResult generate(CppConfig config, GenerationRequest asked, Path toml)
            throws DiagnosticException, EngineException, OutputException {
        Path output = asked.output();
        CppIncludes includes = CppIncludes.of(config, asked.clang());
        ReadRequest request = includes.request();
        progress.accept("reading " + String.join(", ", config.headerNames()));
        CppModel model = read(request, config);
        CppConfigCheck.check(model, config);
        CppInstanceCheck.check(model, includes, new CppCheck(progress));
        JavaCppPlan plan = JavaCppPlanner.plan(model, config);
        JavaCppEmitter emitter = new JavaCppEmitter(plan);
        try (JavaCppTools tools = JavaCppTools.create()) {
            CppDrafts.Draft draft = new CppDrafts(tools, emitter, includes, output, progress).last();
            return result(plan, draft, new OutputFolder(output).write(binding(config, output, toml), draft.files()));
        } catch (IOException e) {
            throw OutputException.of(output, e);
        }
    }

    private static BindingId binding(CppConfig config, Path output, Path toml) throws IOException {
        return new BindingId(
                BindingId.CPP,
                config.packageName().value(),
                config.className().value(),
                BindingId.Header.of(config.headerNames()),
                Optional.of(BindingId.place(output, toml)),
                Optional.empty());
    }

    private CppModel read(ReadRequest request, CppConfig config) throws DiagnosticException {
        try {
            return new CppReader(progress).read(request);
        } catch (DiagnosticException e) {
            throw new DiagnosticException(
                    e.stage(),
                    e.diagnostics().stream().map(it -> placed(it, config)).toList());
        }
    }

    /** A header that is not there, at the entry of the toml that names it. */
    private static Diagnostic placed(Diagnostic found, CppConfig config) {
        return config.headers().stream()
                .filter(it -> found.problem() == Problem.FL0002
                        && found.arguments().getFirst().equals(it.value()))
                .findFirst()
                .map(it -> new Diagnostic(
                        found.severity(), found.problem(), it.location(), it.length(), found.arguments()))
                .orElse(found);
    }

    private static JavaCppResult result(JavaCppPlan plan, CppDrafts.Draft draft, WriteResult written) {
        List<LeftOut> leftOut = CppAccount.leftOut(
                plan, draft.classes(), draft.refused(), draft.notOverridden().keySet());
        return new JavaCppResult(
                plan.model().headers(),
                plan.classCount(),
                plan.expected().size() + plan.unbound().size() - leftOut.size(),
                plan.enumCount(),
                leftOut,
                GenerationResult.Files.of(written));
    }
}
