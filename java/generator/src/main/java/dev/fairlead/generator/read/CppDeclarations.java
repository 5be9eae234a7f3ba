// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.model.cpp.CppClass;
import dev.fairlead.generator.model.cpp.CppEnum;
import dev.fairlead.generator.model.cpp.CppFunction;
import dev.fairlead.generator.model.cpp.CppFunction.Kind;
import dev.fairlead.generator.model.cpp.CppModel;
import dev.fairlead.generator.model.cpp.CppUnbound;
import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.CursorKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Collects what C++ headers declare publicly. Of a template it is the template; instances have no cursors. */
final class CppDeclarations {
    private static final String ROOT_EXCEPTION = "std::exception";
    private static final String DEDUCTION_GUIDE = "<deduction guide";
    private static final String UNNAMED = "struct {}";

    private final Set<String> named;
    private final SourceFiles files;
    private final SourceNames names;
    private final List<CppFunction> functions = new ArrayList<>();
    private final List<CppClass> classes = new ArrayList<>();
    private final List<CppEnum> enums = new ArrayList<>();
    private final List<CppUnbound> unbound = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    /** Friends that nothing around their class has declared so far, each with its class. */
    private final SequencedMap<Cursor, String> friends = new LinkedHashMap<>();

    /** {@code using Base::Base;}. */
    private record Inherited(String heir, String base, Cursor declaration) {}

