// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.diagnostic.DiagnosticCollector;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.DeclaredMacro;
import dev.fairlead.generator.model.MacroFunction;
import dev.fairlead.generator.read.clang.ClangDiagnostic;
import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.TranslationUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The macros that somebody gave types to. Their prototypes stand behind the headers when these are read; what the prototypes
 * say stands there once more, with bodies, when clang is asked for the values of the other macros. Each is told of once.
 */
final class DeclaredMacros {
    private final DiagnosticCollector problems = new DiagnosticCollector();
    private final Map<String, MacroPrototype> sound = new LinkedHashMap<>();
    private final List<MacroSource> sources = new ArrayList<>();

    DeclaredMacros(List<DeclaredMacro> declared) {
        for (DeclaredMacro macro : declared) {
            MacroPrototype.parse(macro, problems).ifPresent(this::add);
        }
    }

    private void add(MacroPrototype prototype) {
        MacroPrototype earlier = sound.putIfAbsent(prototype.name(), prototype);
        if (earlier != null) {
            String hint = "one Java method has one prototype: leave one of them out";
            int line = earlier.declared().location().line();
            prototype.tell("it is declared in line " + line + " already", hint, problems);
        }
    }

    /** {@return the prototypes, one a line} */
    List<String> prototypes() {
        return sound.values().stream().map(MacroPrototype::text).toList();
    }

    /**
     * Refuses the prototypes that clang cannot read.
     *
     * @param unit headers without errors of their own, followed by the prototypes
     * @param before how many lines stand before them
     */
    void refusePrototypes(TranslationUnit unit, int before) {
        List<MacroPrototype> inOrder = List.copyOf(sound.values());
        for (ClangDiagnostic error : errors(unit)) {
            int index = error.position().line() - before - 1;
            if (index >= 0 && index < inOrder.size()) {
                MacroPrototype prototype = inOrder.get(index);
                refuse(prototype, "clang says: " + error.text(), "clang reads the prototype behind the headers");
            }
        }
    }

    /**
     * Finds what the prototypes speak of.
     *
     * @param functions the prototypes, as clang read them
     * @param macros all macros of all files, in source order
     * @return the macros that are to be read as functions
     */
    List<MacroSource> find(List<Cursor> functions, List<Cursor> macros) {
        Map<String, Cursor> read = byName(functions);
        Map<String, Cursor> defined = byName(macros.stream()
                .filter(it -> !it.isBuiltin() && !it.position().file().isEmpty())
                .toList());
        for (MacroPrototype prototype : List.copyOf(sound.values())) {
            Optional<Cursor> macro = Optional.ofNullable(defined.get(prototype.name()));
            Optional<Cursor> function = Optional.ofNullable(read.get(MacroFunction.name(prototype.name())));
            if (macro.isEmpty()) {
                refuse(
                        prototype,
                        "no header defines a macro of that name",
                        "names are C's; the header that defines it has to be bound, or included by one that is");
            } else if (function.isEmpty()) {
                prototype.tellForm(problems);
                sound.remove(prototype.name());
            } else if (isNamed(prototype, function.get())) {
                sources.add(new MacroSource(prototype, function.get(), macro.get()));
            }
        }
        return List.copyOf(sources);
    }

    /** A later definition is the one in force. */
    private static Map<String, Cursor> byName(List<Cursor> cursors) {
        Map<String, Cursor> named = new HashMap<>();
        cursors.forEach(it -> named.put(it.spelling(), it));
        return named;
    }

    private boolean isNamed(MacroPrototype prototype, Cursor function) {
        List<String> names = function.arguments().stream().map(Cursor::spelling).toList();
        if (names.contains("")) {
            prototype.tellNameless(names.indexOf(""), problems);
            sound.remove(prototype.name());
            return false;
        }
        return true;
    }

    /** {@return the names of the macros that are read as functions} */
    Set<String> names() {
        return sources.stream().map(it -> it.prototype().name()).collect(Collectors.toUnmodifiableSet());
    }

    /** {@return the functions around the macros, to be compiled} */
    MacroBodyCheck bodies(Assembly assembly) {
        return new MacroBodyCheck(sources.stream()
                .flatMap(it -> assembly.macro(it.key()).map(function -> new MacroBodyCheck.Body(it, function)).stream())
                .toList());
    }

    /**
     * Refuses those that do not compile, and those whose name something else has.
     *
     * @param errors what clang says of them
     * @param assembly what is bound
     * @throws DiagnosticException with everything that is wrong with any of them
     */
    void check(Map<MacroSource, MacroBodyCheck.Failure> errors, Assembly assembly) throws DiagnosticException {
        for (MacroSource source : sources) {
            Optional<String> taken = taken(source, assembly);
            Optional<MacroBodyCheck.Failure> failure = Optional.ofNullable(errors.get(source));
            if (taken.isPresent()) {
                refuse(source.prototype(), taken.get(), "leave it out of [macros]: Java has it already");
            } else {
                failure.ifPresent(it -> refuse(source.prototype(), it.message(), it.hint()));
            }
        }
        problems.throwIfAny(DiagnosticException.Stage.CHECK);
    }

    private static Optional<String> taken(MacroSource source, Assembly assembly) {
        String name = source.prototype().name();
        if (assembly.constant(new DeclarationKey(Kind.CONSTANT, name)).isPresent()) {
            return Optional.of("a constant of that name is bound");
        }
        if (assembly.isDeclared(new DeclarationKey(Kind.VARIABLE, name))) {
            return Optional.of("a variable of that name is bound");
        }
        boolean isFunction = assembly.isDeclared(source.key())
                && assembly.macro(source.key()).isEmpty();
        return isFunction ? Optional.of("a function of that name is bound") : Optional.empty();
    }

    private void refuse(MacroPrototype prototype, String what, String hint) {
        // What clang says after its first error about one of them follows from that.
        if (sound.remove(prototype.name(), prototype)) {
            prototype.tell(what, hint, problems);
        }
    }

    /** {@return the errors behind the headers} */
    static List<ClangDiagnostic> errors(TranslationUnit unit) {
        return unit.diagnostics().stream()
                .filter(it -> it.error() && it.position().file().equals(HeaderInput.FILE))
                .toList();
    }
}
