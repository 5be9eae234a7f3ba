// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.config.CppConfig;
import dev.fairlead.generator.config.CppConfig.Instance;
import dev.fairlead.generator.config.Glob;
import dev.fairlead.generator.config.Located;
import dev.fairlead.generator.emit.javacpp.Bases.Base;
import dev.fairlead.generator.emit.javacpp.JavaCppPlan.Expected;
import dev.fairlead.generator.model.cpp.CppClass;
import dev.fairlead.generator.model.cpp.CppEnum;
import dev.fairlead.generator.model.cpp.CppFunction;
import dev.fairlead.generator.model.cpp.CppFunction.Kind;
import dev.fairlead.generator.model.cpp.CppModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans what JavaCPP is told, from what the headers declare and the toml says. */
public final class JavaCppPlanner {
    private static final Pattern OPERATOR_SIGN = Pattern.compile("^operator(?=\\W)(?! )");
    private static final String TEMPLATE_IN_TEMPLATE = "a template in a template: no name instantiates it";
    private static final String THREE_WAY = "operator<=>";

    private final CppModel model;
    private final CppConfig config;
    private final CppScope scope;
    private final CrossingTypes types;
    private final Bases bases;
    private final Set<InfoLine> infos = new LinkedHashSet<>();
    private final List<Expected> expected = new ArrayList<>();

    /** Whether all functions of a name are refused: the Parser need not look at them, and stumbles over some. */
    private final Map<String, Boolean> refused = new LinkedHashMap<>();

    private JavaCppPlanner(CppModel model, CppConfig config) {
        this.model = model;
        this.config = config;
        this.scope = new CppScope(model, config);
        this.types = new CrossingTypes(scope);
        this.bases = new Bases(scope, config);
    }

    /**
     * Plans.
     *
     * @param model what the headers declare
     * @param config what the toml says
     * @return the plan
     */
    public static JavaCppPlan plan(CppModel model, CppConfig config) {
        return new JavaCppPlanner(model, config).plan();
    }

    private JavaCppPlan plan() {
        infos.add(InfoLine.of(
                "std::string", ".annotations(\"@StdString\").valueTypes(\"String\").pointerTypes(\"String\")"));
        for (CppClass type : model.classes()) {
            declare(type);
        }
        model.enums().forEach(it -> infos.add(InfoLine.of(it.name(), ".enumerate()")));
        config.skip().forEach(it -> skip(it.value()));
        for (CppFunction function : model.functions()) {
            expect(function);
        }
        refused.forEach((name, isRefused) -> {
            if (isRefused) {
                infos.add(InfoLine.of(name, ".skip()"));
            }
        });
        return new JavaCppPlan(model, config, List.copyOf(infos), expected, UnboundTypes.of(model, config, bases));
    }

    private void declare(CppClass type) {
        if (type.isException() || model.isNested(type.name())) {
            infos.add(InfoLine.of(type.name(), ".skip()"));
            return;
        }
        String virtual = type.isPolymorphic() ? ".virtualize()" : "";
        if (!type.isTemplate()) {
            infos.add(InfoLine.of(
                    type.name(),
                    ".pointerTypes(" + InfoLine.quoted(type.simpleName()) + ")" + virtual + base(type, Map.of())));
        }
        for (Instance instance : instances(type.name())) {
            String java = ".pointerTypes(" + InfoLine.quoted(instance.java()) + ")";
            TypeText written = TypeText.parse(instance.cpp());
            infos.add(InfoLine.of(
                    written.text(),
                    java + virtual + base(type, arguments(type.templateParameters(), instance)) + ".define()"));
            CrossingTypes.spellings(written).stream()
                    .filter(it -> !it.equals(written.text()))
                    .forEach(it -> infos.add(InfoLine.of(it, java)));
        }
    }

    /** Else the superclass would be a class that nobody writes, and no class at all where the base is skipped. */
    private String base(CppClass type, Map<String, TypeText> arguments) {
        List<Base> found = bases.of(type, arguments);
        if (found.stream().allMatch(it -> it.java().isPresent())) {
            return "";
        }
        found.stream()
                .filter(it -> it.java().isEmpty())
                .map(it -> it.type().text())
                .forEach(it -> infos.add(InfoLine.of(it, ".skip()")));
        return ".base(" + InfoLine.quoted(found.getFirst().java().orElse("Pointer")) + ")";
    }

