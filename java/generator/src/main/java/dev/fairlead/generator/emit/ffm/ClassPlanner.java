// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Comment;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.Field;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.TypeUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Decides which classes there are and what they are called: structs, unions, callbacks and the typedefs that give
 * them a second name. Names are given in source order, so that the same header always gets the same ones.
 */
final class ClassPlanner {
    private final RecordNames recordNames;
    private final Callables callables;
    private final HeaderModel model;
    private final NameScope topLevel;
    private final Set<String> reservedInside;
    private final List<GeneratedClass> classes = new ArrayList<>();
    private final Map<DeclarationKey, String> namesByKey = new HashMap<>();

    ClassPlanner(HeaderModel model, RawOptions options) {
        this.model = model;
        this.recordNames = new RecordNames(model);
        this.callables = new Callables(model, recordNames);
        // A nested class hides the top-level one of the same name, which only a package's name could still reach.
        this.reservedInside = options.packageName().isEmpty() ? topLevelNames() : Set.of();
        this.topLevel = NameScope.ofClasses().reserve(List.of(options.headerClass(), options.symbolsClass()));
    }

    /** {@return the classes, by their place in the header} */
    ClassPlan plan() {
        model.declarations().forEach(this::planNamed);
        model.declarations().forEach(this::planAliases);
        model.declarations().forEach(this::planCallbacksOf);
        return new ClassPlan(classes, namesByKey);
    }

    private void planNamed(Declaration declaration) {
        switch (declaration) {
            case Declaration.Composite record
            when record.complete() && recordNames.ownerOf(record).isEmpty() ->
                recordNames
                        .nameOf(record)
                        .ifPresent(name -> classes.add(planRecord(claimTopLevel(name), "", record, reservedInside)));
            case Declaration.Typedef typedef -> planTypedef(typedef);
            default -> {}
        }
    }

    private void planTypedef(Declaration.Typedef typedef) {
        String cName = typedef.symbol().name();
        callables
                .anonymousFunction(typedef.target())
                .filter(_ -> !isArray(typedef.target()))
                .ifPresent(type -> {
                    String name = claimTopLevel(cName);
                    namesByKey.put(typedef.symbol().key(), name);
                    String prototype = CDeclarations.typedef(typedef);
                    classes.add(new GeneratedClass.OfCallback(
                            name, type, prototype, typedef.symbol().comment()));
                    classes.addAll(callbacksOf(type, cName, this::claimTopLevel));
                });
    }

    private static boolean isArray(TypeUse use) {
        return use.type() instanceof CType.Array;
    }

    private void planAliases(Declaration declaration) {
        if (declaration instanceof Declaration.Typedef typedef
                && !namesByKey.containsKey(typedef.symbol().key())) {
            classBehind(typedef.target())
                    .filter(_ -> !recordNames.isNameGiving(typedef))
                    .ifPresent(superName -> {
                        String name = claimTopLevel(typedef.symbol().name());
                        namesByKey.put(typedef.symbol().key(), name);
                        classes.add(new GeneratedClass.OfAlias(name, superName, typedef));
                    });
        }
    }

    private void planCallbacksOf(Declaration declaration) {
        switch (declaration) {
            case Declaration.Function function ->
                classes.addAll(callbacksOf(function.type(), function.symbol().name(), this::claimTopLevel));
            case Declaration.Variable variable -> {
                String name = variable.symbol().name();
                classes.addAll(
                        callbacks(variable.type(), name, variable.symbol().comment(), name, this::claimTopLevel));
            }
            default -> {}
        }
    }

    /** The class for a written-out function pointer, and those for the function pointers in its own signature. */
    private List<GeneratedClass> callbacks(
            TypeUse use, String cName, Comment comment, String className, UnaryOperator<String> claim) {
        Optional<CType.FunctionType> type = callables.anonymousFunction(use);
        if (type.isEmpty()) {
            return List.of();
        }
        List<GeneratedClass> found = new ArrayList<>();
        found.add(new GeneratedClass.OfCallback(
                claim.apply(className), type.get(), CDeclarations.of(use, cName), comment));
        found.addAll(callbacksOf(type.get(), className, claim));
        return found;
    }

    /** Classes for function pointers written out in a signature: {@code f$callback}, {@code f$return}. */
    private List<GeneratedClass> callbacksOf(CType.FunctionType type, String owner, UnaryOperator<String> claim) {
        List<GeneratedClass> found = new ArrayList<>();
        for (int i = 0; i < type.parameters().size(); i++) {
            String name = CDeclarations.parameterName(type.parameters().get(i), i);
            found.addAll(callbacks(type.parameters().get(i).type(), name, Comment.NONE, owner + "$" + name, claim));
        }
        found.addAll(callbacks(type.result(), "", Comment.NONE, owner + "$return", claim));
        return found;
    }

    private GeneratedClass.OfRecord planRecord(
            String name, String outer, Declaration.Composite record, Set<String> enclosing) {
        String qualified = outer.isEmpty() ? name : outer + "." + name;
        namesByKey.put(record.symbol().key(), qualified);
        Set<String> names = new HashSet<>(enclosing);
        names.add(name);
        NameScope scope = NameScope.ofClasses().reserve(names);
        List<GeneratedClass> nested = new ArrayList<>();
        for (Declaration.Composite inner : recordNames.ownedBy(record)) {
            recordNames
                    .nameOf(inner)
                    .ifPresent(innerName -> nested.add(
                            planRecord(scope.claimClass(JavaWords.safeType(innerName)), qualified, inner, names)));
        }
        for (Field field : recordNames.fieldsWithAnonymous(record)) {
            nested.addAll(callbacks(
                    field.type(),
                    field.name(),
                    field.comment(),
                    field.name(),
                    inner -> scope.claimClass(JavaWords.safeType(inner))));
        }
        return new GeneratedClass.OfRecord(name, record, nested);
    }

    private Optional<String> classBehind(TypeUse use) {
        return switch (use.type()) {
            case CType.RecordRef record -> Optional.ofNullable(namesByKey.get(record.key()));
            case CType.TypedefRef typedef
            when namesByKey.containsKey(typedef.key()) -> Optional.of(namesByKey.get(typedef.key()));
            case CType.TypedefRef typedef -> classBehind(typedef.target());
            case CType.Pointer pointer
            when pointer.pointee().canonical() instanceof CType.FunctionType -> classBehind(pointer.pointee());
            default -> Optional.empty();
        };
    }

    private Set<String> topLevelNames() {
        return model.declarations().stream()
                .filter(declaration -> !(declaration instanceof Declaration.Composite record)
                        || recordNames.ownerOf(record).isEmpty())
                .map(declaration -> declaration.symbol().name())
                .collect(Collectors.toUnmodifiableSet());
    }

    private String claimTopLevel(String name) {
        return topLevel.claimClass(JavaWords.safeType(name));
    }
}