    private final List<Inherited> inherited = new ArrayList<>();

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
        friends.forEach((friend, owner) -> add(friend, owner, Kind.FRIEND));
        friends.clear();
        inherited.forEach(this::inherit);
        inherited.clear();
        return new CppModel(headers, functions, classes, enums, unbound);
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
            case CLASS, STRUCT, UNION, CLASS_TEMPLATE -> {
                if (isOurs(cursor) && cursor.isPublic()) {
                    // One that is declared in a class may be defined below that.
                    readType(cursor, isMember(cursor) ? qualifiedName(cursor.semanticParent()) : owner);
                }
            }
            case ENUM -> {
                if (isOurs(cursor) && cursor.isPublic()) {
                    readEnum(cursor, isMember(cursor) ? qualifiedName(cursor.semanticParent()) : owner);
                }
            }
            case FUNCTION, FUNCTION_TEMPLATE -> {
                if (!isMember(cursor)) {
                    friends.remove(cursor.canonical());
                    if (isOurs(cursor)) {
                        add(cursor, owner, Kind.FUNCTION);
                    }
                }
            }
            case VARIABLE -> {
                if (isOurs(cursor) && !isMember(cursor)) {
                    addVariable(cursor, owner);
                }
            }
            default -> {
                if (isOurs(cursor) && !isMember(cursor)) {
                    addUnbound(cursor, owner);
                }
            }
        }
    }

    private boolean isOurs(Cursor cursor) {
        return named.contains(files.identity(cursor.position().file()));
    }

    private void readEnum(Cursor cursor, String owner) {
        if (isNamedEnum(cursor) && known.add(qualified(owner, cursor.spelling()))) {
            enums.add(enumeration(cursor, owner));
        } else if (cursor.definition().isEmpty()) {
            addUnbound(owner, cursor.spelling(), UnboundReasons.INCOMPLETE, cursor);
        }
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
            case CLASS, STRUCT, UNION, CLASS_TEMPLATE, PARTIAL_SPECIALIZATION -> true;
            default -> false;
        };
    }

    private void readType(Cursor cursor, String owner) {
        if (cursor.isSpecialization()) {
            if (cursor.isDefinition()) {
                addUnbound(
                        owner,
                        cursor.type().spelling().replaceFirst("^.*::(?=\\w+<)", ""),
                        UnboundReasons.SPECIALIZATION,
                        cursor);
            }
        } else if (cursor.isDefinition() && !cursor.isUnnamed()) {
            readClass(cursor, owner);
        } else if (!cursor.isUnnamed() && cursor.definition().isEmpty()) {
            addUnbound(owner, cursor.spelling(), UnboundReasons.INCOMPLETE, cursor);
        }
    }

    private void readClass(Cursor cursor, String owner) {
        String name = qualified(owner, cursor.spelling());
        List<String> parameters = new ArrayList<>();
        List<String> bases = new ArrayList<>();
        List<String> baseTypes = new ArrayList<>();
        boolean isPolymorphic = false;
        boolean isAbstract = cursor.isAbstract();
        for (Cursor child : cursor.children()) {
            switch (child.kind()) {
                case TEMPLATE_TYPE, TEMPLATE_VALUE -> parameters.add(child.spelling());
                case BASE -> {
                    if (child.isPublic()) {
                        String base = qualifiedName(child.type().declaration());
                        // One that depends on the template's parameters has no declaration yet.
                        bases.add(base.isEmpty() ? child.type().spelling() : base);
                        baseTypes.add(child.type().spelling());
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
                baseTypes,
                isAbstract,
                isPolymorphic,
                isException(cursor),
                names.location(cursor.position())));
        readMembers(cursor, name);
    }

    private void readMembers(Cursor type, String owner) {
        for (Cursor child : type.children()) {
            if (child.kind() == CursorKind.FRIEND) {
                // It is a friend of its class, but no member: public or not does not matter.
                child.children().forEach(friend -> readFriend(friend, owner));
            } else if (child.isPublic()) {
                readMember(child, owner);
            }
        }
    }

    private void readFriend(Cursor friend, String owner) {
        boolean isFunction = friend.kind() == CursorKind.FUNCTION || friend.kind() == CursorKind.FUNCTION_TEMPLATE;
        // One that stands here for the second time is known from around the class.
        if (isFunction && !isMember(friend) && friend.canonical().equals(friend)) {
            friends.put(friend, owner);
        }
    }

    private void readMember(Cursor member, String owner) {
        switch (member.kind()) {
            case METHOD, CONVERSION -> add(member, owner, Kind.METHOD);
            case CONSTRUCTOR -> {
                if (!member.isCopyOrMove()) {
                    add(member, owner, Kind.CONSTRUCTOR);
                }
            }
            case FUNCTION_TEMPLATE -> add(member, owner, Kind.METHOD);
            case FIELD, VARIABLE -> addVariable(member, owner);
            case CLASS, STRUCT, UNION, CLASS_TEMPLATE, ENUM -> {
                if (member.isAnonymousRecord()) {
                    // What stands in it is a member of what is around it.
                    readMembers(member, owner);
                } else {
                    read(member, owner);
                }
            }
            case USING -> {
                Optional<Cursor> base = UnboundReasons.inheritedFrom(member);
                base.ifPresentOrElse(
                        it -> inherited.add(new Inherited(owner, qualifiedName(it), member)),
                        () -> addUnbound(member, owner));
            }
            default -> addUnbound(member, owner);
        }
    }

    /** The constructors that a class says it inherits are its own. */
    private void inherit(Inherited said) {
        SourceLocation place = names.location(said.declaration().position());
        Optional<CppClass> heir =
                classes.stream().filter(it -> it.name().equals(said.heir())).findFirst();
        List<CppFunction> constructors = functions.stream()
                .filter(it -> it.kind() == Kind.CONSTRUCTOR && it.owner().equals(said.base()))
                .toList();
        heir.ifPresent(type -> constructors.forEach(it -> functions.add(it.inheritedBy(type, place))));
        if (constructors.isEmpty()) {
            addUnbound(said.heir(), said.base(), UnboundReasons.FOREIGN_CONSTRUCTORS, said.declaration());
        }
    }

    private void addUnbound(Cursor cursor, String owner) {
        UnboundReasons.of(cursor).ifPresent(reason -> addUnbound(owner, cursor.spelling(), reason, cursor));
    }

    private void addUnbound(String owner, String name, String reason, Cursor cursor) {
        CppUnbound declared = new CppUnbound(owner, name, reason, names.location(cursor.position()));
        if (known.add(declared.qualifiedName() + " " + reason)) {
            unbound.add(declared);
        }
    }

    private void add(Cursor cursor, String owner, Kind kind) {
        if (cursor.isDeleted()
                || cursor.isSpecialization()
                || cursor.spelling().equals("operator=")
                || cursor.spelling().startsWith(DEDUCTION_GUIDE)) {
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
                cursor.isNoexcept(),
                names.location(cursor.position()));
        // A function may be declared more than once.
        String kindOf = (function.isTemplate() ? " template" : "") + (function.isConst() ? " const" : "");
        if (known.add(function.signature() + kindOf)) {
            functions.add(function);
        }
    }

    /** The constructors of a template have its parameters in their names; operators have brackets of their own. */
    private static String name(Cursor cursor) {
        if (cursor.kind() == CursorKind.CONVERSION) {
            // Clang has the name of the type alone, without its namespace and arguments.
            return "operator " + cursor.type().result().spelling();
        }
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
        if (cursor.isSpecialization()) {
            return;
        }
        // In its stead clang tells where the type stands on this machine.
        boolean isUnnamed = cursor.type().declaration().isUnnamed();
        CppFunction variable = new CppFunction(
                owner,
                cursor.spelling(),
                Kind.VARIABLE,
                List.of(),
                isUnnamed ? UNNAMED : cursor.type().spelling(),
                List.of(),
                false,
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
            case NAMESPACE, CLASS, STRUCT, UNION, CLASS_TEMPLATE -> true;
            default -> false;
        };
        return isNamed ? qualified(qualifiedName(parent), declaration.spelling()) : declaration.spelling();
    }

    private static String qualified(String owner, String name) {
        return owner.isEmpty() ? name : name.isEmpty() ? owner : owner + "::" + name;
    }
}
