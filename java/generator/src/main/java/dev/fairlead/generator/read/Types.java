// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.Parameter;
import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.model.TypeUse;
import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.CursorKind;
import dev.fairlead.generator.read.clang.Type;
import dev.fairlead.generator.read.clang.TypeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads types, and notes which declarations they need. */
final class Types {
    private static final Pattern MADE_UP = Pattern.compile("\\((?:unnamed|anonymous)[^()]*\\)");

    private final Symbols symbols;
    private final Records records;
    private final Needs needs;
    private final Map<Cursor, TypeUse> typedefTargets = new HashMap<>();

    /** How a type is used. */
    enum Role {
        /** A parameter or result. */
        PASSED,
        /** A parameter or result of a function that a shim may call: what cannot be passed goes by pointer. */
        CALLED,
        /** A member, an element, a variable, what a typedef stands for. */
        STORED,
        /** What a pointer points to: its contents do not matter. */
        POINTED_TO
    }

    Types(Symbols symbols, Records records, Needs needs) {
        this.symbols = symbols;
        this.records = records;
        this.needs = needs;
    }

    /**
     * Reads a type.
     *
     * @param type what clang says
     * @param role how it is used
     * @param declarator what is declared with it, whose children name the parameters of a function type
     * @return the type
     */
    TypeUse read(Type type, Role role, Optional<Cursor> declarator) {
        return new TypeUse(written(type), meaning(type, role, declarator), type.isConst());
    }

    private static String written(Type type) {
        return MADE_UP.matcher(type.spelling()).replaceAll("{...}");
    }

    private CType meaning(Type type, Role role, Optional<Cursor> declarator) {
        return switch (type.kind()) {
            case ELABORATED -> meaning(type.named(), role, declarator);
            case TYPEDEF -> typedef(type, role);
            case POINTER -> pointer(type, declarator);
            case RECORD -> record(type.declaration(), type, role);
            case ENUM -> enumeration(type.declaration(), type);
            case ARRAY -> array(type, OptionalLong.of(type.length()), role, declarator);
            case INCOMPLETE_ARRAY -> array(type, OptionalLong.empty(), role, declarator);
            case FUNCTION, FUNCTION_NO_PROTOTYPE -> pointedToFunction(type, declarator);
            case UNEXPOSED, AUTO, OTHER -> throughCanonical(type, role, declarator);
            default -> scalar(type, role);
        };
    }

    private CType pointer(Type type, Optional<Cursor> declarator) {
        return Scalars.objection(type)
                .<CType>map(reason -> unsupported(type, reason))
                .orElseGet(() -> new CType.Pointer(read(type.pointee(), Role.POINTED_TO, declarator)));
    }

    private static CType scalar(Type type, Role role) {
        return Scalars.of(type.kind())
                .<CType>map(CType.ScalarType::new)
                .or(() -> role == Role.PASSED ? Optional.empty() : Scalars.bytes(type))
                .orElseGet(() -> unsupported(type, Scalars.objection(type).orElse(RefusalReason.UNKNOWN_TYPE)));
    }

    private static CType.Unsupported unsupported(Type type, RefusalReason reason) {
        return new CType.Unsupported(written(type), reason);
    }

    /** Parentheses, typeof and their like: a function keeps what its own type says of its parameters. */
    private CType throughCanonical(Type type, Role role, Optional<Cursor> declarator) {
        Type canonical = type.canonical();
        return switch (canonical.kind()) {
            case FUNCTION, FUNCTION_NO_PROTOTYPE -> pointedToFunction(type, declarator);
            case UNEXPOSED, AUTO, OTHER -> unsupported(type, RefusalReason.UNKNOWN_TYPE);
            default -> meaning(canonical, role, declarator);
        };
    }

    private CType typedef(Type type, Role role) {
        Cursor declaration = type.declaration();
        if (VaLists.is(type)) {
            return role == Role.STORED ? VaLists.bytes(type) : unsupported(type, RefusalReason.VA_LIST);
        }
        Optional<Records.Objection> order = StorageOrder.ofTypedef(declaration);
        if (order.isPresent()) {
            return unsupported(type, order.get().reason());
        }
        TypeUse declared = typedefTarget(declaration);
        TypeUse target = standsForRecord(declaration) && role != Role.POINTED_TO
                ? read(declaration.typedefTarget(), role, Optional.of(declaration))
                : declared;
        if ((role == Role.PASSED || role == Role.CALLED)
                && standsForRecord(declaration)
                && type.alignment() != type.canonical().alignment()) {
            return unsupported(type, RefusalReason.LAYOUT);
        }
        Optional<CType.Unsupported> refused = refused(declared).or(() -> refused(target));
        if (refused.isPresent()) {
            return unsupported(type, refused.get().reason());
        }
        if (role == Role.PASSED && target.canonical() instanceof CType.Bytes bytes) {
            return unsupported(type, bytes.reason());
        }
        DeclarationKey key = symbols.keys().of(declaration);
        needs.whole(key, declaration);
        return new CType.TypedefRef(key, target, realigned(type));
    }

    /** {@return the alignment that a typedef asks for; empty when it is that of what it stands for} */
    static OptionalLong realigned(Type typedef) {
        long asked = typedef.alignment();
        return asked < 0 || asked == typedef.canonical().alignment() ? OptionalLong.empty() : OptionalLong.of(asked);
    }

