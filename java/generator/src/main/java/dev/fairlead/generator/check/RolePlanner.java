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

    private final Targets targets;
    private final Pointers pointers;
    private final Scalars scalars;

    RolePlanner(Targets targets, Pointers pointers, Scalars scalars) {
        this.targets = targets;
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
        Optional<String> kinds = pointers.kinds(facts.function(), facts.type());
        if (kinds.isPresent()) {
            return Optional.of(name + "points to " + kinds.get());
        }
        boolean isText = facts.direction() == Direction.IN && Pointers.isText(facts.type());
        if (facts.shape().isEmpty() && (isText || isNumberOut(facts, pointee.get()))) {
            return Optional.empty();
        }
        boolean isTextOut = Pointers.isTextOut(facts.type());
        if (facts.shape().isEmpty() && pointee.get().canonical() instanceof CType.Pointer && !isTextOut) {
            return Optional.of(name + "gives back a pointer whose owner is not known");
        }
        if (pointers.element(facts.function(), pointee.get()).isEmpty()) {
            return Optional.of(name + "points to what is known by address alone");
        }
        return pointers.varies(facts.function(), pointee.get())
                .map(it -> name + "is memory whose elements are not alike: " + it);
    }

    private boolean isNumberOut(Facts facts, TypeUse pointee) {
        return facts.direction() == Direction.OUT && scalars.of(pointee).isPresent();
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
        return isNumberOut(facts, pointee.get())
                ? new Role.Out(name, number(pointee.get()))
                : buffer(facts, name, pointee.get(), new Extent.Constant(1));
    }

    private Value number(TypeUse pointee) {
        JavaScalar type = scalars.of(pointee).orElseThrow().java();
        return targets.vary(pointee) ? new Value.Varying(type, targets.widths(pointee)) : new Value.Primitive(type);
    }

    private Role shaped(Facts facts, Shape shape, String name, TypeUse pointee, ParameterNames names) {
        List<Extent> extents =
                facts.extents().stream().map(it -> extent(facts, it, names)).toList();
        if (shape == Shape.LENGTH) {
            return sized(facts, name, pointee, extents.getFirst());
        }
        Element element = element(facts, pointee);
        return new Role.Grid(name, facts.direction(), element, shape, extents, facts.has("nullable"));
    }

    private Role sized(Facts facts, String name, TypeUse pointee, Extent count) {
        Element element = element(facts, pointee);
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
        return new Role.Buffer(name, facts.direction(), element(facts, pointee), count, facts.has("nullable"));
    }

    private Element element(Facts facts, TypeUse pointee) {
        return pointers.element(facts.function(), pointee).orElseThrow();
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
        List<Integer> having = targets.having(facts.function().symbol().key());
        List<Long> limits = targets.all().stream().map(i -> limit(facts, i)).toList();
        boolean alike = having.stream().map(limits::get).distinct().count() == 1;
        JavaScalar type = scalars.of(facts.type()).orElseThrow().java();
        long limit = limits.get(having.getFirst());
        return new Role.Length(name, type, limit, alike ? List.of() : limits, exact, atLeast);
    }

    private long limit(Facts facts, int target) {
        return Scalars.of(targets.facts().get(target), facts.type().on(target))
                .map(RolePlanner::limit)
                .orElseThrow();
    }

    private static long limit(Scalars.ScalarUse use) {
        int bits = use.java().size() * Byte.SIZE - (use.unsigned() ? 0 : 1);
        return bits >= Long.SIZE - 1 ? Long.MAX_VALUE : (1L << bits) - 1;
    }
}
