// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Parameter;
import dev.fairlead.generator.model.TypeUse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes signatures that are not alike on all targets: for each a text with a letter for the result and one for each
 * parameter, as {@link SignatureNames#LETTERS} has them and {@code R} for a record. Behind the letter of an integer that Java
 * has wider stands how: {@code Ij} is an int that is a long in Java, {@code Sui} an unsigned short that is an int.
 */
final class PlatformCodes {
    private final Layouts layouts;

    PlatformCodes(Layouts layouts) {
        this.layouts = layouts;
    }

    /**
     * The code of a function type.
     *
     * @param type the type
     * @param place where it is written
     * @return an expression that chooses it; empty where it is alike on all targets
     */
    Optional<String> code(CType.FunctionType type, Place place) {
        return isAlike(type)
                ? Optional.empty()
                : Optional.of(layouts.choose(place.shared(), it -> '"' + code(it, type) + '"'));
    }

    /** {@return whether a function type is alike on all targets} */
    boolean isAlike(CType.FunctionType type) {
        return layouts.alike(it -> code(it, type));
    }

    /** {@return the code on each target, as one text} */
    String all(CType.FunctionType type) {
        return String.join(" ", layouts.on(it -> code(it, type)));
    }

    /** {@return the expression of the layouts of the records in a function type, in their order} */
    String records(CType.FunctionType type, Place place) {
        String records = uses(type)
                .filter(it -> layouts.carriers().of(it) == Carrier.RECORD)
                .map(it -> place.record(((CType.RecordRef) it.canonical()).key()) + ".layout()")
                .collect(Collectors.joining(", "));
        return records.isEmpty() ? "" : ", " + records;
    }

    private String code(Layouts target, CType.FunctionType type) {
        return uses(type).map(it -> letters(target, it)).collect(Collectors.joining());
    }

    private String letters(Layouts target, TypeUse use) {
        return switch (layouts.carriers().of(use)) {
            case VOID -> SignatureNames.VOID;
            case RECORD -> RecordLayoutWriter.RECORD;
            case INT, LONG, SHORT, BYTE -> integer(target, use);
            default -> letter(target, use);
        };
    }

    private String integer(Layouts target, TypeUse use) {
        if (!layouts.varies(use)) {
            return letter(target, use);
        }
        int width = target.width(use);
        int widest = layouts.widths(use).stream().mapToInt(Math::abs).max().orElseThrow();
        String wider = widest == Long.BYTES ? "j" : widest == Integer.BYTES ? "i" : "s";
        String sign = width < 0 ? "u" : "";
        return letter(target, use) + (Math.abs(width) == widest ? "" : sign + wider);
    }

    private static String letter(Layouts target, TypeUse use) {
        TypeUse decayed = use.canonical() instanceof CType.Array array
                ? new TypeUse(use.written(), new CType.Pointer(array.element()), use.isConst())
                : use;
        return Objects.requireNonNull(SignatureNames.LETTERS.get(target.constantFor(decayed)));
    }

    private static Stream<TypeUse> uses(CType.FunctionType type) {
        List<TypeUse> parameters =
                type.parameters().stream().map(Parameter::type).toList();
        return Stream.concat(Stream.of(type.result()), parameters.stream());
    }
}
