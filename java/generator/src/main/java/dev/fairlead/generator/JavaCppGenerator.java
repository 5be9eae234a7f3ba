// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import dev.fairlead.generator.JavaCppResult.LeftOut;
import dev.fairlead.generator.config.CppConfig;
import dev.fairlead.generator.config.TomlReader;
import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.emit.GeneratedFile;
import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.emit.NativeFile;
import dev.fairlead.generator.emit.javacpp.BindingStamp;
import dev.fairlead.generator.emit.javacpp.Bound;
import dev.fairlead.generator.emit.javacpp.JavaCppEmitter;
import dev.fairlead.generator.emit.javacpp.JavaCppPlan;
import dev.fairlead.generator.emit.javacpp.JavaCppPlanner;
import dev.fairlead.generator.emit.javacpp.NativeId;
import dev.fairlead.generator.engine.EngineException;
import dev.fairlead.generator.engine.EngineException.Reason;
import dev.fairlead.generator.engine.javacpp.JavaCppTools;
import dev.fairlead.generator.engine.javacpp.JavaCppTools.Natives;
import dev.fairlead.generator.engine.javacpp.JavaError;
import dev.fairlead.generator.engine.javacpp.ParserText;
import dev.fairlead.generator.model.cpp.CppModel;
import dev.fairlead.generator.output.OutputFolder;
import dev.fairlead.generator.output.WriteResult;
import dev.fairlead.generator.read.CppCheck;
import dev.fairlead.generator.read.CppReader;
import dev.fairlead.generator.read.ReadRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * @throws DiagnosticException with every problem of headers and toml, in source order; nothing is written then
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
        return generate(config.get(), request.clang(), request.output());
    }

    private JavaCppResult generate(CppConfig config, GenerationRequest.Clang clang, Path output)
            throws DiagnosticException, EngineException, OutputException {
        CppIncludes includes = CppIncludes.of(config, clang);
        ReadRequest request = includes.request();
        progress.accept("reading " + String.join(", ", config.headerNames()));
        CppModel model = read(request, config);
        CppConfigCheck.check(model, config);
        CppInstanceCheck.check(model, includes, new CppCheck(progress));
        JavaCppPlan plan = JavaCppPlanner.plan(model, config);
        JavaCppEmitter emitter = new JavaCppEmitter(plan);
        try (JavaCppTools tools = JavaCppTools.create()) {
            Draft draft = drafted(tools, emitter, includes, output);
            List<GeneratedFile> files = new ArrayList<>(draft.files());
            WriteResult written = new OutputFolder(output).write(files);
            return result(plan, draft, written);
        } catch (IOException e) {
            throw OutputException.of(output, e);
        }
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

    /** What will be written, as far as clang lets it be. */
    private record Draft(
            List<GeneratedFile> files,
            JavaCppEmitter.Classes classes,
            Map<NativeId, String> refused,
            Map<Bound, String> notOverridden) {}

    private Draft drafted(JavaCppTools tools, JavaCppEmitter emitter, CppIncludes includes, Path output)
            throws DiagnosticException, EngineException, IOException {
        progress.accept("JavaCPP's Parser");
        JavaFile presets = emitter.presets(includes.names());
        List<Path> folders = new ArrayList<>(List.of(tools.write(parserTexts(includes))));
        folders.addAll(includes.folders());
        folders.add(tools.write(List.of(emitter.helpers())).resolve(NativeFile.FOLDER));
        Map<String, String> parsed = tools.parse(presets, folders);
        Map<NativeId, String> refused = new LinkedHashMap<>();
        Map<Bound, String> notOverridden = new LinkedHashMap<>();
        while (true) {
            JavaCppEmitter.Classes classes = emitter.classes(parsed, refused.keySet(), notOverridden.keySet());
            List<JavaFile> compiled = new ArrayList<>(classes.files());
            compiled.add(presets);
            compiled.add(emitter.libraryStandIn());
            Map<NativeId, String> found = refusedByJava(emitter, tools.compile(compiled), refused);
            if (found.isEmpty()) {
                progress.accept("JavaCPP's Generator");
                Natives natives = tools.generate(presets.packageName(), includes.library());
                List<GeneratedFile> nativeFiles = emitter.natives(
                        natives.functions(), natives.base(), output.resolve(NativeFile.FOLDER), includes.folders());
                progress.accept("checking the C++ of " + compiled.size() + " classes");
                int before = notOverridden.size();
                found = refusedBy(tools, emitter, includes, nativeFiles, notOverridden);
                if (found.isEmpty() && notOverridden.size() == before) {
                    List<GeneratedFile> files = new ArrayList<>(classes.files());
                    files.add(presets);
                    BindingStamp stamp = emitter.stamp(classes, nativeFiles);
                    files.addAll(emitter.support(stamp));
                    files.addAll(emitter.stamped(nativeFiles, stamp));
                    return new Draft(files, classes, refused, notOverridden);
                }
            }
            refused.putAll(found);
        }
    }

    /** The headers that JavaCPP's Parser would stumble over, in a form in which it does not. */
    private static List<NativeFile> parserTexts(CppIncludes includes) throws IOException {
        List<NativeFile> texts = new ArrayList<>();
        for (String name : includes.names()) {
            Optional<Path> header = includes.folders().stream()
                    .map(it -> it.resolve(name))
                    .filter(Files::isRegularFile)
                    .findFirst();
            // A path that leads out of its folder could not be copied into another one.
            if (header.isPresent() && !Path.of(name).isAbsolute() && !name.contains("..")) {
                String text = new String(Files.readAllBytes(header.get()), StandardCharsets.UTF_8);
                String parsed = ParserText.of(text);
                if (!parsed.equals(text)) {
                    texts.add(new NativeFile(name, parsed));
                }
            }
        }
        return texts;
    }

    /** The native methods that Java does not let stand, with the compiler's words. */
    private static Map<NativeId, String> refusedByJava(
            JavaCppEmitter emitter, List<JavaError> errors, Map<NativeId, String> before) throws EngineException {
        Map<NativeId, String> refused = new LinkedHashMap<>();
        for (JavaError error : errors) {
            emitter.methodAt(error.file(), error.line())
                    .filter(method -> !before.containsKey(method))
                    .ifPresent(method -> refused.putIfAbsent(method, "its Java does not compile: " + error.message()));
        }
        if (refused.isEmpty() && !errors.isEmpty()) {
            throw JavaCppTools.failure(errors);
        }
        return refused;
    }

    /** The native methods whose C++ does not compile, with the compiler's words. */
    private Map<NativeId, String> refusedBy(
            JavaCppTools tools,
            JavaCppEmitter emitter,
            CppIncludes includes,
            List<GeneratedFile> natives,
            Map<Bound, String> notOverridden)
            throws DiagnosticException, EngineException, IOException {
        GeneratedFile functions = natives.getFirst();
        List<String> lines = functions.text().lines().toList();
        Path folder = tools.write(natives);
        ReadRequest request = includes.request(tools.includeFolders(folder.resolve(NativeFile.FOLDER)));
        Map<NativeId, String> refused = new LinkedHashMap<>();
        List<CppCheck.CppError> errors =
                new CppCheck(progress).errors(request, folder.resolve(functions.path()), functions.text());
        int before = notOverridden.size();
        for (CppCheck.CppError error : errors) {
            error.lines().stream()
                    .map(line -> emitter.overriddenAt(lines, line))
                    .flatMap(Optional::stream)
                    .forEach(method -> notOverridden.putIfAbsent(method, error.message()));
        }
        if (notOverridden.size() > before) {
            // What else is wrong may follow from it.
            return refused;
        }
        for (CppCheck.CppError error : errors) {
            error.lines().stream()
                    .map(line -> emitter.methodAround(lines, line))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(method -> refused.putIfAbsent(method, "its C++ does not compile: " + error.message()));
        }
        // What goes back to no method may follow from what does: it counts only when it is all that is left.
        if (refused.isEmpty() && !errors.isEmpty()) {
            throw new EngineException(
                    Reason.GENERATION,
                    "the C++ that JavaCPP wrote does not compile: "
                            + errors.getFirst().message() + place(errors.getFirst(), lines));
        }
        return refused;
    }

    private static String place(CppCheck.CppError error, List<String> lines) {
        return error.lines().stream()
                .map(line -> "\n  " + line + ": " + lines.get(line - 1))
                .reduce("", String::concat);
    }

    private static JavaCppResult result(JavaCppPlan plan, Draft draft, WriteResult written) {
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
