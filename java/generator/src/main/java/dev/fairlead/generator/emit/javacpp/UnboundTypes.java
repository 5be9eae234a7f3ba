// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.config.CppConfig;
import dev.fairlead.generator.config.CppConfig.Instance;
import dev.fairlead.generator.config.Located;
import dev.fairlead.generator.emit.javacpp.Bases.Base;
import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.model.cpp.CppClass;
import dev.fairlead.generator.model.cpp.CppEnum;
import dev.fairlead.generator.model.cpp.CppModel;
import dev.fairlead.generator.model.cpp.CppUnbound;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the classes, enums and bases that Java does not have, for which no function speaks. */
final class UnboundTypes {
    private static final String IN_EXCEPTION =
            "it is declared in an exception, which is thrown and has no class in Java";

    private final CppModel model;
    private final CppConfig config;
    private final Bases bases;
    private final Set<CppUnbound> unbound = new LinkedHashSet<>();

    private UnboundTypes(CppModel model, CppConfig config, Bases bases) {
        this.model = model;
        this.config = config;
        this.bases = bases;
    }

    /** {@return them, and what else the headers declare, but for what is skipped} */
    static List<CppUnbound> of(CppModel model, CppConfig config, Bases bases) {
        UnboundTypes types = new UnboundTypes(model, config, bases);
        types.unbound.addAll(model.unbound());
        model.classes().stream().filter(it -> !it.isException()).forEach(types::read);
        model.enums()
                .forEach(it -> types.reason(it)
                        .ifPresent(reason -> types.add(outer(it.name()), it.simpleName(), reason, it.location())));
        return types.unbound.stream()
                .filter(it -> config.skip().stream()
                        .noneMatch(glob -> glob.value().matches(it.qualifiedName())
                                || glob.value().matches(it.owner())))
                .toList();
    }

    private void add(String owner, String name, String reason, SourceLocation location) {
        unbound.add(new CppUnbound(owner, name, reason, location));
    }

    private void read(CppClass type) {
        if (model.isNested(type.name())) {
            boolean isTold =
                    model.functions().stream().anyMatch(it -> it.owner().equals(type.name()));
            if (!isTold) {
                add(outer(type.name()), type.simpleName(), CrossingTypes.NESTED, type.location());
            }
        } else if (!type.isTemplate()) {
            readBases(type, Map.of());
        } else if (instances(type).isEmpty()) {
            add(outer(type.name()), type.simpleName(), notInstantiated(type.name() + "<TYPE>"), type.location());
        } else {
            instances(type).forEach(it -> readBases(type, JavaCppPlanner.arguments(type.templateParameters(), it)));
        }
    }

    /** What a class has from a base that Java does not have is public, too. */
    private void readBases(CppClass type, Map<String, TypeText> arguments) {
        for (Base base : bases.of(type, arguments)) {
            if (base.java().isEmpty()) {
                boolean isTemplate = model.find(base.type().name()).stream().anyMatch(CppClass::isTemplate);
                String why = isTemplate ? notInstantiated(base.type().text()) : "Java has no class for this base";
                add(
                        type.name(),
                        "(base) " + base.type().text(),
                        why + ": what comes from it is left out",
                        type.location());
            }
        }
    }

    private Optional<String> reason(CppEnum type) {
        Optional<CppClass> owner = model.find(outer(type.name()));
        return owner.flatMap(it -> it.isException()
                ? Optional.of(IN_EXCEPTION)
                : model.isNested(it.name()) ? Optional.of(CrossingTypes.NESTED) : Optional.empty());
    }

    private List<Instance> instances(CppClass type) {
        return config.instantiate().stream()
                .map(Located::value)
                .filter(it -> it.template().equals(type.name()))
                .toList();
    }

    private static String notInstantiated(String instance) {
        return "a template: instantiate = [\"" + instance + " as NAME\"]";
    }

    private static String outer(String name) {
        int end = name.lastIndexOf("::");
        return end < 0 ? "" : name.substring(0, end);
    }
}
