// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.harness;

import dev.fairlead.generator.check.ApiPlan;
import dev.fairlead.generator.check.ApiPlanner;
import dev.fairlead.generator.config.BindingConfig;
import dev.fairlead.generator.config.TomlReader;
import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.DiagnosticPrinter;
import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.emit.api.ApiEmitter;
import dev.fairlead.generator.emit.ffm.RawEmitter;
import dev.fairlead.generator.emit.ffm.RawNames;
import dev.fairlead.generator.emit.ffm.RawOptions;
import dev.fairlead.generator.emit.shim.ShimEmitter;
import dev.fairlead.generator.emit.shim.ShimOptions;
import dev.fairlead.generator.merge.Merger;
import dev.fairlead.generator.model.DeclaredMacro;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Refusal;
import dev.fairlead.generator.read.HeaderReader;
import dev.fairlead.generator.read.ReadRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A folder of {@code bindings/golden}: {@code input.h}, and with a {@code fairlead.toml} the api layer of it; without one,
 * or where its name says {@code raw}, the raw layer.
 *
 * @param folder the folder
 */
public record GoldenCase(Path folder) {
    /** What the raw layer of every case is called. */
    private static final String HEADER_CLASS = "input_h";

    /** The case without a toml of which the Java is for all platforms. */
    private static final String SEVERAL = "raw-targets";

    /** Cases that show the class that all others share, as it is alone and with all that it may have. */
    private static final Set<String> SHARED_CASES = Set.of("raw-shared", "raw-shims", SEVERAL);

    /**
     * What comes out.
     *
     * @param shown the files to compare, by their path below the case's {@code expected}
     * @param sources everything that was generated; empty when there were problems
     */
    public record Output(Map<String, String> shown, List<JavaFile> sources) {}

    /** {@return what comes out of the case now} */
    public Output run() throws IOException {
        Map<String, String> shown = new TreeMap<>();
        List<JavaFile> sources = List.of();
        try {
            Path toml = folder.resolve("fairlead.toml");
            boolean isRaw = name().startsWith("raw-") || !Files.exists(toml);
            sources = isRaw ? raw(toml, shown) : api(toml, shown);
        } catch (DiagnosticException e) {
            shown.put("diagnostics.txt", portable(print(e.diagnostics())));
        }
        return new Output(shown, sources);
    }

    private List<JavaFile> raw(Path toml, Map<String, String> shown) throws DiagnosticException {
        List<DeclaredMacro> macros =
                Files.exists(toml) ? new TomlReader().read(toml).macros() : List.of();
        boolean several = name().equals(SEVERAL);
        HeaderModel model = several
                ? Merger.merge(Targets.read(folder.resolve("input.h")))
                : new HeaderReader()
                        .read(request(List.of(folder.resolve("input.h").toString()), List.of(), List.of(), macros));
        List<JavaFile> files = new RawEmitter().emit(model, options("golden", Optional.empty()));
        showLeftOut(shown, model.refusals(), List.of());
        files.stream().filter(this::isShown).forEach(file -> shown.put(name(file), file.text()));
        new ShimEmitter()
                .emit(model, shim())
                .forEach(file -> shown.put(file.path().replaceFirst("^.*/", ""), portable(file.text())));
        return files;
    }

    private ShimOptions shim() {
        String library = options("golden", Optional.empty()).shimLibrary();
        return new ShimOptions(library, folder, List.of(folder), List.of(), List.of(), List.of(":libgolden.so.1"));
    }

    /** The class that all others share is the same in every case: one shows it. */
    private boolean isShown(JavaFile file) {
        return !file.className().equals(RawOptions.symbolsClass(HEADER_CLASS)) || SHARED_CASES.contains(name());
    }

    private String name() {
        return String.valueOf(folder.getFileName());
    }

    private List<JavaFile> api(Path toml, Map<String, String> shown) throws DiagnosticException {
        BindingConfig config = new TomlReader().read(toml);
        ReadRequest request = request(
                config.library().headers(),
                config.library().include(),
                config.library().define(),
                config.macros());
        boolean several = !config.library().targets().isEmpty();
        return api(several ? Merger.merge(Targets.read(request)) : new HeaderReader().read(request), config, shown);
    }

