// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.Shape;
import dev.fairlead.generator.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what each parameter of a function is. The facts about it have been found to fit together. */
final class RolePlanner {
    /** An array result larger than this is not made: the caller gives memory for it. */
    private static final long LARGEST_ARRAY_BYTES = 65_536;

    /** Local variables of generated methods. */
    private static final Set<String> LOCALS = Set.of("copies", "frame", "returned", "status");

    private final Pointers pointers;
    private final Scalars scalars;

    RolePlanner(Pointers pointers, Scalars scalars) {
        this.pointers = pointers;
        this.scalars = scalars;
    }

    /**
     * The roles of a function's parameters, or why it can have none.
     *
     * @param roles in C's order; empty when there is a reason
     * @param names the parameters' names in Java
     * @param obstacle why the function has no api; empty when it has one
     */
    record Roles(List<Role> roles, ParameterNames names, Optional<String> obstacle) {}

    Roles plan(Declaration.Function function) {
        List<Facts> all = Facts.of(function);
        ParameterNames names = new ParameterNames(all, LOCALS);
        List<Role> roles = new ArrayList<>();
        for (Facts facts : all) {
            Optional<String> obstacle = obstacle(facts);
            if (obstacle.isPresent()) {
                return new Roles(List.of(), names, obstacle);
            }
            roles.add(role(facts, names));
        }
        return new Roles(withLengths(all, roles, names), names, Optional.empty());
    }

    private Optional<String> obstacle(Facts facts) {
        String name = "parameter '" + facts.cName() + "' ";
        if (facts.type().canonical() instanceof CType.RecordRef) {
            return Optional.of(name + "is a record passed by value");
        }
        if (facts.type().canonical() instanceof CType.Bytes) {
            return Optional.of(name + "is a " + facts.type().written() + " passed by value");
        }
        Optional<TypeUse> pointee = Pointers.pointee(facts.type());
        if (pointee.isEmpty()) {
            return Optional.empty();
        }
        if (pointee.get().canonical() instanceof CType.FunctionType) {
            return Optional.of(name + "is a callback");
        }
        if (facts.isSilent()) {
            return Optional.of("nothing is said of " + name.strip());
        }
        boolean isText = facts.direction() == Direction.IN && Pointers.isText(facts.type());
        if (facts.shape().isPresent() || isText) {
            return Optional.empty();
        }
        if (pointee.get().canonical() instanceof CType.Pointer && !Pointers.isTextOut(facts.type())) {
            return Optional.of(name + "gives back a pointer whose owner is not known");
        }
        return pointers.element(pointee.get()).isPresent()
                ? Optional.empty()
                : Optional.of(name + "points to what is known by address alone");
    }

    private Role role(Facts facts, ParameterNames names) {
        String name = names.of(facts.cName());
        Optional<TypeUse> pointee = Pointers.pointee(facts.type());
        if (pointee.isEmpty()) {
            return new Role.Plain(name, scalars.of(facts.type()).orElseThrow().java());
        }
        boolean nullable = facts.has("nullable");
        if (facts.shape().isPresent()) {
            return shaped(facts, facts.shape().get(), name, pointee.get(), names);
        }
        if (facts.direction() == Direction.IN && Pointers.isText(facts.type())) {
            return new Role.Text(name, nullable);
        }
        if (facts.direction() == Direction.OUT && Pointers.isTextOut(facts.type())) {
            return new Role.Out(name, new Value.Text());
        }
        Optional<Scalars.ScalarUse> number = scalars.of(pointee.get());
        return facts.direction() == Direction.OUT && number.isPresent()
                ? new Role.Out(name, new Value.Primitive(number.get().java()))
                : buffer(facts, name, pointee.get(), new Extent.Constant(1));
    }

    private Role shaped(Facts facts, Shape shape, String name, TypeUse pointee, ParameterNames names) {
        List<Extent> extents =
                facts.extents().stream().map(it -> extent(facts, it, names)).toList();
        if (shape == Shape.LENGTH) {
            return sized(facts, name, pointee, extents.getFirst());
        }
        Element element = pointers.element(pointee).orElseThrow();
        return new Role.Grid(name, facts.direction(), element, shape, extents, facts.has("nullable"));
    }

    private Role sized(Facts facts, String name, TypeUse pointee, Extent count) {
        Element element = pointers.element(pointee).orElseThrow();
        boolean isResult = facts.direction() == Direction.OUT && !facts.has("nullable");
        if (isResult
                && count instanceof Extent.Constant(long length)
                && element.array().isPresent()) {
            if (length <= LARGEST_ARRAY_BYTES / element.size()) {
                return new Role.Out(name, new Value.Array(element.array().get(), length));
            }
        }
        return buffer(facts, name, pointee, count);
    }

    private Role.Buffer buffer(Facts facts, String name, TypeUse pointee, Extent count) {
        Element element = pointers.element(pointee).orElseThrow();
        return new Role.Buffer(name, facts.direction(), element, count, facts.has("nullable"));
    }

    private Extent extent(Facts facts, String text, ParameterNames names) {
        if (Character.isDigit(text.charAt(0))) {
            return new Extent.Constant(Long.parseLong(text));
        }
        boolean unsignedInt = Facts.of(facts.function()).stream()
                .filter(it -> it.cName().equals(text) && !it.isLengthOfAnother())
                .flatMap(it -> scalars.of(it.type()).stream())
                .anyMatch(it -> it.unsigned() && it.java() == JavaScalar.INT);
        return new Extent.OfParameter(names.of(text), unsignedInt);
    }

    private List<Role> withLengths(List<Facts> all, List<Role> roles, ParameterNames names) {
        List<Role> complete = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            boolean isLength = roles.get(i) instanceof Role.Plain && all.get(i).isLengthOfAnother();
            complete.add(isLength ? length(all.get(i), names, roles) : roles.get(i));
        }
        return complete;
    }

    private Role.Length length(Facts facts, ParameterNames names, List<Role> roles) {
        String name = names.of(facts.cName());
        List<Role.Buffer> exact = new ArrayList<>();
        List<Role.Buffer> atLeast = new ArrayList<>();
        for (Role role : roles) {
            if (role instanceof Role.Buffer buffer
                    && buffer.count() instanceof Extent.OfParameter(String of, boolean _)
                    && of.equals(name)) {
                (buffer.direction() == Direction.OUT ? atLeast : exact).add(buffer);
            }
        }
        if (exact.isEmpty()) {
            exact.add(atLeast.removeFirst());
        }
        exact.sort((a, b) -> Boolean.compare(a.nullable(), b.nullable()));
        Scalars.ScalarUse use = scalars.of(facts.type()).orElseThrow();
        return new Role.Length(name, use.java(), limit(use), exact, atLeast);
    }

    private static long limit(Scalars.ScalarUse use) {
        int bits = use.java().size() * Byte.SIZE - (use.unsigned() ? 0 : 1);
        return bits >= Long.SIZE - 1 ? Long.MAX_VALUE : (1L << bits) - 1;
    }
}