    private List<Instance> instances(String template) {
        return config.instantiate().stream()
                .map(Located::value)
                .filter(it -> it.template().equals(template))
                .toList();
    }

    private void skip(Glob glob) {
        model.functions().stream()
                .map(CppFunction::qualifiedName)
                .filter(glob::matches)
                .distinct()
                .forEach(name -> infos.add(InfoLine.of(name, ".skip()")));
        Stream.concat(
                        model.classes().stream().map(CppClass::name),
                        model.enums().stream().map(CppEnum::name))
                .filter(glob::matches)
                .forEach(name -> infos.add(InfoLine.of(name, ".skip()")));
    }

    private boolean isSkipped(CppFunction function) {
        return config.skip().stream()
                .anyMatch(glob -> glob.value().matches(function.qualifiedName())
                        || glob.value().matches(function.owner()));
    }

    private void expect(CppFunction function) {
        Optional<CppClass> owner = model.find(function.owner());
        if (isSkipped(function) || owner.stream().anyMatch(CppClass::isException)) {
            return;
        }
        if (model.isNested(function.owner())) {
            String javaClass = owner.map(CppClass::simpleName).orElse("");
            expected.add(new Expected(function, javaClass, Optional.of(CrossingTypes.NESTED)));
            return;
        }
        if (function.isTemplate() && owner.stream().anyMatch(CppClass::isTemplate)) {
            instances(function.owner())
                    .forEach(it -> expected.add(new Expected(function, it.java(), Optional.of(TEMPLATE_IN_TEMPLATE))));
        } else if (function.isTemplate()) {
            expectInstances(function);
        } else if (owner.isPresent() && owner.get().isTemplate()) {
            for (Instance instance : instances(function.owner())) {
                String name = TypeText.parse(instance.cpp()).text();
                add(function, name, instance.java(), arguments(owner.get().templateParameters(), instance));
                rename(function, name);
            }
        } else {
            String javaClass =
                    owner.map(CppClass::simpleName).orElse(config.className().value());
            add(function, function.owner(), javaClass, Map.of());
            rename(function, function.owner());
        }
    }

    private void expectInstances(CppFunction function) {
        List<Instance> instances = instances(function.qualifiedName());
        String javaClass = model.find(function.owner())
                .map(CppClass::simpleName)
                .orElse(config.className().value());
        if (instances.isEmpty()) {
            String reason = isNameless(function)
                    ? "a template that no name instantiates: a friend, a constructor or a conversion"
                    : "a template: instantiate = [\"" + function.qualifiedName() + "<TYPE> as NAME\"]";
            expected.add(new Expected(function, javaClass, Optional.of(reason)));
        }
        for (Instance instance : instances) {
            infos.add(InfoLine.of(
                    TypeText.parse(instance.cpp()).text(), ".javaNames(" + InfoLine.quoted(instance.java()) + ")"));
            Map<String, TypeText> arguments = arguments(function.templateParameters(), instance);
            expected.add(new Expected(function, javaClass, obstacle(function, arguments)));
        }
    }

    private static boolean isNameless(CppFunction function) {
        return function.kind() == Kind.FRIEND
                || function.owner().endsWith("::" + function.name())
                || function.owner().equals(function.name())
                || function.isConversion();
    }

    /** {@return what stands for the parameters of a template in one of its instances} */
    static Map<String, TypeText> arguments(List<String> parameters, Instance instance) {
        Map<String, TypeText> arguments = new HashMap<>();
        List<String> given = instance.arguments();
        for (int i = 0; i < Math.min(given.size(), parameters.size()); i++) {
            arguments.put(parameters.get(i), TypeText.parse(given.get(i)));
        }
        return arguments;
    }

    private Optional<String> obstacle(CppFunction function, Map<String, TypeText> arguments) {
        Optional<String> obstacle = nameObstacle(function)
                .or(() -> friendObstacle(function, arguments))
                .or(() -> textObstacle(function));
        for (int i = 0; i < function.types().size() && obstacle.isEmpty(); i++) {
            TypeText type = scope.resolve(function.types().get(i), function.owner(), arguments);
            switch (types.judge(type, i == 0)) {
                case TypeVerdict.Crosses(var needed) -> infos.addAll(needed);
                case TypeVerdict.Refused(var reason) ->
                    obstacle = Optional.of("'" + function.types().get(i) + "': " + reason);
            }
        }
        return obstacle;
    }

