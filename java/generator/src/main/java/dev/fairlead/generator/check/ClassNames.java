// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.config.BindingConfig;
import dev.fairlead.generator.config.ClassRule;
import dev.fairlead.generator.config.Located;
import dev.fairlead.generator.config.NameRule;
import dev.fairlead.generator.diagnostic.DiagnosticCollector;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.model.Symbol;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides which class a function goes to and what its method is called. */
final class ClassNames {
    private final BindingConfig config;
    private final ConfigMerge merge;
    private final DiagnosticCollector problems;

    ClassNames(BindingConfig config, ConfigMerge merge, DiagnosticCollector problems) {
        this.config = config;
        this.merge = merge;
        this.problems = problems;
    }

    /** Tells rules that match nothing, and names that Java cannot have. */
    void checkRules(HeaderModel model) {
        checkPackage(config.library().packageName());
        checkPackage(config.library().rawPackage());
        config.library().loader().ifPresent(this::checkPackage);
        config.status().flatMap(it -> it.exception()).ifPresent(this::checkType);
        for (ClassRule rule : config.classes()) {
            checkType(rule.java());
            if (files(model).noneMatch(rule::matches)) {
                String hint = "headers are named by the end of their path: header = \"scan/image.h\"";
                problems.error(Problem.FL0015, rule.location(), "[[class]]".length(), rule.header(), hint);
            }
        }
        for (NameRule rule : config.names()) {
            if (FunctionNames.of(model).noneMatch(it -> rule.apply(it).isPresent())) {
                String hint = "a regular expression for whole C names: match = \"scan_(.*)\"";
                problems.error(
                        Problem.FL0015,
                        rule.location(),
                        "[[name]]".length(),
                        rule.match().pattern(),
                        hint);
            }
        }
    }

    /** {@return the class of a function's method} */
    String classOf(Symbol function) {
        String file = function.location().file();
        return config.classes().stream()
                .filter(rule -> rule.matches(file))
                .map(rule -> rule.java().value())
                .findFirst()
                .orElseGet(() -> JavaNames.type(baseName(file)));
    }

    /** {@return the name of a function's method; a name that Java cannot have is told} */
    String methodOf(Declaration.Function function) {
        String cName = function.symbol().name();
        Optional<Located<String>> given = merge.renaming(function).flatMap(rule -> rule.java());
        if (given.isPresent()) {
            checkMember(given.get().value(), given.get().location(), given.get().length());
            return given.get().value();
        }
        Optional<NameRule> rule = config.names().stream()
                .filter(it -> it.apply(cName).isPresent())
                .findFirst();
        String name = JavaNames.member(rule.flatMap(it -> it.apply(cName)).orElse(cName));
        rule.ifPresent(it -> checkMember(name, it.location(), "[[name]]".length()));
        // A static method must not hide one of Object's.
        return JavaNames.OF_OBJECT.contains(name) ? name + "_" : name;
    }

    /** {@return a file's name without folder and suffix} */
    static String baseName(String file) {
        String name = fileName(file);
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** {@return a file's name without folder} */
    static String fileName(String file) {
        String path = file.replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void checkMember(String name, SourceLocation location, int length) {
        if (!JavaNames.isMember(name)) {
            problems.error(Problem.FL0111, location, length, name);
        }
    }

    private void checkType(Located<String> name) {
        if (!JavaNames.isType(name.value())) {
            problems.error(Problem.FL0111, name.location(), name.length(), name.value());
        }
    }

    private void checkPackage(Located<String> name) {
        if (!JavaNames.isPackage(name.value())) {
            problems.error(Problem.FL0111, name.location(), name.length(), name.value());
        }
    }

    private static Stream<String> files(HeaderModel model) {
        return model.declarations().stream()
                .map(declaration -> declaration.symbol().location().file());
    }
}
