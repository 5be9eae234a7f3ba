// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.ffm.SignatureClass.Kind;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Parameter;
import dev.fairlead.generator.model.TypeUse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that say a signature and stay the same whatever else a header declares: {@code Int_of_Pointer_Long}. */
final class SignatureNames {
    /** The file names of nested classes stay well below what file systems take. */
    private static final int LONGEST_NAME = 120;

    private final Layouts layouts;
    private final Place shared;
    private final NameScope taken = NameScope.ofClasses();

    SignatureNames(HeaderModel model, Layouts layouts, Place shared) {
        this.layouts = layouts;
        this.shared = shared;
        RawNames names = shared.names();
        taken.reserve(
                names.classes().classes().stream().map(GeneratedClass::name).toList());
        taken.reserve(
                List.of(names.libraryClass(), names.variadicClass(), names.stringsClass(), names.variablesClass()));
        // A field of the header class, or a class in it, hides the class of its name.
        taken.reserve(model.declarations().stream()
                .filter(it -> it instanceof Declaration.Typedef || isVariadic(it))
                .map(it -> names.member(it.symbol().key()))
                .toList());
    }

    private static boolean isVariadic(Declaration declaration) {
        return declaration instanceof Declaration.Function function
                && function.type().variadic();
    }

    String claim(CType.FunctionType type, Kind kind) {
        String suffix = switch (kind) {
            case CALL -> "";
            case CRITICAL_CALL -> "_critical";
            case CALLBACK -> "_callback";
        };
        return taken.claimClass(nameOf(type) + suffix);
    }

    private String nameOf(CType.FunctionType type) {
        String parameters = type.parameters().isEmpty()
                ? "Nothing"
                : type.parameters().stream()
                        .map(parameter -> word(parameter.type()))
                        .collect(Collectors.joining("_"));
        String name = word(type.result()) + "_of_" + parameters;
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME) + "_" + Integer.toHexString(name.hashCode());
    }

    /** {@return result and parameters as words that the shared class understands; empty where one is a record} */
    Optional<String> words(CType.FunctionType type) {
        List<TypeUse> uses = Stream.concat(
                        Stream.of(type.result()), type.parameters().stream().map(Parameter::type))
                .toList();
        return uses.stream().anyMatch(use -> layouts.carriers().of(use) == Carrier.RECORD)
                ? Optional.empty()
                : Optional.of(uses.stream().map(this::word).collect(Collectors.joining(" ")));
    }

    private String word(TypeUse use) {
        return switch (layouts.carriers().of(use)) {
            case VOID -> "Void";
            case POINTER -> "Pointer";
            case RECORD ->
                shared.record(((CType.RecordRef) use.canonical()).key()).replace('.', '_');
            default -> word(layouts.constantFor(use));
        };
    }

    /** {@return the word for a layout of the shared class: {@code LongLong} for {@code C_LONG_LONG}} */
    static String word(String constant) {
        return Stream.of(constant.substring("C_".length()).split("_"))
                .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
