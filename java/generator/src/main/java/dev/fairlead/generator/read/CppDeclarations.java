// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.cpp.CppClass;
import dev.fairlead.generator.model.cpp.CppEnum;
import dev.fairlead.generator.model.cpp.CppFunction;
import dev.fairlead.generator.model.cpp.CppFunction.Kind;
import dev.fairlead.generator.model.cpp.CppModel;
import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.CursorKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** Collects what C++ headers declare publicly. Of a template it is the template; instances have no cursors. */
final class CppDeclarations {
    private static final String ROOT_EXCEPTION = "std::exception";

    private final Set<String> named;
    private final SourceFiles files;
    private final SourceNames names;
    private final List<CppFunction> functions = new ArrayList<>();
    private final List<CppClass> classes = new ArrayList<>();
    private final List<CppEnum> enums = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    /**
     * An empty collection.
     *
     * @param named the identities of the files whose declarations count
     */
    CppDeclarations(Set<String> named, SourceFiles files, SourceNames names) {
        this.named = named;
        this.files = files;
        this.names = names;
    }

    CppModel model(List<String> headers) {
        return new CppModel(headers, functions, classes, enums);
    }

    /** Reads a cursor at file level. */
    void read(Cursor cursor) {
        read(cursor, "");
    }

    private void read(Cursor cursor, String owner) {
        switch (cursor.kind()) {
            case LINKAGE -> cursor.children().forEach(child -> read(child, owner));
            case NAMESPACE -> {
                String inner = qualified(owner, cursor.spelling());
                cursor.children().forEach(child -> read(child, inner));
            }
            case CLASS, STRUCT, CLASS_TEMPLATE -> {
                if (cursor.isDefinition() && isOurs(cursor)) {
                    readClass(cursor, owner);
                }
            }
            case ENUM -> {
                if (isNamedEnum(cursor) && isOurs(cursor) && known.add(qualified(owner, cursor.spelling()))) {
                    enums.add(enumeration(cursor, owner));
                }
            }
            case FUNCTION, FUNCTION_TEMPLATE -> {
                if (isOurs(cursor) && !isMember(cursor)) {
                    add(cursor, owner, Kind.FUNCTION);
                }
            }
            case VARIABLE -> {
                if (isOurs(cursor) && !isMember(cursor)) {
                    addVariable(cursor, owner);
                }
            }
            default -> {}
        }
    }

    private boolean isOurs(Cursor cursor) {
        return named.contains(files.identity(cursor.position().file()));
    }

    /** The constants of an enum without a name are constants of what is around it. */
    private static boolean isNamedEnum(Cursor cursor) {
        return cursor.isDefinition() && cursor.spelling().matches("\\w+");
    }

    private CppEnum enumeration(Cursor cursor, String owner) {
        SequencedMap<String, Long> values = new LinkedHashMap<>();
        for (Cursor constant : cursor.children()) {
            if (constant.kind() == CursorKind.ENUMERATOR) {
                values.put(constant.spelling(), constant.enumValue());
            }
        }
        return new CppEnum(qualified(owner, cursor.spelling()), values, names.location(cursor.position()));
    }

    /** A method that is defined below its class stands at the level of functions, too. */
    private static boolean isMember(Cursor cursor) {
        return switch (cursor.semanticParent().kind()) {
            case CLASS, STRUCT, CLASS_TEMPLATE -> true;
            default -> false;
        };
    }

    private void readClass(Cursor cursor, String owner) {
        String name = qualified(owner, cursor.spelling());
        List<String> parameters = new ArrayList<>();
        List<String> bases = new ArrayList<>();
        boolean isPolymorphic = false;
        boolean isAbstract = cursor.isAbstract();
        for (Cursor child : cursor.children()) {
            switch (child.kind()) {
                case TEMPLATE_TYPE, TEMPLATE_VALUE -> parameters.add(child.spelling());
                case BASE -> {
                    if (child.isPublic()) {
                        bases.add(qualifiedName(child.type().declaration()));
                    }
                }
                case METHOD -> {
                    isPolymorphic |= child.isVirtual();
                    isAbstract |= child.isPureVirtual();
                }
                default -> {}
            }
        }
        classes.add(new CppClass(
                name,
                parameters,
                bases,
                isAbstract,
                isPolymorphic,
                isException(cursor),
                names.location(cursor.position())));
        cursor.children().stream().filter(Cursor::isPublic).forEach(child -> readMember(child, name));
    }

