// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.config.BindingConfig;
import dev.fairlead.generator.config.Glob;
import dev.fairlead.generator.config.Located;
import dev.fairlead.generator.config.NearestWord;
import dev.fairlead.generator.config.StatusRule;
import dev.fairlead.generator.diagnostic.DiagnosticCollector;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.Annotation;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.CommentText;
import dev.fairlead.generator.model.ConstantValue;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.TargetFacts;
import dev.fairlead.generator.model.TypeUse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides which functions return a status, and what its codes mean. */
final class StatusPlanner {
    private static final String SUFFIX = "Exception";

    private final HeaderModel model;
    private final BindingConfig config;
    private final DiagnosticCollector problems;
    private final Scalars scalars;
    private final Map<DeclarationKey, StatusFamily> annotated = new LinkedHashMap<>();
    private final Optional<StatusFamily> named;

    StatusPlanner(HeaderModel model, BindingConfig config, DiagnosticCollector problems) {
        this.model = model;
        this.config = config;
        this.problems = problems;
        this.scalars = new Scalars(model);
        this.named = config.status().filter(rule -> !rule.match().isEmpty()).map(this::named);
        model.declarations().forEach(this::planAnnotated);
        config.status().filter(rule -> rule.match().isEmpty()).ifPresent(this::checkUsed);
    }

    /** {@return all families: those of the headers, then the config's} */
    List<StatusFamily> families() {
        return Stream.concat(annotated.values().stream(), named.stream())
                .distinct()
                .toList();
    }

    /** {@return the family that a function's result belongs to; empty when it returns no status} */
    Optional<StatusFamily> of(Declaration.Function function) {
        Optional<StatusFamily> byType = ofType(function.type().result());
        boolean isNamed = config.status()
                .filter(it -> it.matches(function.symbol().name()))
                .isPresent();
        if (byType.isPresent() || !isNamed) {
            return byType;
        }
        TypeUse result = function.type().result();
        if (!isStatusType(result)) {
            String name = function.symbol().name();
            String reason = "its result is " + result.written() + ", and a status is an integer of at most 32 bits";
            problems.error(Problem.FL0108, function.symbol().location(), name.length(), "status", name, reason);
        }
        return named;
    }

    /** {@return the family of the typedef that a type was written with; empty for all other types} */
    Optional<StatusFamily> ofType(TypeUse use) {
        if (use.type() instanceof CType.TypedefRef typedef) {
            StatusFamily family = annotated.get(typedef.key());
            return family == null ? ofType(typedef.target()) : Optional.of(family);
        }
        return Optional.empty();
    }

    /** A table without functions speaks of the headers' own statuses. */
    private void checkUsed(StatusRule rule) {
        boolean isUsed = model.declarations().stream()
                .flatMap(it -> it.symbol().annotations().stream())
                .anyMatch(it -> it.name().equals("status"));
        if (!isUsed) {
            String hint = "say which functions return a status: match = [\"scan_*\"]";
            problems.error(Problem.FL0015, rule.location(), "status".length(), "status", hint);
        }
    }

    private void planAnnotated(Declaration declaration) {
        for (Annotation annotation : declaration.symbol().annotations()) {
            if (annotation.name().equals("status")) {
                planAnnotated(declaration, String.join(",", annotation.arguments()));
            }
        }
    }

    private void planAnnotated(Declaration declaration, String tag) {
        int length = declaration.symbol().name().length();
        if (!(declaration instanceof Declaration.Typedef typedef) || !isStatusType(typedef.target())) {
            problems.error(
                    Problem.FL0108,
                    declaration.symbol().location(),
                    length,
                    "status",
                    declaration.symbol().name(),
                    "it is no typedef of an integer of at most 32 bits");
            return;
        }
        Optional<Declaration.Enumeration> codes = enumeration(tag);
        if (codes.isEmpty()) {
            problems.error(Problem.FL0110, declaration.symbol().location(), length, tag);
            return;
        }
        annotated.put(declaration.symbol().key(), ofEnum(codes.get()));
    }

    private boolean isStatusType(TypeUse use) {
        return scalars.of(use)
                .filter(it -> it.java().isInteger() && it.java() != JavaScalar.LONG)
                .isPresent();
    }

    private Optional<Declaration.Enumeration> enumeration(String tag) {
        return enumerations().filter(it -> it.symbol().name().equals(tag)).findFirst();
    }

    private StatusFamily ofEnum(Declaration.Enumeration enumeration) {
        Optional<StatusRule> rule = config.status().filter(it -> it.match().isEmpty());
        String exception = rule.flatMap(StatusRule::exception)
                .map(Located::value)
                .orElse(JavaNames.type(enumeration.symbol().name()) + SUFFIX);
        return family(exception, "enum " + enumeration.symbol().name(), enumeration.constants(), rule);
    }

    private StatusFamily named(StatusRule rule) {
        for (var glob : rule.match()) {
            if (FunctionNames.of(model).noneMatch(glob.value()::matches)) {
                String hint = "names are C's, and * stands for any characters";
                problems.error(
                        Problem.FL0015,
                        glob.location(),
                        glob.length(),
                        glob.value().text(),
                        hint);
            }
        }
        List<Declaration.Constant> codes = codes(rule);
        rule.names().filter(_ -> codes.isEmpty()).ifPresent(glob -> {
            String hint = "the constants whose names are codes: names = \"SCAN_*\"";
            problems.error(
                    Problem.FL0015, glob.location(), glob.length(), glob.value().text(), hint);
        });
        String library = config.library().name();
        String exception = rule.exception().map(Located::value).orElse(JavaNames.type(library) + SUFFIX);
        return family(exception, "the status codes of " + library, codes, Optional.of(rule));
    }

