// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fairlead.generator.GenerationResult;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.Refusal;
import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.model.Symbol;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a generation says at its end: what was bound, what was left out and why, where it was written.
 *
 * @param built the shim library that was built; empty when none was, or none is needed
 */
record Account(GenerationResult result, Path output, Optional<ShimLibrary> built, long nanoseconds)
        implements BindReport {

    @Override
    public void write(JsonGenerator json) throws IOException {
        new AccountJson(this, json).write();
    }

    @Override
    public void print(PrintStream out) {
        List<Refusal> lost = result.model().refusals().stream()
                .filter(refusal -> !isNoConstant(refusal))
                .toList();
        int macros = result.model().refusals().size() - lost.size();
        String headers =
                result.model().headers().stream().map(Account::headerName).collect(Collectors.joining(", "));
        String leftOut = lost.isEmpty() ? "nothing left out" : lost.size() + " left out";
        String noConstants =
                macros == 0 ? "" : ", " + macros + (macros == 1 ? " macro is" : " macros are") + " no constant";
        List<GenerationResult.AddressOnly> addresses = result.addressesOnly();
        List<GenerationResult.NameOnly> namesOnly = result.namesOnly();
        boolean more = Stream.of(lost, addresses, namesOnly, definedTwice()).anyMatch(it -> !it.isEmpty());
        String end = more || macros > 0 ? ":" : "";
        out.println(headers + ": " + bound() + " bound; " + shimmed() + leftOut + noConstants + end);
        lost.forEach(it -> out.println("  " + describe(it)));
        addresses.forEach(it -> out.println("  " + it.name() + "  "
                + place(it.symbol().location()) + "  a pointer without a class: " + it.reason()));
        definedTwice().forEach(it -> out.println("  " + describe(it)));
        printNames(out, namesOnly);
        printMacros(out, RefusalReason.MACRO_VALUE);
        printMacros(out, RefusalReason.MACRO_FUNCTION);
        if (result.model().declarations().isEmpty() && lost.isEmpty()) {
            out.println("  these headers declare nothing themselves; --everything binds what they include too");
        }
        if (!result.rawOnly().isEmpty()) {
            out.println(result.rawOnly().size() + " functions in the raw layer only:");
            rawOnlyByReason().forEach((reason, names) -> out.println("  " + reason + ": " + String.join(", ", names)));
        }
        new TargetAccount(result.model()).print(out);
        result.proof().ifPresent(proven -> out.println(describe(proven)));
        new FileAccount(result.written(), output, nanoseconds).print(out);
        result.shim().ifPresent(it -> out.println(shimLibrary(it)));
    }

    private String shimLibrary(GenerationResult.ShimBuild shim) {
        String folder = output.toString().isEmpty() ? "the current folder" : output.toString();
        return built.map(it -> "built " + it.path() + "; " + folder + " belongs on the class path" + missing(it))
                .orElse("what is shimmed works once its library is built: again with --build, or cmake -S "
                        + ShellWord.of(shim.source().resolveSibling("").toString())
                        + " -B build && cmake --build build && cmake --install build --prefix CLASSES");
    }

    private static String missing(ShimLibrary library) {
        return library.missing().isEmpty()
                ? ""
                : "\n  " + library.missing().size()
                        + " of the functions that it calls are in no library that it was linked"
                        + " with, and cannot be called: " + String.join(", ", library.missing())
                        + "\n  hint: --library NAME or :PATH says what has them";
    }

    /** Many headers have many of them: a library's objects are opaque. */
    private static void printNames(PrintStream out, List<GenerationResult.NameOnly> names) {
        String text = names.stream()
                .map(it -> it.symbol().key().toString().replaceFirst(" ::.*", "") + " "
                        + headerName(it.symbol().location().file()) + ":"
                        + it.symbol().location().line())
                .collect(Collectors.joining(", "));
        if (!text.isEmpty()) {
            out.println("  names in C alone, opaque or void, without a class: " + text);
        }
    }

    /** {@return the macros of which the headers have two definitions or more that differ} */
    List<Declaration.Constant> definedTwice() {
        return result.model().declarations().stream()
                .filter(Declaration.Constant.class::isInstance)
                .map(Declaration.Constant.class::cast)
                .filter(it -> !it.replaced().isEmpty())
                .toList();
    }

    private static String describe(Declaration.Constant constant) {
        String others = constant.replaced().stream().map(Account::place).collect(Collectors.joining(", "));
        return place(constant.symbol()) + "  is defined otherwise before, at " + others
                + ": the last definition counts";
    }

    /** Macros that stand for words of C, or take arguments, are many, and left out for one reason each. */
    private void printMacros(PrintStream out, RefusalReason reason) {
        Set<String> functions = result.model().declarations().stream()
                .filter(Declaration.Function.class::isInstance)
                .map(it -> it.symbol().name())
                .collect(Collectors.toSet());
        String macros = result.model().refusals().stream()
                .filter(it -> it.reason() == reason && isNoConstant(it))
                .map(Refusal::symbol)
                .map(it -> it.name() + " " + headerName(it.location().file()) + ":"
                        + it.location().line() + (functions.contains(it.name()) ? " (the function is bound)" : ""))
                .collect(Collectors.joining(", "));
        if (!macros.isEmpty()) {
            out.println("  " + Problem.FL0121.name() + " " + reason.text() + ": " + macros);
        }
    }

    private static boolean isNoConstant(Refusal refusal) {
        boolean words = refusal.reason() == RefusalReason.MACRO_VALUE
                && refusal.detail().startsWith("it expands to ");
        return words || refusal.reason() == RefusalReason.MACRO_FUNCTION;
    }

    private Map<String, List<String>> rawOnlyByReason() {
        return result.rawOnly().stream()
                .collect(Collectors.groupingBy(
                        GenerationResult.RawOnly::reason,
                        LinkedHashMap::new,
                        Collectors.mapping(it -> it.symbol().name(), Collectors.toList())));
    }

    /** What is bound by way of C that is generated, and why, in the order in which it is met. */
    private String shimmed() {
        Map<String, Long> reasons = result.model().declarations().stream()
                .flatMap(it -> it.shim().stream())
                .collect(Collectors.groupingBy(it -> it.reason().text(), LinkedHashMap::new, Collectors.counting()));
        long count = reasons.values().stream().mapToLong(Long::longValue).sum();
        return reasons.entrySet().stream()
                .map(it -> it.getKey() + " ×" + it.getValue())
                .collect(Collectors.joining(", ", count + " shimmed (", "); "))
                .transform(text -> count == 0 ? "" : text);
    }

    /** {@return a header's name without folders and brackets} */
    static String headerName(String header) {
        return header.replaceAll("^<(.*)>$", "$1").replaceAll("^.*[/\\\\]", "");
    }

    private String bound() {
        long functions = count(Declaration.Function.class);
        String text = functions + " functions, " + records() + " structs and unions, " + constants() + " constants"
                + variables();
        return result.apiFunctions() == 0 ? text : text + " (" + result.apiFunctions() + " functions in the api layer)";
    }

    private String variables() {
        long variables = count(Declaration.Variable.class);
        return variables == 0 ? "" : ", " + variables + " variables";
    }

    /** {@return how many typedefs are bound: those of what is opaque, or void, are names in C alone} */
    long typedefs() {
        long inCAlone = result.namesOnly().stream()
                .filter(it -> it.symbol().key().kind() == DeclarationKey.Kind.TYPEDEF)
                .count();
        return count(Declaration.Typedef.class) - inCAlone;
    }

    /** {@return how many structs and unions are bound with their members} */
    long records() {
        return count(Declaration.Composite.class) - opaque();
    }

    /** {@return how many are known by address alone, without a class} */
    long opaque() {
        Set<Symbol> nameless = result.namesOnly().stream()
                .map(GenerationResult.NameOnly::symbol)
                .collect(Collectors.toUnmodifiableSet());
        return result.model().declarations().stream()
                .filter(it -> it instanceof Declaration.Composite record
                        && (!record.complete() || nameless.contains(record.symbol())))
                .count();
    }

    long constants() {
        return count(Declaration.Constant.class)
                + result.model().declarations().stream()
                        .mapToLong(d -> d instanceof Declaration.Enumeration e
                                ? e.constants().size()
                                : 0)
                        .sum();
    }

    long count(Class<? extends Declaration> kind) {
        return result.model().declarations().stream().filter(kind::isInstance).count();
    }

    private String describe(GenerationResult.Proven proven) {
        String folders = proven.includeFolders().stream()
                .map(it -> " -I" + (it.toString().isEmpty() ? "." : ShellWord.of(it.toString())))
                .collect(Collectors.joining());
        return proven.assertions() + " assertions hold; ask your own compiler: cc -fsyntax-only" + folders + " "
                + ShellWord.of(output.resolve(proven.path()).toString());
    }

    private static String describe(Refusal refusal) {
        String detail = refusal.detail().isBlank() ? "" : " (" + refusal.detail() + ")";
        return place(refusal.symbol()) + "  " + Problem.FL0121.name() + " "
                + refusal.reason().text() + detail;
    }

    private static String place(Symbol symbol) {
        return symbol.key() + "  " + place(symbol.location());
    }

    private static String place(SourceLocation location) {
        return location.file() + ":" + location.line();
    }
}
