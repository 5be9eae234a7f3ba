// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import dev.fairlead.generator.config.BindingConfig;
import dev.fairlead.generator.config.NamePattern;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.emit.GeneratedMark;
import dev.fairlead.generator.emit.HeaderName;
import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.emit.ffm.RawOptions;
import dev.fairlead.generator.engine.EngineException;
import dev.fairlead.generator.engine.EngineException.Reason;
import dev.fairlead.generator.engine.jextract.Jextract;
import dev.fairlead.generator.engine.jextract.JextractCommand;
import dev.fairlead.generator.engine.jextract.JextractLocator;
import dev.fairlead.generator.engine.jextract.LookupRewriter;
import dev.fairlead.generator.output.OutputFolder;
import dev.fairlead.generator.read.ReadRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * From a header to Java through the user's own jextract. Its output is kept as a generator of ours keeps it: unchanged
 * files keep their time stamps, stale ones are deleted, what somebody wrote or changed by hand is never touched. A
 * library that a fairlead.toml describes is loaded by the runtime.
 */
public final class JextractGenerator {
    private static final String ENGINE = "jextract";

    private final Function<String, Optional<String>> environment;
    private final Consumer<String> progress;
    private final Consumer<String> messages;

    /**
     * A generator.
     *
     * @param environment gives the value of {@code JEXTRACT_HOME} and {@code PATH}
     * @param progress is told what is being done now, a few words at a time, on the thread that generates
     * @param messages is given each line that jextract says, on that thread
     */
    public JextractGenerator(
            Function<String, Optional<String>> environment, Consumer<String> progress, Consumer<String> messages) {
        this.environment = environment;
        this.progress = progress;
        this.messages = messages;
    }

    /**
     * What was done.
     *
     * @param executable the jextract that ran
     * @param headers the headers that it read
     * @param written what happened to the files
     */
    public record Result(Path executable, List<String> headers, GenerationResult.Files written) {
        /** Keeps its own copy. */
        public Result {
            headers = List.copyOf(headers);
        }
    }

    /**
     * Generates the raw layer.
     *
     * @param request what to bind, and how
     * @return what was written
     * @throws EngineException if jextract cannot do what is asked for, is not there or fails; nothing is written then
     * @throws DiagnosticException with every problem of the toml, and every file that is in the way
     * @throws OutputException if the output folder, or the temporary one, cannot be written
     */
    public Result generate(GenerationRequest request) throws EngineException, DiagnosticException, OutputException {
        refuseWhatIsNotThere(request);
        Settings settings = Settings.of(withRawLayer(request));
        refuseWhatIsNotThere(settings.binding());
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        Path executable = new JextractLocator(environment, windows).locate();
        progress.accept("jextract reads " + String.join(", ", settings.headers()));
        List<JavaFile> files = run(new Jextract(executable, messages), command(settings));
        Optional<String> library = settings.libraryOpening();
        if (library.isPresent()) {
            files = LookupRewriter.rewrite(files, library.get());
        }
        progress.accept("writing Java");
        return new Result(executable, settings.headers(), write(sealed(files, settings.headers()), settings));
    }

    private static void refuseWhatIsNotThere(GenerationRequest request) throws EngineException {
        List<String> refused = new ArrayList<>();
        if (request.layer().equals(Optional.of(Layer.API))) {
            refused.add("--layer api: it emits raw calls alone");
        }
        if (request.clang().libclang().isPresent()) {
            refused.add("--libclang: it brings its own");
        }
        if (!request.clang().arguments().isEmpty()) {
            refused.add(
                    "--clang-arg and -F: it takes those from the file compile_flags.txt in the current folder, a line each");
        }
        if (request.strict()) {
            refused.add("--strict: it leaves things out without a word");
        }
        if (hasPatterns(request.included())) {
            refused.add("a pattern for --include-…: it takes names");
        }
        if (request.proof()) {
            refused.add("--proof: what it takes for granted of the headers it does not tell");
        }
        if (!request.targets().names().isEmpty()) {
            refused.add("--target: it reads for the machine that it runs on");
        }
        if (!refused.isEmpty()) {
            throw notThere(refused);
        }
    }

    private static void refuseWhatIsNotThere(BindingConfig binding) throws EngineException {
        List<String> refused = new ArrayList<>();
        if (!binding.macros().isEmpty()) {
            refused.add("[macros] of the toml: it leaves macros with arguments out");
        }
        if (!binding.library().targets().isEmpty()) {
            refused.add("targets in [library] of the toml: it reads for the machine that it runs on");
        }
        if (!refused.isEmpty()) {
            throw notThere(refused);
        }
    }

    private static EngineException notThere(List<String> refused) {
        return new EngineException(
                Reason.OPTION,
                "jextract cannot do what is asked for:\n  " + String.join("\n  ", refused)
                        + "\nhint: leave it out, or use --engine fairlead, which can");
    }

    private static boolean hasPatterns(GenerationRequest.Included included) {
        return included.byKind().values().stream()
                .flatMap(Set::stream)
                .anyMatch(it -> !NamePattern.of(it).isName());
    }

    private static GenerationRequest withRawLayer(GenerationRequest request) {
        return new GenerationRequest(
                request.headers(),
                request.config(),
                Optional.of(Layer.RAW),
                request.clang(),
                request.raw(),
                request.included(),
                request.proof(),
                request.output(),
                request.strict(),
                request.targets());
    }

    private static JextractCommand command(Settings settings) {
        ReadRequest reading = settings.reading();
        RawOptions raw = settings.raw();
        GenerationRequest.Raw given = settings.request().raw();
        GenerationRequest.Included included = settings.request().included();
        return new JextractCommand(
                reading.headers(),
                reading.includeFolders(),
                reading.definitions(),
                raw.packageName(),
                raw.headerClass(),
                given.symbolsClass(),
                settings.libraries(),
                given.systemLoadLibrary(),
                Map.of(
                        "function", included.functions(),
                        "constant", included.constants(),
                        "struct", included.structs(),
                        "union", included.unions(),
                        "typedef", included.typedefs(),
                        "var", included.variables()));
    }

    private static List<JavaFile> run(Jextract jextract, JextractCommand command)
            throws EngineException, OutputException {
        try {
            return jextract.run(command);
        } catch (IOException e) {
            throw OutputException.of(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    private static List<JavaFile> sealed(List<JavaFile> files, List<String> headers) {
        List<String> names = headers.stream().map(HeaderName::of).toList();
        return files.stream()
                .map(file -> new JavaFile(
                        file.packageName(), file.className(), GeneratedMark.seal(names, ENGINE, file.text())))
                .toList();
    }

    private static GenerationResult.Files write(List<JavaFile> files, Settings settings)
            throws DiagnosticException, OutputException {
        Path output = settings.request().output();
        try {
            return GenerationResult.Files.of(new OutputFolder(output).write(settings.binding(Optional.empty()), files));
        } catch (IOException e) {
            throw OutputException.of(output, e);
        }
    }
}
