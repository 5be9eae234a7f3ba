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

/**
 * The signatures of an output and what stands for each of them, for its calls and its callbacks alike; and the numbers of
 * the functions, by which their addresses are kept.
 */
final class Signatures {
    private final Layouts layouts;
    private final Place shared;
    private final SignatureNames names;
    private final PlatformCodes codes;
    private final Map<String, SignatureClass> classes = new LinkedHashMap<>();
    private final Map<String, Integer> functions = new LinkedHashMap<>();
    private final Map<String, Integer> shims = new LinkedHashMap<>();

    private Signatures(HeaderModel model, Layouts layouts, RawNames names) {
        this.layouts = layouts;
        this.shared = Place.headerClass(names);
        this.names = new SignatureNames(model, layouts, shared);
        this.codes = new PlatformCodes(layouts);
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
                signatures.number(variable);
                signatures.add(ShimCalls.ADDRESS, Kind.CALL);
            }
        }
        signatures.addCallbacks(names.classes().classes());
        return signatures;
    }

    private void addFunction(Declaration.Function function) {
        number(function);
        add(ShimCalls.called(function), Kind.CALL);
        if (isShort(function)) {
            add(ShimCalls.called(function), Kind.CRITICAL_CALL);
        }
    }

    private void number(Declaration declaration) {
        Map<String, Integer> numbers = declaration.shim().isPresent() ? shims : functions;
        numbers.putIfAbsent(ShimCalls.symbol(declaration), numbers.size());
    }

    /** {@return whether a function is annotated as short: it gets a critical downcall, too} */
    static boolean isShort(Declaration.Function function) {
        return function.symbol().annotations().stream()
                .anyMatch(annotation -> annotation.name().equals("short"));
    }

    private void addCallbacks(List<GeneratedClass> generated) {
        for (GeneratedClass each : generated) {
            switch (each) {
                case GeneratedClass.OfCallback callback -> add(callback.type(), Kind.LONE_CALLBACK);
                case GeneratedClass.OfRecord record -> addCallbacks(record.nested());
                case GeneratedClass.OfAlias _ -> {}
            }
        }
    }

    private void add(CType.FunctionType type, Kind kind) {
        classes.compute(
                key(type, kind),
                (_, known) -> known != null
                        ? known.with(kind)
                        : new SignatureClass(kind, names.claim(type, kind), withoutNames(type)));
    }

    private String key(CType.FunctionType type, Kind kind) {
        String critical = kind == Kind.CRITICAL_CALL ? "critical " : "";
        String own = codes.isAlike(type)
                ? signature(type, shared).descriptor()
                : codes.all(type) + codes.records(type, shared);
        return critical + own;
    }

    /** {@return whether one of them is not alike on all targets, so that it is chosen} */
    boolean vary() {
        return classes.values().stream().anyMatch(it -> !codes.isAlike(it.type()));
    }

    /** Functions of one signature have parameters of many names. */
    private static CType.FunctionType withoutNames(CType.FunctionType type) {
        List<Parameter> parameters = type.parameters().stream()
                .map(it -> new Parameter("", it.type(), SourceLocation.NONE, List.of(), false))
                .toList();
        return new CType.FunctionType(type.result(), parameters, type.variadic());
    }

    /** {@return a type as Java sees it in a place} */
    Signature signature(CType.FunctionType type, Place place) {
        return Signature.of(type, layouts, place);
    }

    /**
     * The expression of a type's descriptor, short where all of it is scalars and pointers.
     *
     * @param type the type
     * @param place where it is written
     * @return an expression of type {@code FunctionDescriptor}
     */
    String descriptor(CType.FunctionType type, Place place) {
        Optional<String> chosen = codes.code(type, place);
        if (chosen.isPresent()) {
            return place.shared() + "described(" + chosen.get() + codes.records(type, place) + ")";
        }
        return names.code(type)
                .map(code -> place.shared() + "descriptor(\"" + code + "\")")
                .orElseGet(() -> signature(type, place).descriptor());
    }

    /** {@return the expression that links the handle of a type} */
    String link(CType.FunctionType type, Place place) {
        return link(type, place, "");
    }

    /** {@return the same with further arguments, each after a comma: the linker's options} */
    String link(CType.FunctionType type, Place place, String options) {
        Optional<String> chosen = codes.code(type, place);
        if (chosen.isPresent()) {
            String critical = options.isEmpty() ? "false" : "true";
            return place.shared() + "widened(" + chosen.get() + ", " + critical + codes.records(type, place) + ")";
        }
        String descriptor = names.code(type)
                .map(code -> '"' + code + '"')
                .orElseGet(() -> signature(type, place).descriptor());
        return place.shared() + "downcall(" + descriptor + options + ")";
    }

    /** {@return the expression of a pointer by which C calls a function of Java} */
    String stub(CType.FunctionType type, Place place) {
        return codes.code(type, place)
                .map(code -> place.shared() + "stub(Function.class, function, arena, " + code
                        + codes.records(type, place) + ")")
                .orElse(place.shared() + "stub(Function.class, function, descriptor(), arena)");
    }

    /** {@return the expression of the handle that calls functions of a type} */
    String handle(CType.FunctionType type) {
        SignatureClass found = find(type, Kind.CALL);
        String owner = found.kind() == Kind.CALLBACK ? found.name() + ".Function" : found.name();
        return owner + "." + shared.names().handleField();
    }

    /**
     * Writes a call.
     *
     * @param type what is called
     * @param result the Java type of its result
     * @param arguments the address, and all further arguments
     * @return the call; where callbacks of the type can be called, functions are called by the same method
     */
    Call call(CType.FunctionType type, String result, String arguments) {
        SignatureClass found = find(type, Kind.CALL);
        return found.kind() == Kind.CALLBACK
                ? new Call(found.name() + ".invoke(" + arguments + ")", false)
                : Call.ofHandle(result, handle(type), arguments);
    }

    /** {@return the same as a critical call} */
    Call criticalCall(CType.FunctionType type, String result, String arguments) {
        String handle =
                find(type, Kind.CRITICAL_CALL).name() + "." + shared.names().handleField();
        return Call.ofHandle(result, handle, arguments);
    }

    /** {@return the name of the class that callbacks of a type share} */
    String callback(CType.FunctionType type) {
        return find(type, Kind.CALLBACK).name();
    }

    /** {@return whether a single callback has a type, and no function} */
    boolean isLone(CType.FunctionType type) {
        return find(type, Kind.CALLBACK).kind() == Kind.LONE_CALLBACK;
    }

    private SignatureClass find(CType.FunctionType type, Kind kind) {
        return Objects.requireNonNull(classes.get(key(type, kind)), "a signature that nobody has");
    }

    /** {@return all of them, those of functions first} */
    Collection<SignatureClass> classes() {
        return classes.values();
    }

    /** {@return the expression of the address that stands for a function or variable, in the header class} */
    String address(Declaration declaration) {
        String symbol = ShimCalls.symbol(declaration);
        boolean shimmed = declaration.shim().isPresent();
        Integer number = Objects.requireNonNull((shimmed ? shims : functions).get(symbol), symbol);
        return (shimmed ? "shimAddress" : "address") + "(\"" + symbol + "\", " + number + ")";
    }

    /** {@return the functions that are called themselves, by their numbers} */
    List<String> functions() {
        return List.copyOf(functions.keySet());
    }

    /** {@return the shims that are called, by their numbers} */
    List<String> shims() {
        return List.copyOf(shims.keySet());
    }
}
