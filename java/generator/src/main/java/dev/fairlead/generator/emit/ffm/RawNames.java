// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.TypeUse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every declaration is called in the raw layer: C's own name, with an underscore where Java has taken it. Emitters
 * of other layers ask here for the methods that they call.
 */
public final class RawNames {
    /** What a static method of the header class must not hide (JLS 8.4.8.3). */
    private static final List<String> METHODS_OF_OBJECT = List.of(
            "hashCode()",
            "toString()",
            "getClass()",
            "notify()",
            "notifyAll()",
            "wait()",
            "wait(long)",
            "wait(long,int)",
            "clone()",
            "finalize()");

    private final RawOptions options;
    private final Carriers carriers;
    private final ClassPlan classes;
    private final Map<DeclarationKey, String> members = new HashMap<>();
    private final Map<String, String> holderFields = new HashMap<>();
    private final String stringsClass;
    private final String variablesClass;
    private final String libraryClass;
    private final String variadicClass;
    private final String shimClass;
    private final String addressesClass;
    private final String shimAddressesClass;
    private final String handleField;
    /** What no further class may be called: other classes beside it, and classes inside of it. */
    private final Set<String> taken = new HashSet<>();

    private RawNames(HeaderModel model, RawOptions options) {
        this.options = options;
        this.carriers = new Carriers(model.widest());
        this.classes = new ClassPlanner(model, options).plan();
        List<String> topLevel = topLevelClasses();
        NameScope nested = NameScope.ofClasses().reserve(topLevel);
        Set<String> hidden = layoutFields(model);
        this.stringsClass = claimVisible("Strings", nested, hidden);
        this.variablesClass = claimVisible("Variables", nested, hidden);
        this.libraryClass = claimVisible("Library", nested, hidden);
        this.variadicClass = claimVisible("Variadic", nested, hidden);
        this.shimClass = claimVisible("Shim", nested, hidden);
        this.addressesClass = claimVisible("Addresses", nested, hidden);
        this.shimAddressesClass = claimVisible("ShimAddresses", nested, hidden);
        nameMembers(model, nested);
        taken.addAll(topLevel);
        model.declarations().stream()
                .filter(it -> it instanceof Declaration.Function function
                        && function.type().variadic())
                .forEach(it -> taken.add(member(it.symbol().key())));
        // A field hides the class of its name, and the layouts in a holder are those of classes.
        NameScope fields = NameScope.ofMembers().reserve(topLevel);
        this.handleField = fields.claim("$HANDLE", List::of);
        nameHolderFields(model, fields);
    }

    /**
     * Names everything that a model declares.
     *
     * @param model what was read
     * @param options how the raw layer is written
     * @return the names
     */
    public static RawNames of(HeaderModel model, RawOptions options) {
        return new RawNames(model, options);
    }

    /** {@return the class that holds functions, constants and variables} */
    public String headerClass() {
        return options.headerClass();
    }

    /** {@return the header class with its package} */
    public String qualifiedHeaderClass() {
        return qualified(options.headerClass());
    }

    /**
     * The method of a function, constant or variable, or the field of a typedef's layout, in the header class.
     *
     * @param key the declaration
     * @return its name in Java
     * @throws IllegalArgumentException when the model declares no such thing
     */
    public String member(DeclarationKey key) {
        String name = members.get(key);
        if (name == null) {
            throw new IllegalArgumentException("the raw layer has no member for " + key);
        }
        return name;
    }

    /**
     * The method that calls a function by a critical downcall. There is one for each function annotated as short.
     *
     * @param key the function
     * @return its name in Java
     */
    public String critical(DeclarationKey key) {
        return member(key) + "$critical";
    }

    /**
     * The class of a record, or of a typedef that names a record or a callback.
     *
     * @param key the declaration
     * @return its name without package, with its outer classes; empty when it has none
     */
    public Optional<String> className(DeclarationKey key) {
        return Optional.ofNullable(classes.names().get(key));
    }

    /** {@return the classes of the raw layer, but for those that the header class and the shared class inherit from} */
    public List<String> topLevelClasses() {
        return Stream.concat(
                        Stream.of(options.headerClass(), options.symbolsClass()),
                        classes.classes().stream().map(GeneratedClass::name))
                .toList();
    }

    /** {@return the field of a nested class that holds the segment of a variable, or a constant's text} */
    String holderField(String cName) {
        String name = holderFields.get(cName);
        if (name == null) {
            throw new IllegalArgumentException("no nested class holds anything of " + cName);
        }
        return name;
    }

    /** {@return the nested class that holds the texts of constants} */
    String stringsClass() {
        return stringsClass;
    }

    /** {@return the nested class that holds the segments of variables} */
    String variablesClass() {
        return variablesClass;
    }

    /** {@return the nested class that holds the library} */
    String libraryClass() {
        return libraryClass;
    }

    /** {@return the nested class that holds the shim library} */
    String shimClass() {
        return shimClass;
    }

    /** {@return the class in the shared class that variadic functions extend} */
    String variadicClass() {
        return variadicClass;
    }

    /** {@return the nested class that holds the addresses of shims} */
    String shimAddressesClass() {
        return shimAddressesClass;
    }

