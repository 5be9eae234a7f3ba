// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.ffm.SignatureClass.Kind;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Parameter;
import dev.fairlead.generator.model.TypeUse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that say a signature and stay the same whatever else a header declares: {@code I_PJ} returns an int and takes a
 * pointer and a long long. The letters are those of the JVM, where it has one.
 */
final class SignatureNames {
    /** The file names of nested classes stay well below what file systems take. */
    private static final int LONGEST_NAME = 120;

    /** The letter of no result. */
    static final String VOID = "V";

    /** The letters by the layouts of the shared class. */
    static final SequencedMap<String, String> LETTERS = letters();

    private final Layouts layouts;
    private final Place shared;
    private final NameScope taken = NameScope.ofClasses();

    SignatureNames(HeaderModel model, Layouts layouts, Place shared) {
        this.layouts = layouts;
        this.shared = shared;
        RawNames names = shared.names();
        taken.reserve(names.topLevelClasses());
        taken.reserve(List.of(
                names.libraryClass(),
                names.variadicClass(),
                names.addressesClass(),
                names.shimAddressesClass(),
                names.stringsClass(),
                names.variablesClass(),
                names.shimClass()));
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

    private static SequencedMap<String, String> letters() {
        SequencedMap<String, String> letters = new LinkedHashMap<>();
        letters.put("C_BOOL", "Z");
        letters.put("C_CHAR", "B");
        letters.put("C_SHORT", "S");
        letters.put("C_INT", "I");
        letters.put("C_LONG", "L");
        letters.put("C_LONG_LONG", "J");
        letters.put("C_FLOAT", "F");
        letters.put("C_DOUBLE", "D");
        letters.put("C_POINTER", "P");
        return Collections.unmodifiableSequencedMap(letters);
    }

    String claim(CType.FunctionType type, Kind kind) {
        return taken.claimClass(nameOf(type) + (kind == Kind.CRITICAL_CALL ? "_critical" : ""));
    }

    private String nameOf(CType.FunctionType type) {
        String name = letters(uses(type).limit(1)) + "_" + letters(uses(type).skip(1));
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME) + "_" + Integer.toHexString(name.hashCode());
    }

    /** {@return a letter for the result, and one for each parameter; empty where one is a record} */
    Optional<String> code(CType.FunctionType type) {
        return uses(type).anyMatch(use -> layouts.carriers().of(use) == Carrier.RECORD)
                ? Optional.empty()
                : Optional.of(letters(uses(type)));
    }

    private static Stream<TypeUse> uses(CType.FunctionType type) {
        return Stream.concat(
                Stream.of(type.result()), type.parameters().stream().map(Parameter::type));
    }

    /** An integer that is not as wide on all targets: an unsigned long, or what is called otherwise here than there. */
    private Optional<String> varying(TypeUse use) {
        if (!layouts.varies(use)) {
            return Optional.empty();
        }
        boolean isLong = layouts.alike(it -> it.constantFor(use))
                && layouts.constantFor(use).equals("C_LONG");
        boolean signed = layouts.widths(use).stream().allMatch(it -> it > 0);
        return Optional.of(isLong ? (signed ? "L" : "U") : layouts.carriers().of(use) == Carrier.LONG ? "X" : "W");
    }

    private String letters(Stream<TypeUse> uses) {
        return uses.map(this::letter).collect(Collectors.joining());
    }

    private String letter(TypeUse use) {
        return switch (layouts.carriers().of(use)) {
            case VOID -> VOID;
            case RECORD ->
                "$" + shared.record(((CType.RecordRef) use.canonical()).key()).replace('.', '_') + "$";
            default -> varying(use).orElseGet(() -> Objects.requireNonNull(LETTERS.get(layouts.constantFor(use))));
        };
    }
}