    /** {@return what the api layer of the case is when it is written for all platforms, by file; it has a toml} */
    public Map<String, String> apiForAll() throws DiagnosticException {
        BindingConfig config = new TomlReader().read(folder.resolve("fairlead.toml"));
        ReadRequest request = request(
                config.library().headers(),
                config.library().include(),
                config.library().define(),
                config.macros());
        Map<String, String> shown = new TreeMap<>();
        api(Merger.merge(Targets.read(request)), config, shown);
        return shown;
    }

    private List<JavaFile> api(HeaderModel model, BindingConfig config, Map<String, String> shown)
            throws DiagnosticException {
        ApiPlan plan = new ApiPlanner().plan(model, config);
        RawOptions options = options(
                config.library().rawPackage().value(),
                Optional.of(config.library().symbolLookup(HEADER_CLASS)));
        List<JavaFile> files = new ArrayList<>(new ApiEmitter().emit(plan, RawNames.of(plan.model(), options)));
        files.forEach(file -> shown.put(name(file), file.text()));
        showLeftOut(shown, model.refusals(), plan.rawOnly());
        files.addAll(new RawEmitter().emit(plan.model(), options));
        return files;
    }

    private static ReadRequest request(
            List<String> headers, List<Path> include, List<String> define, List<DeclaredMacro> macros) {
        return new ReadRequest(headers, include, define, List.of(), Optional.empty(), false, macros);
    }

    private static RawOptions options(String packageName, Optional<String> library) {
        return new RawOptions(
                packageName, HEADER_CLASS, RawOptions.symbolsClass(HEADER_CLASS), List.of(), false, library);
    }

    private void showLeftOut(Map<String, String> shown, List<Refusal> refusals, List<ApiPlan.RawOnly> rawOnly) {
        List<String> lines = new ArrayList<>();
        for (Refusal refusal : refusals) {
            lines.add(refusal.symbol().location() + ": " + refusal.symbol().name() + " is left out: "
                    + refusal.reason().text() + " (" + refusal.detail() + ")\n");
        }
        for (ApiPlan.RawOnly only : rawOnly) {
            lines.add(only.symbol().location() + ": " + only.symbol().name() + " is in the raw layer alone: "
                    + only.reason() + "\n");
        }
        if (!lines.isEmpty()) {
            shown.put("left-out.txt", portable(String.join("", lines)));
        }
    }

    private static String print(List<Diagnostic> diagnostics) {
        DiagnosticPrinter printer = new DiagnosticPrinter(false, (file, line) -> sourceLine(Path.of(file), line));
        return diagnostics.stream().map(printer::print).collect(Collectors.joining("\n"));
    }

    private static Optional<String> sourceLine(Path file, int line) {
        try {
            return Optional.of(Files.readAllLines(file).get(line - 1));
        } catch (IOException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** The place of the checkout must not show. */
    private String portable(String text) {
        return text.replace(folder + folder.getFileSystem().getSeparator(), "");
    }

    private static String name(JavaFile file) {
        return file.className() + ".java";
    }

    /** {@return what is expected, by path below {@code expected}} */
    public Map<String, String> expected() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        Path root = folder.resolve("expected");
        if (Files.isDirectory(root)) {
            try (var files = Files.list(root)) {
                for (Path file : files.toList()) {
                    expected.put(String.valueOf(file.getFileName()), Files.readString(file));
                }
            }
        }
        return expected;
    }

    /** Writes what is expected from what comes out, and deletes what no longer does. */
    public void overwrite(Map<String, String> shown) throws IOException {
        Path root = Files.createDirectories(folder.resolve("expected"));
        for (String stale : expected().keySet()) {
            if (!shown.containsKey(stale)) {
                Files.delete(root.resolve(stale));
            }
        }
        for (Map.Entry<String, String> file : shown.entrySet()) {
            @Nullable String before = expected().get(file.getKey());
            if (!file.getValue().equals(before)) {
                Files.writeString(root.resolve(file.getKey()), file.getValue());
            }
        }
    }
}