    /** The constants that a rule names; where it names none, those of the enums that its functions return. */
    private List<Declaration.Constant> codes(StatusRule rule) {
        if (rule.names().isPresent()) {
            Glob names = rule.names().get().value();
            return constants().filter(it -> names.matches(it.symbol().name())).toList();
        }
        Set<DeclarationKey> returned = functions()
                .filter(it -> rule.matches(it.symbol().name()))
                .map(it -> it.type().result().canonical())
                .filter(CType.EnumRef.class::isInstance)
                .map(it -> ((CType.EnumRef) it).key())
                .collect(Collectors.toSet());
        return enumerations()
                .filter(it -> returned.contains(it.symbol().key()))
                .flatMap(it -> it.constants().stream())
                .toList();
    }

    private StatusFamily family(
            String exception, String origin, List<Declaration.Constant> constants, Optional<StatusRule> rule) {
        Optional<String> okName = rule.flatMap(StatusRule::ok).map(this::existingConstant);
        List<StatusTable> tables =
                model.targets().stream().map(it -> table(it, okName, constants)).toList();
        Optional<DeclarationKey> message = rule.flatMap(StatusRule::message).flatMap(this::messageFunction);
        return new StatusFamily(exception, origin, tables, message);
    }

    private StatusTable table(TargetFacts facts, Optional<String> okName, List<Declaration.Constant> constants) {
        int ok =
                okName.flatMap(this::constant).flatMap(it -> valueOf(facts, it)).orElse(0);
        List<StatusTable.Code> codes = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        String nameOfOk = okName.orElse(Integer.toString(ok));
        for (Declaration.Constant constant : constants) {
            Optional<Integer> value = valueOf(facts, constant);
            if (value.isEmpty() || !seen.add(value.get())) {
                continue;
            }
            if (value.get() == ok) {
                nameOfOk = constant.symbol().name();
            } else {
                String text = CommentText.sentence(constant.symbol().comment());
                codes.add(new StatusTable.Code(value.get(), constant.symbol().name(), text));
            }
        }
        return new StatusTable(ok, nameOfOk, codes);
    }

    private String existingConstant(Located<String> name) {
        if (constants().noneMatch(it -> it.symbol().name().equals(name.value()))) {
            List<String> names = constants().map(it -> it.symbol().name()).toList();
            problems.error(
                    Problem.FL0003,
                    name.location(),
                    name.length(),
                    "constant",
                    name.value(),
                    NearestWord.hint(name.value(), names));
        }
        return name.value();
    }

    private Optional<DeclarationKey> messageFunction(Located<String> name) {
        Optional<Declaration.Function> function = functions()
                .filter(it -> it.symbol().name().equals(name.value()))
                .findFirst();
        if (function.isEmpty()) {
            String hint = NearestWord.hint(name.value(), functionNames().toList());
            problems.error(Problem.FL0003, name.location(), name.length(), "function", name.value(), hint);
        } else if (!isMessageFunction(function.get())) {
            String reason = "it must take one code, of 32 bits, and return a const char *";
            problems.error(Problem.FL0108, name.location(), name.length(), "message", name.value(), reason);
        }
        return function.map(it -> it.symbol().key());
    }

    private boolean isMessageFunction(Declaration.Function function) {
        return function.type().parameters().size() == 1
                && scalars.of(function.type().parameters().getFirst().type())
                        .filter(it -> it.java() == JavaScalar.INT)
                        .isPresent()
                && Pointers.isText(function.type().result());
    }

    private Optional<Declaration.Constant> constant(String name) {
        return constants().filter(it -> it.symbol().name().equals(name)).findFirst();
    }

    /** {@return the value of a constant on a target; empty where it has none, or no integer} */
    private static Optional<Integer> valueOf(TargetFacts facts, Declaration.Constant constant) {
        DeclarationKey key = constant.symbol().key();
        return !facts.absent().contains(key) && facts.constants().get(key) instanceof ConstantValue.Whole(long bits)
                ? Optional.of((int) bits)
                : Optional.empty();
    }

    private Stream<Declaration.Constant> constants() {
        return model.declarations().stream().flatMap(declaration -> switch (declaration) {
            case Declaration.Constant constant -> Stream.of(constant);
            case Declaration.Enumeration enumeration -> enumeration.constants().stream();
            default -> Stream.empty();
        });
    }

    private Stream<Declaration.Enumeration> enumerations() {
        return model.declarations().stream()
                .filter(Declaration.Enumeration.class::isInstance)
                .map(Declaration.Enumeration.class::cast);
    }

    private Stream<Declaration.Function> functions() {
        return model.declarations().stream()
                .filter(Declaration.Function.class::isInstance)
                .map(Declaration.Function.class::cast);
    }

    /** {@return whether the toml's table says what a family's codes are} */
    boolean isOfRule(StatusFamily family) {
        return config.status()
                .filter(it ->
                        it.match().isEmpty() || named.filter(family::equals).isPresent())
                .isPresent();
    }

    private Stream<String> functionNames() {
        return functions().map(it -> it.symbol().name());
    }
}