    private static Optional<String> nameObstacle(CppFunction function) {
        if (function.name().equals(THREE_WAY)) {
            return Optional.of(
                    "Java has no comparison in three ways, and what C++ makes of it, < or a defaulted ==, is not"
                            + " bound with it: declare those that Java needs");
        }
        return JavaNames.isNameless(function)
                ? Optional.of("Java has no name for this operator, and no literals of one's own")
                : Optional.empty();
    }

    private static Optional<String> textObstacle(CppFunction function) {
        boolean isText = function.kind() != Kind.VARIABLE
                && TypeText.parse(function.result()).text().equals("const char*");
        return isText
                ? Optional.of("'" + function.result() + "': nothing says how long the text lasts: return a std::string")
                : Optional.empty();
    }

    /** A friend becomes a method of its class; if it stood elsewhere, {@code 2 - x} would be {@code x - 2}. */
    private Optional<String> friendObstacle(CppFunction function, Map<String, TypeText> arguments) {
        if (function.kind() != Kind.FRIEND) {
            return Optional.empty();
        }
        boolean isAsked = !function.parameters().isEmpty()
                && scope.resolve(function.parameters().getFirst(), function.owner(), arguments)
                        .bare()
                        .equals(scope.resolve(function.owner(), function.owner(), arguments));
        return isAsked
                ? Optional.empty()
                : Optional.of("a friend becomes a method of its class, which is not the first it takes");
    }

    private void add(CppFunction function, String owner, String javaClass, Map<String, TypeText> arguments) {
        Optional<String> obstacle = obstacle(function, arguments);
        if (function.kind() != Kind.CONSTRUCTOR) {
            refused.merge(qualified(owner, function.name()), obstacle.isPresent(), Boolean::logicalAnd);
        }
        if (obstacle.isPresent()) {
            skipOverload(function, owner, arguments);
        }
        if (!isShadowed(function)) {
            expected.add(new Expected(named(function, arguments), javaClass, obstacle));
        }
    }

    /** Of a conversion the type is the name, and of a template that of the instance. */
    private CppFunction named(CppFunction function, Map<String, TypeText> arguments) {
        return function.isConversion()
                ? function.named(NativeMethod.conversion(scope.resolve(function.result(), function.owner(), arguments)
                        .text()))
                : function;
    }

    /** Else the Parser, to which a pointer and a span are the same in Java, may keep the overload that is refused. */
    private void skipOverload(CppFunction function, String owner, Map<String, TypeText> arguments) {
        String parameters = function.parameters().stream()
                .map(it -> scope.resolve(it, function.owner(), arguments).text())
                .collect(Collectors.joining(", ", "(", ")"));
        Set<String> names = new LinkedHashSet<>(List.of(qualified(owner, function.name())));
        if (function.kind() == Kind.CONSTRUCTOR) {
            // The Parser has the arguments of a template in the names of its constructors.
            names.add(qualified(owner, owner.substring(owner.lastIndexOf("::") + 2)));
        }
        names.forEach(name -> infos.add(InfoLine.of(name + parameters, ".skip()")));
    }

    /** Of two methods that differ in const alone Java has the one that can do more. */
    private boolean isShadowed(CppFunction function) {
        return function.isConst()
                && model.functions().stream()
                        .anyMatch(it -> !it.isConst() && it.signature().equals(function.signature()));
    }

    /** Methods are called as Java calls methods. */
    private void rename(CppFunction function, String owner) {
        String java = JavaNames.method(function);
        String calls = (java.equals(function.name()) ? "" : ".javaNames(" + InfoLine.quoted(java) + ")")
                + (function.kind() == Kind.FRIEND ? ".friendly()" : "");
        if (function.kind() != Kind.CONSTRUCTOR && !calls.isEmpty()) {
            infos.add(InfoLine.of(qualified(owner, function.name()), calls));
        }
    }

    /** The Parser has a blank in front of an operator's sign. */
    private static String qualified(String owner, String name) {
        String parsed = OPERATOR_SIGN.matcher(name).replaceFirst("operator ");
        return owner.isEmpty() ? parsed : owner + "::" + parsed;
    }
}
