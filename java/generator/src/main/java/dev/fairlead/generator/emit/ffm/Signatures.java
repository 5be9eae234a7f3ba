// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.ShimCalls;
import dev.fairlead.generator.emit.ffm.SignatureClass.Kind;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Parameter;
import dev.fairlead.generator.model.SourceLocation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The signatures of an output and the classes that stand for them: one for all calls with a signature, and one for all
 * callbacks with it.
 */
final class Signatures {
    private final Layouts layouts;
    private final Place shared;
    private final SignatureNames names;
    private final Map<String, SignatureClass> classes = new LinkedHashMap<>();

    private Signatures(HeaderModel model, Layouts layouts, RawNames names) {
        this.layouts = layouts;
        this.shared = Place.headerClass(names);
        this.names = new SignatureNames(model, layouts, shared);
    }

    /**
     * Finds the signatures of all functions and callbacks.
     *
     * @param model what was read
     * @param layouts its layouts
     * @param names the names of the output
     * @return the signatures
     */
    static Signatures of(HeaderModel model, Layouts layouts, RawNames names) {
        Signatures signatures = new Signatures(model, layouts, names);
        for (Declaration declaration : model.declarations()) {
            if (declaration instanceof Declaration.Function function
                    && !function.type().variadic()) {
                signatures.addFunction(function);
            } else if (declaration instanceof Declaration.Variable variable
                    && variable.shim().isPresent()) {
                signatures.add(ShimCalls.ADDRESS, Kind.CALL, Optional.of(variable));
            }
        }
        signatures.addCallbacks(names.classes().classes());
        return signatures;
    }

    private void addFunction(Declaration.Function function) {
        add(ShimCalls.called(function), Kind.CALL, Optional.of(function));
        if (isShort(function)) {
            add(ShimCalls.called(function), Kind.CRITICAL_CALL, Optional.of(function));
        }
    }

    /** {@return whether a function is annotated as short: it gets a critical downcall, too} */
    static boolean isShort(Declaration.Function function) {
        return function.symbol().annotations().stream()
                .anyMatch(annotation -> annotation.name().equals("short"));
    }

    private void addCallbacks(List<GeneratedClass> generated) {
        for (GeneratedClass each : generated) {
            switch (each) {
                case GeneratedClass.OfCallback callback -> {
                    add(callback.type(), Kind.CALLBACK, Optional.empty());
                    add(callback.type(), Kind.CALL, Optional.empty());
                }
                case GeneratedClass.OfRecord record -> addCallbacks(record.nested());
                case GeneratedClass.OfAlias _ -> {}
            }
        }
    }

    private void add(CType.FunctionType type, Kind kind, Optional<Declaration> declaration) {
        SignatureClass added = classes.computeIfAbsent(
                key(type, kind),
                _ -> new SignatureClass(
                        kind,
                        names.claim(type, kind),
                        Signature.of(withoutNames(type), layouts, shared),
                        names.code(type),
                        descriptor(type, shared),
                        new TreeMap<>()));
        declaration.ifPresent(it ->
                added.addresses().put(shared.names().holderField(it.symbol().name()), ShimCalls.symbol(it)));
    }

    private String key(CType.FunctionType type, Kind kind) {
        return kind + Signature.of(type, layouts, shared).descriptor();
    }

    /** Functions of one signature have parameters of many names. */
    private static CType.FunctionType withoutNames(CType.FunctionType type) {
        List<Parameter> parameters = type.parameters().stream()
                .map(it -> new Parameter("", it.type(), SourceLocation.NONE, List.of(), false))
                .toList();
        return new CType.FunctionType(type.result(), parameters, type.variadic());
    }

    /**
     * The expression of a type's descriptor, short where all of it is scalars and pointers.
     *
     * @param type the type
     * @param place where it is written
     * @return an expression of type {@code FunctionDescriptor}
     */
    String descriptor(CType.FunctionType type, Place place) {
        return names.code(type)
                .map(code -> place.shared() + "descriptor(\"" + code + "\")")
                .orElseGet(() -> Signature.of(type, layouts, place).descriptor());
    }

    /** {@return the name of the class for calls of a type} */
    String call(CType.FunctionType type) {
        return nameOf(type, Kind.CALL);
    }

    /** {@return the name of the class for critical calls of a type} */
    String criticalCall(CType.FunctionType type) {
        return nameOf(type, Kind.CRITICAL_CALL);
    }

    /** {@return the name of the class for callbacks of a type} */
    String callback(CType.FunctionType type) {
        return nameOf(type, Kind.CALLBACK);
    }

    private String nameOf(CType.FunctionType type, Kind kind) {
        return Objects.requireNonNull(classes.get(key(type, kind)), "a signature that nobody has")
                .name();
    }

    /** {@return all of them, those of functions first} */
    Collection<SignatureClass> classes() {
        return classes.values();
    }

    /** {@return the class for the calls that a callback makes possible} */
    String callOf(SignatureClass callback) {
        return classes.values().stream()
                .filter(it -> it.kind() == Kind.CALL && it.descriptor().equals(callback.descriptor()))
                .findFirst()
                .orElseThrow()
                .name();
    }
}