    /** {@return what a typedef stands for; a record that cannot be bound as a whole may still have a second name} */
    TypeUse typedefTarget(Cursor declaration) {
        TypeUse known = typedefTargets.get(declaration);
        if (known == null) {
            Role role = standsForRecord(declaration) ? Role.POINTED_TO : Role.STORED;
            // A second name of va_list is none for its bytes: a parameter of it is a list all the same.
            known = read(
                    declaration.typedefTarget(),
                    VaLists.is(declaration.type()) ? Role.PASSED : role,
                    Optional.of(declaration));
            typedefTargets.put(declaration, known);
        }
        return known;
    }

    private static boolean standsForRecord(Cursor declaration) {
        return declaration.typedefTarget().canonical().kind() == TypeKind.RECORD;
    }

    /** {@return the type that makes a use by value impossible: itself or what an array of it holds} */
    static Optional<CType.Unsupported> refused(TypeUse use) {
        return switch (use.canonical()) {
            case CType.Unsupported unsupported -> Optional.of(unsupported);
            case CType.Array array -> refused(array.element());
            default -> Optional.empty();
        };
    }

    private CType record(Cursor declaration, Type type, Role role) {
        if (VaLists.isName(declaration.spelling())) {
            return unsupported(type, RefusalReason.VA_LIST);
        }
        DeclarationKey key = symbols.keys().of(declaration);
        if (role == Role.POINTED_TO) {
            needs.named(key, declaration);
            return new CType.RecordRef(key);
        }
        Optional<Records.Objection> objection = records.objection(declaration);
        if (objection.isPresent()) {
            boolean incomplete = objection.get().reason() == RefusalReason.INCOMPLETE;
            return unsupported(type, incomplete ? RefusalReason.INCOMPLETE : RefusalReason.RECORD_CONTENT);
        }
        Optional<Records.Objection> toPassing =
                role == Role.PASSED ? records.objectionToPassing(declaration) : Optional.empty();
        if (toPassing.isPresent()) {
            return unsupported(type, toPassing.get().reason());
        }
        needs.whole(key, declaration);
        return new CType.RecordRef(key);
    }

    private CType enumeration(Cursor declaration, Type type) {
        if (declaration.definition().isEmpty()) {
            return unsupported(type, RefusalReason.INCOMPLETE);
        }
        DeclarationKey key = symbols.keys().of(declaration);
        needs.whole(key, declaration);
        return new CType.EnumRef(key);
    }

    private CType array(Type type, OptionalLong length, Role role, Optional<Cursor> declarator) {
        Role held = role == Role.POINTED_TO ? Role.POINTED_TO : Role.STORED;
        return new CType.Array(read(type.element(), held, declarator), length);
    }

    private CType pointedToFunction(Type type, Optional<Cursor> declarator) {
        List<Cursor> named = declarator.stream()
                .flatMap(cursor -> cursor.children().stream())
                .filter(child -> child.kind() == CursorKind.PARAMETER)
                .toList();
        return type.isCalledAsC() ? function(type, named, Role.PASSED) : unsupported(type, RefusalReason.CONVENTION);
    }

    /**
     * Reads a function type.
     *
     * @param type what clang says
     * @param named the cursors of its parameters; used when there are as many as parameters
     * @param role how its parameters and its result are used
     * @return the type
     */
    CType.FunctionType function(Type type, List<Cursor> named, Role role) {
        List<Type> types = type.parameters();
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            Optional<Cursor> cursor = named.size() == types.size() ? Optional.of(named.get(i)) : Optional.empty();
            parameters.add(parameter(types.get(i), cursor, role));
        }
        TypeUse result = read(type.result(), role, Optional.empty());
        return new CType.FunctionType(result, parameters, type.isVariadic());
    }

    private Parameter parameter(Type type, Optional<Cursor> cursor, Role role) {
        // The cursor's type is as it was written; the function type's own has lost typedefs of arrays.
        TypeUse use = decayed(cursor.map(Cursor::type).orElse(type), cursor, role);
        return new Parameter(
                cursor.map(Cursor::spelling).orElse(""),
                use,
                cursor.map(symbols::location).orElse(SourceLocation.NONE),
                cursor.map(Symbols::annotations).orElse(List.of()),
                false);
    }

    private TypeUse decayed(Type type, Optional<Cursor> cursor, Role role) {
        // A va_list is an array on some platforms, and none that may decay.
        if (VaLists.is(type)) {
            return read(type, role, cursor);
        }
        return switch (type.canonical().kind()) {
            case ARRAY, INCOMPLETE_ARRAY, VARIABLE_ARRAY -> pointerToElement(type, cursor);
            case FUNCTION, FUNCTION_NO_PROTOTYPE -> {
                TypeUse function = read(type, Role.POINTED_TO, cursor);
                yield new TypeUse(function.written() + " *", new CType.Pointer(function), false);
            }
            default -> read(type, role, cursor);
        };
    }

    private TypeUse pointerToElement(Type type, Optional<Cursor> cursor) {
        Type array = type;
        while (array.kind() == TypeKind.TYPEDEF || array.kind() == TypeKind.ELABORATED) {
            array = array.kind() == TypeKind.ELABORATED
                    ? array.named()
                    : array.declaration().typedefTarget();
        }
        TypeUse element = read(array.element(), Role.POINTED_TO, cursor);
        return new TypeUse(element.written() + " *", new CType.Pointer(element), false);
    }
}
