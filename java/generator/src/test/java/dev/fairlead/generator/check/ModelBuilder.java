// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.model.Access;
import dev.fairlead.generator.model.Annotation;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Comment;
import dev.fairlead.generator.model.ConstantValue;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.Field;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Language;
import dev.fairlead.generator.model.Parameter;
import dev.fairlead.generator.model.RecordLayout;
import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.ScalarLayout;
import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.model.Symbol;
import dev.fairlead.generator.model.TargetFacts;
import dev.fairlead.generator.model.TypeUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Makes models without a parser: each declaration stands on a line of its own in {@code scan.h}. */
final class ModelBuilder {
    private final List<Declaration> declarations = new ArrayList<>();
    private final Map<String, TypeUse> types = new HashMap<>();
    private final Map<DeclarationKey, RecordLayout> records = new HashMap<>();
    private final Map<DeclarationKey, ConstantValue> constants = new HashMap<>();
    private int line;

    ModelBuilder() {
        for (Scalar scalar : Scalar.values()) {
            types.put(scalar.cName(), new TypeUse(scalar.cName(), new CType.ScalarType(scalar), false));
        }
        CType wide = new CType.Bytes("long double", RefusalReason.LONG_DOUBLE, 16, 16);
        types.put("long double", new TypeUse("long double", wide, false));
        alias("size_t", "unsigned long");
        alias("uint32_t", "unsigned int");
        alias("uint16_t", "unsigned short");
        alias("uint8_t", "unsigned char");
        alias("int32_t", "int");
    }

    /** A parameter: its type and name as C, then annotations without their prefix. */
    record P(String type, String name, List<String> annotations) {
        P(String type, String name, String... annotations) {
            this(type, name, List.of(annotations));
        }
    }

    ModelBuilder typedef(String name, String target, String... annotations) {
        DeclarationKey key = alias(name, target);
        declarations.add(new Declaration.Typedef(symbol(key, name, Comment.NONE, annotations), type(target)));
        return this;
    }

    ModelBuilder enumeration(String tag, String... names) {
        List<Declaration.Constant> members = new ArrayList<>();
        for (String name : names) {
            DeclarationKey key = new DeclarationKey(Kind.CONSTANT, name);
            constants.put(key, new ConstantValue.Whole(members.size()));
            members.add(new Declaration.Constant(symbol(key, name, new Comment("About " + name + ".")), type("int")));
        }
        DeclarationKey key = new DeclarationKey(Kind.ENUM, tag);
        types.put("enum " + tag, new TypeUse("enum " + tag, new CType.EnumRef(key), false));
        declarations.add(new Declaration.Enumeration(symbol(key, tag, Comment.NONE), members));
        return this;
    }

    ModelBuilder constant(String name, long value) {
        DeclarationKey key = new DeclarationKey(Kind.CONSTANT, name);
        constants.put(key, new ConstantValue.Whole(value));
        declarations.add(new Declaration.Constant(symbol(key, name, Comment.NONE), type("int")));
        return this;
    }

    /** A struct of 16 bytes; opaque without members. */
    ModelBuilder struct(String tag, String... memberTypes) {
        DeclarationKey key = new DeclarationKey(Kind.STRUCT, tag);
        types.put("struct " + tag, new TypeUse("struct " + tag, new CType.RecordRef(key), false));
        List<Field> fields = Arrays.stream(memberTypes)
                .map(it -> new Field("m", type(it), SourceLocation.NONE, Comment.NONE, OptionalInt.empty()))
                .toList();
        if (!fields.isEmpty()) {
            records.put(key, new RecordLayout(16, 8, List.of(0L)));
        }
        declarations.add(new Declaration.Composite(symbol(key, tag, Comment.NONE), fields, !fields.isEmpty()));
        return this;
    }

    ModelBuilder function(String result, String name, P... parameters) {
        return function(result, name, "", parameters);
    }

    ModelBuilder function(String result, String name, String annotation, P... parameters) {
        DeclarationKey key = new DeclarationKey(Kind.FUNCTION, name);
        Symbol symbol = annotation.isEmpty()
                ? symbol(key, name, new Comment("About " + name + "."))
                : symbol(key, name, new Comment("About " + name + "."), annotation);
        List<Parameter> list = new ArrayList<>();
        boolean variadic = Stream.of(parameters).anyMatch(it -> it.type().equals("..."));
        for (P parameter : parameters) {
            if (parameter.type().equals("...")) {
                continue;
            }
            SourceLocation at = new SourceLocation("scan.h", line, 20 + list.size());
            list.add(new Parameter(
                    parameter.name(), type(parameter.type()), at, annotations(parameter.annotations()), false));
        }
        declarations.add(new Declaration.Function(symbol, new CType.FunctionType(type(result), list, variadic)));
        return this;
    }

    HeaderModel build() {
        Map<Scalar, ScalarLayout> layouts = new EnumMap<>(Scalar.class);
        for (Scalar scalar : Scalar.values()) {
            if (scalar != Scalar.VOID) {
                int size = size(scalar);
                boolean signed = scalar.sign() == Scalar.Sign.SIGNED || scalar == Scalar.CHAR;
                layouts.put(scalar, new ScalarLayout(size, size, signed));
            }
        }
        TargetFacts facts = new TargetFacts("x86_64-unknown-linux-gnu", layouts, records, Map.of(), constants);
        return new HeaderModel(List.of("scan.h"), declarations, List.of(), List.of(facts));
    }

    private static int size(Scalar scalar) {
        return switch (scalar) {
            case BOOL, CHAR, SIGNED_CHAR, UNSIGNED_CHAR -> 1;
            case SHORT, UNSIGNED_SHORT -> 2;
            case INT, UNSIGNED_INT, FLOAT -> 4;
            default -> 8;
        };
    }

    private TypeUse type(String text) {
        if (text.endsWith("*")) {
            TypeUse pointee = type(text.substring(0, text.length() - 1).strip());
            return new TypeUse(text, new CType.Pointer(pointee), false);
        }
        if (text.startsWith("const ")) {
            TypeUse plain = type(text.substring("const ".length()));
            return new TypeUse(text, plain.type(), true);
        }
        if (text.equals("callback")) {
            return new TypeUse(text, new CType.FunctionType(type("void"), List.of(), false), false);
        }
        TypeUse known = types.get(text);
        if (known == null) {
            throw new IllegalArgumentException("no type is called " + text);
        }
        return known;
    }

    private DeclarationKey alias(String name, String target) {
        DeclarationKey key = new DeclarationKey(Kind.TYPEDEF, name);
        types.put(name, new TypeUse(name, new CType.TypedefRef(key, type(target)), false));
        return key;
    }

    private Symbol symbol(DeclarationKey key, String name, Comment comment, String... annotations) {
        line++;
        SourceLocation at = new SourceLocation("scan.h", line, 5);
        return new Symbol(
                key, name, Optional.empty(), Language.C, Access.PUBLIC, at, comment, annotations(List.of(annotations)));
    }

    private static List<Annotation> annotations(List<String> texts) {
        return texts.stream()
                .map(text -> Annotation.parse(Annotation.PREFIX + text))
                .toList();
    }
}
