// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.merge;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Parameter;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.ScalarLayout;
import dev.fairlead.generator.model.TargetFacts;
import dev.fairlead.generator.model.TypeUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Makes one type of those that a declaration has on each target. Integers of different widths are one type, which varies;
 * so are arrays of different lengths, and pointers to whatever they point to, which are addresses to Java everywhere.
 */
final class TypeMerge {
    private final List<TargetFacts> targets;

    TypeMerge(List<TargetFacts> targets) {
        this.targets = List.copyOf(targets);
    }

    /**
     * Merges.
     *
     * @param uses a type as each target has it
     * @return the type
     * @throws Conflict when no one Java type is all of them
     */
    TypeUse merge(PerTarget<TypeUse> uses) throws Conflict {
        TypeUse first = uses.first();
        if (!uses.map(TypeUse::isConst).isAlike()) {
            throw new Conflict(first.written() + " is const on some platforms only");
        }
        return new TypeUse(first.written(), type(uses), first.isConst());
    }

    /**
     * Merges the types of functions.
     *
     * @param functions a function's type as each target has it
     * @return the type
     * @throws Conflict when they take or return what is not one thing to Java
     */
    CType.FunctionType functions(PerTarget<CType.FunctionType> functions) throws Conflict {
        int count = functions.map(it -> it.parameters().size()).common("its parameters are");
        boolean variadic = functions.map(CType.FunctionType::variadic).common("it is variadic");
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int index = i;
            Parameter first = functions.first().parameters().get(i);
            try {
                parameters.add(first.with(
                        merge(functions.map(it -> it.parameters().get(index).type()))));
            } catch (Conflict e) {
                String name = first.name().isEmpty() ? "number " + (i + 1) : "'" + first.name() + "'";
                throw new Conflict("parameter " + name + " is " + e.words());
            }
        }
        return new CType.FunctionType(result(functions), parameters, variadic);
    }

    private TypeUse result(PerTarget<CType.FunctionType> functions) throws Conflict {
        try {
            return merge(functions.map(CType.FunctionType::result));
        } catch (Conflict e) {
            throw new Conflict("the result is " + e.words());
        }
    }

    private CType type(PerTarget<TypeUse> uses) throws Conflict {
        PerTarget<CType> types = uses.map(TypeUse::type);
        if (all(types, CType.Pointer.class)) {
            return pointer(types.map(it -> ((CType.Pointer) it).pointee()));
        }
        if (all(types, CType.FunctionType.class)) {
            return functions(types.map(CType.FunctionType.class::cast));
        }
        if (all(types, CType.Array.class)) {
            return array(types.map(CType.Array.class::cast));
        }
        PerTarget<CType.TypedefRef> typedefs =
                types.flatMap(it -> it instanceof CType.TypedefRef ref ? Optional.of(ref) : Optional.empty());
        boolean named = all(types, CType.TypedefRef.class);
        if (named && typedefs.map(CType.TypedefRef::key).isAlike()) {
            return new CType.TypedefRef(
                    typedefs.first().key(),
                    merge(typedefs.map(CType.TypedefRef::target)),
                    typedefs.map(CType.TypedefRef::alignment).common("its typedef is aligned"));
        }
        if (types.isAlike()) {
            return types.first();
        }
        return varying(uses, types);
    }

    /** Behind a pointer anything may differ, but for what Java calls. */
    private CType pointer(PerTarget<TypeUse> pointees) throws Conflict {
        try {
            return new CType.Pointer(merge(pointees));
        } catch (Conflict e) {
            if (any(pointees, it -> it.canonical() instanceof CType.FunctionType)) {
                throw e;
            }
            List<CType> types = pointees.map(TypeUse::type).completed();
            TypeUse first = pointees.first();
            return new CType.Pointer(
                    new TypeUse(first.written(), new CType.Varying(first.type(), types), first.isConst()));
        }
    }

    private CType array(PerTarget<CType.Array> arrays) throws Conflict {
        TypeUse element = merge(arrays.map(CType.Array::element));
        if (arrays.map(CType.Array::length).isAlike()) {
            return new CType.Array(element, arrays.first().length());
        }
        if (any(arrays, it -> it.length().isEmpty())) {
            throw new Conflict("an array with a length on some platforms only");
        }
        List<CType> types = new ArrayList<>();
        arrays.completed().forEach(it -> types.add(new CType.Array(element, it.length())));
        CType longest = types.stream()
                .max(Comparator.comparingLong(it -> ((CType.Array) it).length().orElseThrow()))
                .orElseThrow();
        return new CType.Varying(longest, types);
    }

    private CType varying(PerTarget<TypeUse> uses, PerTarget<CType> types) throws Conflict {
        PerTarget<CType> canonical = uses.map(TypeUse::canonical);
        List<CType> completed = types.completed();
        if (any(uses, TypeMerge::isAligned)) {
            throw new Conflict("aligned by a typedef on some platforms only");
        }
        if (all(canonical, CType.Pointer.class)
                && !any(canonical, it -> ((CType.Pointer) it).pointee().canonical() instanceof CType.FunctionType)) {
            return new CType.Varying(types.first(), completed);
        }
        if (canonical.isAlike()) {
            return new CType.Varying(types.first(), completed);
        }
        if (all(canonical, CType.Bytes.class)
                && canonical.map(it -> ((CType.Bytes) it).reason()).isAlike()) {
            return new CType.Varying(types.first(), completed);
        }
        List<CType> kinds = canonical.completed();
        boolean integers = IntStream.range(0, kinds.size()).allMatch(i -> isInteger(kinds.get(i)));
        if (!integers) {
            throw new Conflict(uses.differing(it -> kind(it.canonical())));
        }
        int widest = IntStream.range(0, kinds.size())
                .boxed()
                .max(Comparator.comparingInt(
                        (Integer i) -> layout(i, kinds.get(i)).size()))
                .orElseThrow();
        boolean isShort =
                isLong(kinds.get(widest)) && layout(widest, kinds.get(widest)).size() == Integer.BYTES;
        return new CType.Varying(isShort ? asInt(kinds.get(widest)) : completed.get(widest), completed);
    }

    private static boolean isLong(CType type) {
        return type instanceof CType.ScalarType(Scalar scalar)
                && (scalar == Scalar.LONG || scalar == Scalar.UNSIGNED_LONG);
    }

    /** Where a long of Windows is the widest, all values fit an int: as a long it would be taken for that of Linux. */
    private static CType asInt(CType type) {
        boolean signed = type instanceof CType.ScalarType(Scalar scalar) && scalar == Scalar.LONG;
        return new CType.ScalarType(signed ? Scalar.INT : Scalar.UNSIGNED_INT);
    }

    private static boolean isAligned(TypeUse use) {
        CType current = use.type();
        while (current instanceof CType.TypedefRef typedef) {
            if (typedef.alignment().isPresent()) {
                return true;
            }
            current = typedef.target().type();
        }
        return false;
    }

    private static boolean isInteger(CType type) {
        return switch (type) {
            case CType.ScalarType scalar ->
                switch (scalar.scalar().sign()) {
                    case SIGNED, UNSIGNED, TARGET -> scalar.scalar() != Scalar.BOOL;
                    case NONE, FLOATING -> false;
                };
            case CType.EnumRef _ -> true;
            default -> false;
        };
    }

    private ScalarLayout layout(int target, CType type) {
        TargetFacts facts = targets.get(target);
        Scalar scalar = switch (type) {
            case CType.ScalarType it -> it.scalar();
            case CType.EnumRef it -> facts.enumTypes().getOrDefault(it.key(), Scalar.INT);
            default -> throw new IllegalArgumentException("no integer");
        };
        return Objects.requireNonNull(facts.scalars().get(scalar), scalar.cName());
    }

    private static String kind(CType type) {
        return switch (type) {
            case CType.ScalarType scalar -> scalar.scalar().cName();
            case CType.Pointer _ -> "a pointer";
            case CType.Array _ -> "an array";
            case CType.RecordRef record -> record.key().toString();
            case CType.EnumRef enumeration -> enumeration.key().toString();
            case CType.FunctionType _ -> "a function";
            case CType.Bytes bytes -> bytes.spelling();
            case CType.Unsupported unsupported -> unsupported.spelling();
            case CType.TypedefRef typedef -> typedef.key().text();
            case CType.Varying varying -> kind(varying.widest());
        };
    }

    private static boolean all(PerTarget<CType> types, Class<? extends CType> kind) {
        return types.present().stream().allMatch(kind::isInstance);
    }

    private static <T> boolean any(PerTarget<T> types, Predicate<T> predicate) {
        return types.present().stream().anyMatch(predicate);
    }
}
