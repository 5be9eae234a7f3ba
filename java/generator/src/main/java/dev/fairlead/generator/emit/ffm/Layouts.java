// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.RecordLayout;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.TargetFacts;
import dev.fairlead.generator.model.TypeUse;
import dev.fairlead.generator.model.Widths;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Sizes, offsets and alignments of C types, from the facts that clang gave. For several targets there are those of each, and
 * the whole, which tells only what is alike on all: what is not, has to be chosen ({@link #choose}).
 */
final class Layouts {
    private static final int ALL = -1;
    private static final TypeUse LONG = new TypeUse("long", new CType.ScalarType(Scalar.LONG), false);

    private final Map<DeclarationKey, Declaration.Composite> records = new HashMap<>();
    private final TargetFacts facts;
    private final int target;
    private final List<Layouts> each;
    private final Platforms platforms;
    private final Widths widths;
    private final Map<List<Integer>, String> widthNames = new LinkedHashMap<>();
    private final boolean longVaries;
    private final Carriers carriers;
    private final Map<DeclarationKey, Long> placements;

    Layouts(HeaderModel model) {
        this(model, model.widest(), ALL);
    }

    private Layouts(HeaderModel model, TargetFacts facts, int target) {
        this.facts = facts;
        this.target = target;
        this.platforms = Platforms.of(model);
        this.widths = new Widths(model.targets());
        this.longVaries = model.isForSeveral() && widths.vary(LONG);
        this.carriers = new Carriers(facts);
        for (Declaration declaration : model.declarations()) {
            if (declaration instanceof Declaration.Composite record) {
                records.put(record.symbol().key(), record);
            }
        }
        boolean chooses = target == ALL && model.isForSeveral();
        this.each = chooses
                ? IntStream.range(0, model.targets().size())
                        .mapToObj(i -> new Layouts(model, model.targets().get(i), i))
                        .toList()
                : List.of(this);
        this.placements = chooses ? Map.of() : Placements.of(this, records.values());
    }

    /** {@return the platforms that Java is written for} */
    Platforms platforms() {
        return platforms;
    }

    /**
     * Writes what is not alike on all targets.
     *
     * @param shared what stands before a member of the shared class, which is asked for the platform
     * @param text an expression, for one of them
     * @return the expression, or one that chooses; its value is to be kept in a constant where code is to be fast
     */
    String choose(String shared, Function<Layouts, String> text) {
        return platforms.choose(shared, on(text));
    }

    /** {@return a fact of each target} */
    <T> List<T> on(Function<Layouts, T> fact) {
        return each.stream().map(fact).toList();
    }

    /** {@return whether a fact is the same on all targets} */
    boolean alike(Function<Layouts, ?> fact) {
        return on(fact).stream().distinct().count() == 1;
    }

    /** {@return whether a type is an integer that is wider here than there: Java has it as the widest} */
    boolean varies(TypeUse use) {
        return each.size() > 1 && widths.vary(use);
    }

    /** {@return the widths of an integer on each target, as {@link Widths#of} tells them} */
    List<Integer> widths(TypeUse use) {
        return widths.of(use);
    }

    /** {@return the width of an integer on this target} */
    int width(TypeUse use) {
        return widths.of(use).get(target);
    }

    /** {@return the constant of the shared class that says how wide an integer is: the same for all that vary alike} */
    String widthName(TypeUse use) {
        List<Integer> all = widths.of(use);
        return widthNames.computeIfAbsent(all, _ -> "$WIDTH_" + (widthNames.size() + 1));
    }

    /** {@return the widths that were asked for by name, and the names} */
    Map<List<Integer>, String> widthNames() {
        return Collections.unmodifiableMap(widthNames);
    }

    /** {@return whether a target lacks a declaration} */
    boolean lacks(DeclarationKey key) {
        return facts.absent().contains(key);
    }

    /** {@return the platforms that have a declaration} */
    List<String> having(DeclarationKey key) {
        return having(it -> !it.lacks(key));
    }

    /** {@return the platforms of which something holds} */
    List<String> having(Predicate<Layouts> fact) {
        return IntStream.range(0, each.size())
                .filter(i -> fact.test(each.get(i)))
                .mapToObj(platforms.names()::get)
                .toList();
    }

    /** {@return what a type is on this target, typedefs looked through, at this level} */
    CType kind(TypeUse use) {
        CType current = use.type();
        while (true) {
            switch (current) {
                case CType.TypedefRef typedef -> current = typedef.target().type();
                case CType.Varying varying ->
                    current = target == ALL ? varying.widest() : varying.types().get(target);
                default -> {
                    return current;
                }
            }
        }
    }

    /** {@return the lengths of an array on this target, and what it holds} */
    ArrayShape shape(TypeUse use) {
        return ArrayShape.of(use, this::kind);
    }

    private <T> T common(String what, Function<Layouts, T> fact) {
        List<T> facts = on(fact);
        if (facts.stream().distinct().count() > 1) {
            throw new IllegalStateException(what + " is not alike on all targets, and has to be chosen");
        }
        return facts.getFirst();
    }

    /** {@return the carriers of the same target} */
    Carriers carriers() {
        return carriers;
    }

    /** {@return a record's declaration} */
    Declaration.Composite record(DeclarationKey key) {
        Declaration.Composite record = records.get(key);
        if (record == null || !record.complete()) {
            throw new IllegalArgumentException(key + " is used by value and its definition is not in the model");
        }
        return record;
    }

    /** {@return where a record's members lie} */
    RecordLayout layout(DeclarationKey key) {
        if (each.size() > 1) {
            return common(key.toString(), it -> it.layout(key));
        }
        RecordLayout layout = facts.records().get(key);
        if (layout == null) {
            throw new IllegalArgumentException("the target " + facts.triple() + " says nothing of " + key);
        }
        return layout;
    }

    /** {@return the alignment in bytes that a record has wherever it stands: in a packed one less than its type asks} */
    long leastAlignment(DeclarationKey key) {
        return placements.getOrDefault(key, layout(key).alignment());
    }

    /** {@return a type's size in bytes; 0 for a flexible array} */
    long size(TypeUse use) {
        if (each.size() > 1) {
            return common(use.written(), it -> it.size(use));
        }
        return switch (kind(use)) {
            case CType.ScalarType scalar -> carriers.layout(scalar.scalar()).size();
            case CType.EnumRef enumeration ->
                carriers.layout(carriers.integerOf(enumeration.key())).size();
            case CType.Array array -> array.length().orElse(0) * size(array.element());
            case CType.RecordRef record -> layout(record.key()).size();
            case CType.Bytes bytes -> bytes.size();
            case CType.Pointer _, CType.FunctionType _ -> Long.BYTES;
            case CType.TypedefRef _, CType.Varying _, CType.Unsupported _ ->
                throw new IllegalArgumentException(use.written() + " has no size in Java");
        };
    }

    /** {@return the size in bytes that a type has on the target where it is largest} */
    long largest(TypeUse use) {
        return on(it -> it.size(use)).stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** {@return the constant that the shared class holds for a scalar or pointer: {@code C_INT}} */
    String constantFor(TypeUse use) {
        return switch (kind(use)) {
            case CType.ScalarType scalar -> constantFor(use, scalar.scalar());
            case CType.EnumRef enumeration -> constantFor(use, carriers.integerOf(enumeration.key()));
            case CType.Pointer _, CType.FunctionType _ -> "C_POINTER";
            default -> throw new IllegalArgumentException(use.written() + " is neither scalar nor pointer");
        };
    }

    /** What is a long here and a long long there, as a size_t, is no long to Java: the layout of that is not one type. */
    private String constantFor(TypeUse use, Scalar scalar) {
        boolean isLong = scalar == Scalar.LONG || scalar == Scalar.UNSIGNED_LONG;
        if (!isLong || !longVaries || widths.vary(use)) {
            return constantFor(scalar);
        }
        return constantFor(carriers.layout(scalar).size() == Long.BYTES ? Scalar.LONG_LONG : Scalar.INT);
    }

    /** {@return the constant that the shared class holds for a scalar} */
    static String constantFor(Scalar scalar) {
        return switch (scalar) {
            case VOID -> throw new IllegalArgumentException("void has no layout");
            case BOOL -> "C_BOOL";
            case CHAR, SIGNED_CHAR, UNSIGNED_CHAR -> "C_CHAR";
            case SHORT, UNSIGNED_SHORT -> "C_SHORT";
            case INT, UNSIGNED_INT -> "C_INT";
            case LONG, UNSIGNED_LONG -> "C_LONG";
            case LONG_LONG, UNSIGNED_LONG_LONG -> "C_LONG_LONG";
            case FLOAT -> "C_FLOAT";
            case DOUBLE -> "C_DOUBLE";
        };
    }

    /** {@return whether an integer, of which a bit-field is made, has a sign} */
    boolean isSigned(TypeUse use) {
        Scalar scalar = switch (kind(use)) {
            case CType.ScalarType it -> it.scalar();
            case CType.EnumRef it -> carriers.integerOf(it.key());
            default -> throw new IllegalArgumentException(use.written() + " has no bit-fields");
        };
        return scalar != Scalar.BOOL && carriers.layout(scalar).signed();
    }

    /** {@return the named bit-fields of a record, those of anonymous members among them} */
    List<BitField> bitFields(DeclarationKey key) {
        return new MemberFinder(this).bitFields(key);
    }

    /** {@return the members of a record that Java can reach, those of anonymous members in their place} */
    List<Member> members(DeclarationKey key) {
        return new MemberFinder(this).members(key);
    }
}