    private void readMember(Cursor member, String owner) {
        switch (member.kind()) {
            case METHOD -> add(member, owner, Kind.METHOD);
            case CONSTRUCTOR -> {
                if (!member.isCopyOrMove()) {
                    add(member, owner, Kind.CONSTRUCTOR);
                }
            }
            case FUNCTION_TEMPLATE -> add(member, owner, Kind.METHOD);
            case FIELD, VARIABLE -> addVariable(member, owner);
            case CLASS, STRUCT, CLASS_TEMPLATE, ENUM -> read(member, owner);
            default -> {}
        }
    }

    private void add(Cursor cursor, String owner, Kind kind) {
        if (cursor.isDeleted() || cursor.spelling().equals("operator=")) {
            return;
        }
        List<Cursor> parameters = cursor.kind() == CursorKind.FUNCTION_TEMPLATE
                ? cursor.children().stream()
                        .filter(child -> child.kind() == CursorKind.PARAMETER)
                        .toList()
                : cursor.arguments();
        CppFunction function = new CppFunction(
                owner,
                name(cursor),
                kind,
                parameters.stream().map(it -> it.type().spelling()).toList(),
                kind == Kind.CONSTRUCTOR ? "void" : cursor.type().result().spelling(),
                templateParameters(cursor),
                cursor.isVirtual(),
                cursor.isConstMethod(),
                names.location(cursor.position()));
        // A function may be declared more than once.
        String kindOf = (function.isTemplate() ? " template" : "") + (function.isConst() ? " const" : "");
        if (known.add(function.signature() + kindOf)) {
            functions.add(function);
        }
    }

    /** The constructors of a template have its parameters in their names; operators have brackets of their own. */
    private static String name(Cursor cursor) {
        String spelled = cursor.spelling();
        return spelled.startsWith("operator") ? spelled : spelled.replaceFirst("<.*$", "");
    }

    private static List<String> templateParameters(Cursor cursor) {
        return cursor.kind() == CursorKind.FUNCTION_TEMPLATE
                ? cursor.children().stream()
                        .filter(child ->
                                child.kind() == CursorKind.TEMPLATE_TYPE || child.kind() == CursorKind.TEMPLATE_VALUE)
                        .map(Cursor::spelling)
                        .toList()
                : List.of();
    }

    private void addVariable(Cursor cursor, String owner) {
        CppFunction variable = new CppFunction(
                owner,
                cursor.spelling(),
                Kind.VARIABLE,
                List.of(),
                cursor.type().spelling(),
                List.of(),
                false,
                false,
                names.location(cursor.position()));
        if (known.add(variable.signature())) {
            functions.add(variable);
        }
    }

    private static boolean isException(Cursor type) {
        return qualifiedName(type).equals(ROOT_EXCEPTION)
                || type.children().stream()
                        .filter(child -> child.kind() == CursorKind.BASE)
                        .map(base -> base.type().canonical().declaration())
                        .map(base -> base.definition().orElse(base))
                        .anyMatch(CppDeclarations::isException);
    }

    private static String qualifiedName(Cursor declaration) {
        Cursor parent = declaration.semanticParent();
        boolean isNamed = switch (parent.kind()) {
            case NAMESPACE, CLASS, STRUCT, CLASS_TEMPLATE -> true;
            default -> false;
        };
        return isNamed ? qualified(qualifiedName(parent), declaration.spelling()) : declaration.spelling();
    }

    private static String qualified(String owner, String name) {
        return owner.isEmpty() ? name : name.isEmpty() ? owner : owner + "::" + name;
    }
}