    /** {@return the nested class that holds the addresses of functions} */
    String addressesClass() {
        return addressesClass;
    }

    /** {@return the class of what the other classes share} */
    String symbolsClass() {
        return options.symbolsClass();
    }

    /** {@return the field that holds the handle of a signature} */
    String handleField() {
        return handleField;
    }

    /**
     * The classes that the header class or the shared class inherits from, where one has no room for all of it.
     *
     * @param className the class that inherits
     * @param count how many there are
     * @return {@code zlib_h_1}, {@code zlib_h_2}, … where nothing else is called so
     */
    List<String> furtherClasses(String className, int count) {
        List<String> further = new ArrayList<>();
        NameScope scope = NameScope.ofClasses().reserve(taken);
        for (int i = 1; i <= count; i++) {
            further.add(scope.claimClass(className + "_" + i));
        }
        return further;
    }

    /** {@return the classes beside the header class} */
    ClassPlan classes() {
        return classes;
    }

    /** {@return a class's name with the package of the output} */
    String qualified(String className) {
        return options.packageName().isEmpty() ? className : options.packageName() + "." + className;
    }

    /** A field hides the class of its name: of those of the header class, the layouts of typedefs are named by C. */
    private static Set<String> layoutFields(HeaderModel model) {
        return model.declarations().stream()
                .filter(Declaration.Typedef.class::isInstance)
                .map(it -> JavaWords.safeType(it.symbol().name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String claimVisible(String name, NameScope nested, Set<String> hidden) {
        String claimed = nested.claimClass(name);
        while (hidden.contains(claimed)) {
            claimed = nested.claimClass(name);
        }
        return claimed;
    }

    private void nameMembers(HeaderModel model, NameScope nested) {
        NameScope methods = NameScope.ofMembers().reserve(METHODS_OF_OBJECT);
        NameScope fields = NameScope.ofMembers();
        fields.reserve(topLevelClasses());
        for (Declaration declaration : model.declarations()) {
            switch (declaration) {
                case Declaration.Function function
                when function.type().variadic() ->
                    members.put(
                            function.symbol().key(),
                            nested.claimClass(
                                    JavaWords.safeType(function.symbol().name())));
                case Declaration.Function function -> {
                    String parameters = parameters(function.type());
                    name(methods, declaration, base -> functionMembers(base, parameters));
                }
                case Declaration.Constant constant -> name(methods, constant, base -> List.of(base + "()"));
                case Declaration.Enumeration enumeration ->
                    enumeration.constants().forEach(it -> name(methods, it, base -> List.of(base + "()")));
                case Declaration.Variable variable ->
                    name(methods, variable, base -> variableMembers(base, variable.type()));
                case Declaration.Typedef typedef -> {
                    String wanted = JavaWords.safeType(typedef.symbol().name());
                    members.put(typedef.symbol().key(), fields.claim(wanted, List::of));
                }
                case Declaration.Composite _ -> {}
            }
        }
    }

    private void nameHolderFields(HeaderModel model, NameScope fields) {
        for (Declaration declaration : model.declarations()) {
            switch (declaration) {
                case Declaration.Variable _, Declaration.Constant _ -> {
                    String cName = declaration.symbol().name();
                    holderFields.computeIfAbsent(cName, _ -> fields.claim(JavaWords.safeType(cName), List::of));
                }
                case Declaration.Function _,
                        Declaration.Composite _,
                        Declaration.Enumeration _,
                        Declaration.Typedef _ -> {}
            }
        }
    }

    private void name(
            NameScope scope, Declaration declaration, java.util.function.Function<String, List<String>> declared) {
        String wanted = JavaWords.safe(declaration.symbol().name());
        members.putIfAbsent(declaration.symbol().key(), scope.claim(wanted, declared));
    }

    private static List<String> functionMembers(String base, String parameters) {
        return List.of(
                base + parameters,
                base + "$critical" + parameters,
                base + "$descriptor()",
                base + "$handle()",
                base + "$address()");
    }

    private List<String> variableMembers(String base, TypeUse use) {
        String value = carriers.of(use).javaName();
        List<String> declared = new ArrayList<>(List.of(base + "()", base + "$layout()", base + "$segment()"));
        declared.add(base + "(" + value + ")");
        int dimensions = ArrayShape.of(use).dimensions().size();
        if (dimensions > 0) {
            List<String> indexes = new ArrayList<>(Collections.nCopies(dimensions, "long"));
            declared.add(base + "(" + String.join(",", indexes) + ")");
            indexes.add(carriers.of(ArrayShape.of(use).element()).javaName());
            declared.add(base + "(" + String.join(",", indexes) + ")");
            declared.add(base + "$dimensions()");
            declared.add(base + "$segment(long)");
        }
        return declared;
    }

    private String parameters(CType.FunctionType type) {
        Stream<String> allocator =
                carriers.of(type.result()) == Carrier.RECORD ? Stream.of("SegmentAllocator") : Stream.empty();
        Stream<String> own = type.parameters().stream()
                .map(parameter -> carriers.of(parameter.type()).javaName());
        return Stream.concat(allocator, own).collect(Collectors.joining(",", "(", ")"));
    }
}
