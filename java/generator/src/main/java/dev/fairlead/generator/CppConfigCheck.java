// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import dev.fairlead.generator.config.CppConfig;
import dev.fairlead.generator.config.CppConfig.Instance;
import dev.fairlead.generator.config.CppConfig.Thrown;
import dev.fairlead.generator.config.Glob;
import dev.fairlead.generator.config.Located;
import dev.fairlead.generator.diagnostic.DiagnosticCollector;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.DiagnosticException.Stage;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.cpp.CppClass;
import dev.fairlead.generator.model.cpp.CppEnum;
import dev.fairlead.generator.model.cpp.CppFunction;
import dev.fairlead.generator.model.cpp.CppModel;
import dev.fairlead.generator.model.cpp.CppUnbound;
import dev.fairlead.javacpp.CppObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Holds the table {@code [cpp]} against the headers: every mistake, with its line. */
final class CppConfigCheck {
    /** Classes that generated code uses by their simple names. */
    private static final Set<String> USED = Set.of(
            "java.lang.Object",
            "java.lang.Override",
            "java.lang.String",
            "java.lang.SuppressWarnings",
            "java.lang.System",
            "java.lang.Throwable",
            "java.lang.foreign.MemorySegment",
            "dev.fairlead.runtime.NativeLibrary");

    /** Packages that generated code imports as a whole. */
    private static final List<String> IMPORTED =
            List.of("org.bytedeco.javacpp.", "org.bytedeco.javacpp.annotation.", "dev.fairlead.javacpp.");

    private final CppModel model;
    private final CppConfig config;
    private final DiagnosticCollector problems = new DiagnosticCollector();

    private CppConfigCheck(CppModel model, CppConfig config) {
        this.model = model;
        this.config = config;
    }

    static void check(CppModel model, CppConfig config) throws DiagnosticException {
        CppConfigCheck check = new CppConfigCheck(model, config);
        check.names();
        check.clashes();
        config.instantiate().forEach(check::instance);
        config.exceptions().forEach(check::exception);
        config.skip().forEach(check::named);
        config.copies().forEach(check::named);
        check.problems.throwIfAny(Stage.CHECK);
    }

    private void names() {
        javaName(
                config.packageName(),
                config.packageName().value(),
                SourceVersion.isName(config.packageName().value()));
        javaName(
                config.className(),
                config.className().value(),
                isClass(config.className().value()));
        config.loader().ifPresent(it -> javaName(it, it.value(), SourceVersion.isName(it.value())));
        config.instantiate()
                .forEach(
                        it -> javaName(it, it.value().java(), isClass(it.value().java())));
    }

    /** Each class of the headers, each enum, each instance and the class of the functions has a name of its own. */
    private void clashes() {
        Map<String, String> taken = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        taken.put(config.className().value(), "the class of the functions");
        for (CppClass type : model.classes()) {
            if (!type.isTemplate() && !type.isException() && !model.isNested(type.name()) && !isSkipped(type.name())) {
                clash(taken, type.simpleName(), type.name(), config.className());
            }
        }
        for (CppEnum type : model.enums()) {
            if (!isSkipped(type.name())) {
                clash(taken, type.simpleName(), type.name(), config.className());
            }
        }
        config.instantiate().forEach(it -> {
            if (model.find(it.value().template()).isPresent()) {
                clash(taken, it.value().java(), it.value().cpp(), it);
            }
        });
    }

    private boolean isSkipped(String name) {
        return config.skip().stream().anyMatch(glob -> glob.value().matches(name));
    }

    private void clash(Map<String, String> taken, String java, String cpp, Located<?> place) {
        String used = usedByGeneratedCode(java);
        String other = used.isEmpty() ? taken.putIfAbsent(java, cpp) : used;
        if (other != null) {
            problems.error(Problem.FL0112, place.location(), place.length(), other, cpp, java);
        }
    }

    /** {@return the class that generated code means by a name; empty when there is none} */
    private static String usedByGeneratedCode(String java) {
        return USED.stream()
                .filter(it -> it.endsWith("." + java))
                .findFirst()
                .orElseGet(() -> IMPORTED.stream()
                        .map(it -> it + java)
                        .filter(CppConfigCheck::exists)
                        .findFirst()
                        .orElse(""));
    }

    private static boolean exists(String className) {
        String resource = className.replace('.', '/') + ".class";
        return CppObject.class.getClassLoader().getResource(resource) != null;
    }

    private static boolean isClass(String name) {
        return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name);
    }

    private void javaName(Located<?> place, String name, boolean isName) {
        if (!isName) {
            problems.error(Problem.FL0111, place.location(), place.length(), name);
        }
    }

    private void instance(Located<Instance> located) {
        String template = located.value().template();
        List<String> templates = Stream.concat(
                        model.classes().stream().filter(CppClass::isTemplate).map(CppClass::name),
                        model.functions().stream()
                                .filter(CppFunction::isTemplate)
                                .map(CppFunction::qualifiedName))
                .distinct()
                .toList();
        if (!templates.contains(template)) {
            nothing(located, located.value().cpp(), "the headers have the templates " + listed(templates));
        }
    }

    private void exception(Located<Thrown> located) {
        Thrown thrown = located.value();
        if (thrown.cpp().startsWith("std::")) {
            return;
        }
        List<String> exceptions = model.classes().stream()
                .filter(CppClass::isException)
                .map(CppClass::name)
                .toList();
        if (!exceptions.contains(thrown.cpp())) {
            nothing(located, thrown.cpp(), "the headers have the exceptions " + listed(exceptions));
            return;
        }
        for (String getter : thrown.getters()) {
            if (!getter.equals("what") && getters(thrown.cpp()).noneMatch(getter::equals)) {
                nothing(
                        located,
                        thrown.cpp() + "::" + getter + "()",
                        "it has " + listed(getters(thrown.cpp()).distinct().toList()));
            }
        }
    }

    private Stream<String> getters(String exception) {
        return model.functions().stream()
                .filter(it -> it.parameters().isEmpty()
                        && it.kind() == CppFunction.Kind.METHOD
                        && model.derives(exception, it.owner()))
                .map(CppFunction::name);
    }

    private void named(Located<Glob> glob) {
        boolean matches = Stream.concat(
                        Stream.concat(
                                model.functions().stream().flatMap(it -> Stream.of(it.qualifiedName(), it.owner())),
                                model.unbound().stream().map(CppUnbound::qualifiedName)),
                        Stream.concat(
                                model.classes().stream().map(CppClass::name),
                                model.enums().stream().map(CppEnum::name)))
                .anyMatch(glob.value()::matches);
        if (!matches) {
            nothing(glob, glob.value().text(), "qualified names stand here, such as \"scan::detail::*\"");
        }
    }

    private void nothing(Located<?> place, String what, String hint) {
        problems.error(Problem.FL0015, place.location(), place.length(), what, hint);
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
