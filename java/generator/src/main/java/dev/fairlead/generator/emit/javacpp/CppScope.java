// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.config.CppConfig;
import dev.fairlead.generator.config.Located;
import dev.fairlead.generator.model.cpp.CppClass;
import dev.fairlead.generator.model.cpp.CppEnum;
import dev.fairlead.generator.model.cpp.CppModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what the names of C++ types stand for, and what they are called in Java. */
final class CppScope {
    private final CppModel model;
    private final Map<String, String> javaNames = new HashMap<>();

    CppScope(CppModel model, CppConfig config) {
        this.model = model;
        for (CppClass type : model.classes()) {
            if (!type.isTemplate() && !type.isException() && !model.isNested(type.name())) {
                javaNames.put(type.name(), type.simpleName());
            }
        }
        for (CppEnum type : model.enums()) {
            if (isInTemplate(type)) {
                continue;
            }
            javaNames.put(type.name(), type.simpleName());
        }
        for (Located<CppConfig.Instance> instance : config.instantiate()) {
            TypeText type = TypeText.parse(instance.value().cpp());
            javaNames.put(type.text(), instance.value().java());
            javaNames.put(withoutStd(type).text(), instance.value().java());
        }
    }

    /** Each instance has another enum, and all of them one name. */
    private boolean isInTemplate(CppEnum type) {
        return model.isNested(type.name())
                && model.find(outer(type.name())).stream().anyMatch(CppClass::isTemplate);
    }

    /** {@return what a class, an instance or an enum of the headers is called in Java} */
    Optional<String> javaName(TypeText bare) {
        return Optional.ofNullable(javaNames.get(bare.text()))
                .or(() -> Optional.ofNullable(javaNames.get(withoutStd(bare).text())));
    }

    boolean isEnum(TypeText bare) {
        return model.enums().stream().anyMatch(it -> it.name().equals(bare.name()));
    }

    /** {@return whether it is a class that is declared in a class} */
    boolean isNested(TypeText bare) {
        return model.find(bare.name()).isPresent() && model.isNested(bare.name());
    }

    Optional<CppClass> classOf(TypeText bare) {
        return model.find(bare.name());
    }

    /**
     * A type as it is written somewhere, with full names.
     *
     * @param written the type
     * @param owner the class or namespace that it stands in
     * @param arguments what stands for the template parameters there; empty outside of templates
     * @return the type
     */
    TypeText resolve(String written, String owner, Map<String, TypeText> arguments) {
        return resolve(TypeText.parse(written), owner, arguments);
    }

    private TypeText resolve(TypeText type, String owner, Map<String, TypeText> arguments) {
        TypeText argument = arguments.get(type.name());
        if (argument != null) {
            return new TypeText(
                    argument.name(), argument.arguments(), type.isConst() || argument.isConst(), type.suffix());
        }
        String name = qualified(type.name(), owner);
        List<TypeText> inner = type.arguments().stream()
                .map(it -> resolve(it, owner, arguments))
                .toList();
        if (inner.isEmpty() && name.equals(owner) && !arguments.isEmpty()) {
            // Inside of a template its bare name is the instance.
            inner = model.find(owner).orElseThrow().templateParameters().stream()
                    .map(arguments::get)
                    .toList();
        }
        return new TypeText(name, inner, type.isConst(), type.suffix());
    }

    private String qualified(String name, String owner) {
        for (String scope = owner; !scope.isEmpty(); scope = outer(scope)) {
            if (isKnown(scope + "::" + name)) {
                return scope + "::" + name;
            }
            if (scope.endsWith("::" + name) && isKnown(scope)) {
                return scope;
            }
        }
        return name;
    }

    private boolean isKnown(String qualified) {
        return model.find(qualified).isPresent()
                || model.enums().stream().anyMatch(it -> it.name().equals(qualified));
    }

    private static String outer(String scope) {
        int end = scope.lastIndexOf("::");
        return end < 0 ? "" : scope.substring(0, end);
    }

    /** {@return the type with the names of numbers as C has them} */
    static TypeText withoutStd(TypeText type) {
        return type.mapNames(name -> Numbers.of(name).isPresent() ? name.replaceFirst("^std::", "") : name);
    }

    /** {@return the type with the fixed-width names of numbers in namespace std} */
    static TypeText withStd(TypeText type) {
        return type.mapNames(name ->
                name.endsWith("_t") && !name.contains("::") && Numbers.of(name).isPresent() ? "std::" + name : name);
    }
}
