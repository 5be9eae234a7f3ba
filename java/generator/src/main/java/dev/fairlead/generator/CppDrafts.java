// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.emit.GeneratedFile;
import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.emit.NativeFile;
import dev.fairlead.generator.emit.javacpp.BindingStamp;
import dev.fairlead.generator.emit.javacpp.Bound;
import dev.fairlead.generator.emit.javacpp.JavaCppEmitter;
import dev.fairlead.generator.emit.javacpp.NativeId;
import dev.fairlead.generator.engine.EngineException;
import dev.fairlead.generator.engine.EngineException.Reason;
import dev.fairlead.generator.engine.javacpp.JavaCppTools;
import dev.fairlead.generator.engine.javacpp.JavaCppTools.Natives;
import dev.fairlead.generator.engine.javacpp.JavaError;
import dev.fairlead.generator.read.CppCheck;
import dev.fairlead.generator.read.ReadRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Drafts a binding again and again, each time without what the compilers refused of the last draft, until they refuse
 * nothing. Belongs to one generation, and to its thread.
 */
final class CppDrafts {
    private final JavaCppTools tools;
    private final JavaCppEmitter emitter;
    private final CppIncludes includes;
    private final Path output;
    private final Consumer<String> progress;
    private final Map<NativeId, String> refused = new LinkedHashMap<>();
    private final Map<Bound, String> notOverridden = new LinkedHashMap<>();

    /**
     * What is to be written.
     *
     * @param files all files
     * @param classes the classes that users see
     * @param refused native methods that are left out, and why
     * @param notOverridden virtual methods that C++ cannot call in Java, and why
     */
    record Draft(
            List<GeneratedFile> files,
            JavaCppEmitter.Classes classes,
            Map<NativeId, String> refused,
            Map<Bound, String> notOverridden) {}

    /**
     * Drafts of one binding.
     *
     * @param tools JavaCPP
     * @param emitter writes for it, and what it gives back
     * @param includes the headers
     * @param output where the draft will be written
     * @param progress is told what is being done now
     */
    CppDrafts(
            JavaCppTools tools, JavaCppEmitter emitter, CppIncludes includes, Path output, Consumer<String> progress) {
        this.tools = tools;
        this.emitter = emitter;
        this.includes = includes;
        this.output = output;
        this.progress = progress;
    }

    /** {@return the draft that the compilers let stand} */
    Draft last() throws DiagnosticException, EngineException, IOException {
        JavaFile presets = emitter.presets(includes.names());
        Map<String, String> parsed = parsed(presets);
        while (true) {
            Optional<Draft> draft = draft(presets, parsed);
            if (draft.isPresent()) {
                return draft.get();
            }
        }
    }

    private Map<String, String> parsed(JavaFile presets) throws EngineException, IOException {
        progress.accept("JavaCPP's Parser");
        List<Path> folders = new ArrayList<>(List.of(tools.write(includes.forParser())));
        folders.addAll(includes.folders());
        folders.add(tools.write(List.of(emitter.helpers())).resolve(NativeFile.FOLDER));
        return tools.parse(presets, folders);
    }

    /** {@return the next draft; empty when something of it was refused} */
    private Optional<Draft> draft(JavaFile presets, Map<String, String> parsed)
            throws DiagnosticException, EngineException, IOException {
        JavaCppEmitter.Classes classes = emitter.classes(parsed, refused.keySet(), notOverridden.keySet());
        List<JavaFile> compiled = new ArrayList<>(classes.files());
        compiled.add(presets);
        compiled.add(emitter.libraryStandIn());
        if (isRefusedByJava(tools.compile(compiled))) {
            return Optional.empty();
        }
        progress.accept("JavaCPP's Generator");
        Natives written = tools.generate(presets.packageName(), includes.library());
        List<GeneratedFile> natives = emitter.natives(
                written.functions(), written.base(), output.resolve(NativeFile.FOLDER), includes.folders());
        progress.accept("checking the C++ of " + compiled.size() + " classes");
        return isRefusedByCpp(natives) ? Optional.empty() : Optional.of(draft(presets, classes, natives));
    }

    private Draft draft(JavaFile presets, JavaCppEmitter.Classes classes, List<GeneratedFile> natives) {
        List<GeneratedFile> files = new ArrayList<>(classes.files());
        files.add(presets);
        BindingStamp stamp = emitter.stamp(classes, natives);
        files.addAll(emitter.support(stamp));
        files.addAll(emitter.stamped(natives, stamp));
        return new Draft(files, classes, refused, notOverridden);
    }

    /** Notes the native methods that Java does not let stand, with the compiler's words. */
    private boolean isRefusedByJava(List<JavaError> errors) throws EngineException {
        int before = refused.size();
        for (JavaError error : errors) {
            emitter.methodAt(error.file(), error.line())
                    .ifPresent(method -> refused.putIfAbsent(method, "its Java does not compile: " + error.message()));
        }
        if (refused.size() == before && !errors.isEmpty()) {
            throw JavaCppTools.failure(errors);
        }
        return refused.size() > before;
    }

    /** Notes the native methods whose C++ does not compile, or does not override, with the compiler's words. */
    private boolean isRefusedByCpp(List<GeneratedFile> natives)
            throws DiagnosticException, EngineException, IOException {
        GeneratedFile functions = natives.getFirst();
        Path folder = tools.write(natives);
        ReadRequest request = includes.request(tools.includeFolders(folder.resolve(NativeFile.FOLDER)));
        List<CppCheck.CppError> errors =
                new CppCheck(progress).errors(request, folder.resolve(functions.path()), functions.text());
        List<String> lines = functions.text().lines().toList();
        // What else is wrong may follow from what does not override.
        if (noteNotOverridden(errors, lines) || noteRefused(errors, lines)) {
            return true;
        }
        // What goes back to no method may follow from what does: it counts only when it is all that is left.
        if (!errors.isEmpty()) {
            throw new EngineException(
                    Reason.GENERATION,
                    "the C++ that JavaCPP wrote does not compile: "
                            + errors.getFirst().message() + place(errors.getFirst(), lines));
        }
        return false;
    }

    private boolean noteNotOverridden(List<CppCheck.CppError> errors, List<String> lines) {
        int before = notOverridden.size();
        for (CppCheck.CppError error : errors) {
            error.lines().stream()
                    .map(line -> emitter.overriddenAt(lines, line))
                    .flatMap(Optional::stream)
                    .forEach(method -> notOverridden.putIfAbsent(method, error.message()));
        }
        return notOverridden.size() > before;
    }

    private boolean noteRefused(List<CppCheck.CppError> errors, List<String> lines) {
        int before = refused.size();
        for (CppCheck.CppError error : errors) {
            error.lines().stream()
                    .map(line -> emitter.methodAround(lines, line))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(method -> refused.putIfAbsent(method, "its C++ does not compile: " + error.message()));
        }
        return refused.size() > before;
    }

    private static String place(CppCheck.CppError error, List<String> lines) {
        return error.lines().stream()
                .map(line -> "\n  " + line + ": " + lines.get(line - 1))
                .reduce("", String::concat);
    }
}
