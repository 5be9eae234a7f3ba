// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.config.BindingConfig;
import dev.fairlead.generator.config.FunctionRule;
import dev.fairlead.generator.config.FunctionRule.ParameterRule;
import dev.fairlead.generator.config.NearestWord;
import dev.fairlead.generator.diagnostic.DiagnosticCollector;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.Annotation;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Parameter;
import dev.fairlead.generator.model.Shape;
import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.model.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Adds what a fairlead.toml says of functions to the model, in the form of annotations: after it there is one source of
 * facts, whoever wrote them. The toml wins over the header.
 */
final class ConfigMerge {
    private final BindingConfig config;
    private final DiagnosticCollector problems;

    ConfigMerge(BindingConfig config, DiagnosticCollector problems) {
        this.config = config;
        this.problems = problems;
    }

    /** {@return the model with the config's facts; rules that match nothing are told} */
    HeaderModel merge(HeaderModel model) {
        config.functions().forEach(rule -> checkMatches(rule, model));
        List<Declaration> declarations = model.declarations().stream()
                .map(declaration ->
                        declaration instanceof Declaration.Function function ? merge(function) : declaration)
                .toList();
        return model.with(declarations, model.refusals());
    }

    /** {@return the last rule's name for a function} */
    Optional<FunctionRule> renaming(Declaration.Function function) {
        return rulesFor(function).filter(rule -> rule.java().isPresent()).reduce((_, last) -> last);
    }

    /** {@return whether a rule keeps a function out of the api layer} */
    boolean isSkipped(Declaration.Function function) {
        return rulesFor(function).anyMatch(FunctionRule::skip);
    }

    /** {@return where a fact about a parameter can be corrected: in the toml when it speaks of it, else in the header} */
    SourceLocation placeOf(Declaration.Function function, int index) {
        Parameter parameter = function.type().parameters().get(index);
        return parameterRules(function, parameter.name(), index)
                .map(ParameterRule::location)
                .reduce((_, last) -> last)
                .orElse(parameter.location());
    }

    private Declaration.Function merge(Declaration.Function function) {
        if (rulesFor(function).findAny().isEmpty()) {
            return function;
        }
        List<Annotation> own =
                rulesFor(function).flatMap(rule -> rule.annotations().stream()).toList();
        List<Parameter> parameters = IntStream.range(
                        0, function.type().parameters().size())
                .mapToObj(i -> merge(function, i))
                .toList();
        CType.FunctionType type = new CType.FunctionType(
                function.type().result(), parameters, function.type().variadic());
        return new Declaration.Function(
                withAnnotations(function.symbol(), own), type, function.shim(), function.label());
    }

    private Parameter merge(Declaration.Function function, int index) {
        Parameter parameter = function.type().parameters().get(index);
        List<Annotation> own = parameterRules(function, parameter.name(), index)
                .flatMap(rule -> rule.annotations().stream())
                .toList();
        return new Parameter(
                parameter.name(),
                parameter.type(),
                parameter.location(),
                overlaid(parameter.annotations(), own),
                parameter.hasDefault());
    }

    private static Symbol withAnnotations(Symbol symbol, List<Annotation> own) {
        return new Symbol(
                symbol.key(),
                symbol.name(),
                symbol.owner(),
                symbol.language(),
                symbol.access(),
                symbol.location(),
                symbol.comment(),
                overlaid(symbol.annotations(), own));
    }

    private static List<Annotation> overlaid(List<Annotation> below, List<Annotation> above) {
        List<Annotation> merged = new ArrayList<>(below);
        for (Annotation annotation : above) {
            merged.removeIf(it -> subject(it).equals(subject(annotation)) && !above.contains(it));
            if (!merged.contains(annotation)) {
                merged.add(annotation);
            }
        }
        return merged;
    }

    /** What an annotation speaks of: two of one subject contradict each other. */
    private static String subject(Annotation annotation) {
        return switch (annotation.name()) {
            case "in", "out", "inout" -> "direction";
            case String name when Shape.of(name).isPresent() -> "shape";
            default -> annotation.name();
        };
    }

    private Stream<FunctionRule> rulesFor(Declaration.Function function) {
        return config.functions().stream()
                .filter(rule -> rule.match().value().matches(function.symbol().name()));
    }

    private Stream<ParameterRule> parameterRules(Declaration.Function function, String name, int index) {
        return rulesFor(function).flatMap(rule -> rule.parameters().stream()).filter(rule -> rule.matches(name, index));
    }

    private void checkMatches(FunctionRule rule, HeaderModel model) {
        List<Declaration.Function> matched = functions(model)
                .filter(it -> rule.match().value().matches(it.symbol().name()))
                .toList();
        if (FunctionNames.of(model).noneMatch(rule.match().value()::matches)) {
            String glob = rule.match().value().text();
            List<String> names = functions(model).map(it -> it.symbol().name()).toList();
            String hint = NearestWord.of(glob, names)
                    .map(nearest -> "did you mean '" + nearest + "'?")
                    .orElse("names are C's, and * stands for any characters");
            problems.error(Problem.FL0015, rule.match().location(), rule.match().length(), glob, hint);
            return;
        }
        for (ParameterRule parameter : rule.parameters()) {
            boolean isKnown = matched.stream().anyMatch(function -> hasParameter(function, parameter));
            if (!matched.isEmpty() && !isKnown) {
                String name = "params." + parameter.key();
                String hint = parametersOf(matched.getFirst());
                problems.error(
                        Problem.FL0015, parameter.location(), parameter.key().length(), name, hint);
            }
        }
    }

    private static Stream<Declaration.Function> functions(HeaderModel model) {
        return model.declarations().stream()
                .filter(Declaration.Function.class::isInstance)
                .map(Declaration.Function.class::cast);
    }

    private static boolean hasParameter(Declaration.Function function, ParameterRule rule) {
        List<Parameter> parameters = function.type().parameters();
        return IntStream.range(0, parameters.size())
                .anyMatch(i -> rule.matches(parameters.get(i).name(), i));
    }

    private static String parametersOf(Declaration.Function function) {
        return "the parameters of " + function.symbol().name() + " are "
                + function.type().parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
    }
}
