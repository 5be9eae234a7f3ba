// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Parameter;
import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.model.Shim;
import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.Type;
import dev.fairlead.generator.read.clang.TypeKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Functions that take a va_list as their last parameter. Java cannot make one; a shim that takes the arguments themselves
 * can, so that to Java these are variadic functions.
 */
final class VaLists {
    private static final Set<String> NAMES =
            Set.of("va_list", "__builtin_va_list", "__gnuc_va_list", "__va_list", "__va_list_tag");

    /** What the compiler passes as another type than is declared: {@code va_start} must not stand behind such a parameter. */
    private static final Set<TypeKind> PROMOTED = EnumSet.of(
            TypeKind.BOOL,
            TypeKind.CHAR_SIGNED,
            TypeKind.CHAR_UNSIGNED,
            TypeKind.SIGNED_CHAR,
            TypeKind.UNSIGNED_CHAR,
            TypeKind.SHORT,
            TypeKind.UNSIGNED_SHORT,
            TypeKind.FLOAT);

    private VaLists() {}

    /** {@return whether a name is one of va_list's} */
    static boolean isName(String spelling) {
        return NAMES.contains(spelling);
    }

    /** {@return whether a type is a va_list, by one of its names or a typedef of one} */
    static boolean is(Type type) {
        Type named = type;
        while (named.kind() == TypeKind.ELABORATED || named.kind() == TypeKind.TYPEDEF) {
            if (named.kind() == TypeKind.TYPEDEF && isName(named.declaration().spelling())) {
                return true;
            }
            named = named.kind() == TypeKind.ELABORATED
                    ? named.named()
                    : named.declaration().typedefTarget();
        }
        return false;
    }

    /** {@return whether a type is a va_list or an array of such} */
    static boolean isElement(Type type) {
        return switch (type.kind()) {
            case ELABORATED -> isElement(type.named());
            case TYPEDEF -> is(type) || isElement(type.declaration().typedefTarget());
            case ARRAY, INCOMPLETE_ARRAY -> isElement(type.element());
            default -> false;
        };
    }

    /** {@return the bytes that a va_list is in memory} */
    static CType.Bytes bytes(Type type) {
        return new CType.Bytes(type.spelling(), RefusalReason.VA_LIST, type.size(), type.alignment());
    }

    /** {@return whether a shim can make the list of a function, which then is called as a variadic one} */
    static boolean isTakenLast(Cursor function, List<Cursor> declarations) {
        List<Cursor> parameters = function.arguments();
        int named = parameters.size() - 1;
        return named >= 1
                && !function.type().isVariadic()
                && is(parameters.getLast().type())
                && parameters.subList(0, named).stream().noneMatch(it -> is(it.type()))
                && !PROMOTED.contains(
                        parameters.get(named - 1).type().canonical().kind())
                && (declarations.stream().noneMatch(Cursor::isInline)
                        || declarations.stream().allMatch(Cursor::isStatic));
    }

    /** {@return the type of what is called in place of it} */
    static CType.FunctionType spread(CType.FunctionType type) {
        List<Parameter> named = type.parameters().subList(0, type.parameters().size() - 1);
        return new CType.FunctionType(type.result(), named, true);
    }

    /** {@return how it is called} */
    static Optional<Shim> shim(List<Cursor> declarations) {
        Shim.Reason reason =
                declarations.stream().allMatch(Cursor::isStatic) ? Shim.Reason.STATIC_VA_LIST : Shim.Reason.VA_LIST;
        return Optional.of(new Shim(reason, "it takes a va_list, made of the further arguments"));
    }
}
