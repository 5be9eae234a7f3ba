// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.model.Annotation;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Decides the methods of a function. */
final class FunctionPlanner {
    private final Targets targets;
    private final Pointers pointers;
    private final Scalars scalars;
    private final RolePlanner roles;
    private final StatusPlanner statuses;
    private final FactsCheck facts;

    FunctionPlanner(
            Targets targets,
            Pointers pointers,
            Scalars scalars,
            RolePlanner roles,
            StatusPlanner statuses,
            FactsCheck facts) {
        this.targets = targets;
        this.pointers = pointers;
        this.scalars = scalars;
        this.roles = roles;
        this.statuses = statuses;
        this.facts = facts;
    }

    /** What becomes of a function. */
    sealed interface Outcome {
        /**
         * It has an api.
         *
         * @param methods its methods
         */
        record Methods(List<ApiMethod> methods) implements Outcome {
            /** Keeps its own copy. */
            public Methods {
                methods = List.copyOf(methods);
            }
        }

        /**
         * Only the raw layer has it.
         *
         * @param reason why
         */
        record Raw(String reason) implements Outcome {}

        /** What is said of it contradicts itself; that has been told. */
        record Wrong() implements Outcome {}
    }

    Outcome plan(Declaration.Function function, String javaName) {
        Optional<StatusFamily> status = statuses.of(function);
        if (!facts.check(function, speaks(function))) {
            return new Outcome.Wrong();
        }
        if (function.type().variadic()) {
            return new Outcome.Raw("it takes further arguments, whose types a caller settles: makeInvoker");
        }
        RolePlanner.Roles planned = roles.plan(function);
        if (planned.obstacle().isPresent()) {
            return new Outcome.Raw(planned.obstacle().get());
        }
        Optional<Returned> returned = status.<Returned>map(it -> new Returned.Status(it, masks(function)))
                .or(() -> returned(function));
        return returned.<Outcome>map(it -> new Outcome.Methods(methods(function, javaName, planned, it)))
                .orElseGet(() -> new Outcome.Raw(withoutResult(function)));
    }

    /** Where there is no such function, its status is whatever it is elsewhere. */
    private List<Integer> masks(Declaration.Function function) {
        TypeUse result = function.type().result();
        List<Integer> having = targets.having(function.symbol().key());
        return targets.all().stream()
                .map(i -> scalars.mask(result, having.contains(i) ? i : having.getFirst()))
                .toList();
    }

    private String withoutResult(Declaration.Function function) {
        TypeUse result = function.type().result();
        return result.canonical() instanceof CType.Bytes
                ? "its result is a " + result.written() + " returned by value"
                : pointers.kinds(function, result)
                        .map(it -> "its result points to " + it)
                        .orElse("the owner of what it returns is not known");
    }

    /** Whether its author has begun to annotate it: then what is missing is a mistake. */
    private boolean speaks(Declaration.Function function) {
        return !function.symbol().annotations().isEmpty()
                || Facts.of(function).stream().anyMatch(it -> !it.isSilent())
                || statuses.ofType(function.type().result()).isPresent();
    }

    private Optional<Returned> returned(Declaration.Function function) {
        TypeUse result = function.type().result();
        if (result.canonical() instanceof CType.ScalarType scalar && scalar.scalar() == Scalar.VOID) {
            return Optional.of(new Returned.Nothing());
        }
        boolean isText = Pointers.isText(result)
                && pointers.kinds(function, result).isEmpty()
                && function.symbol().annotations().contains(new Annotation("returns", List.of("string")));
        return isText
                ? Optional.of(new Returned.Result(new Value.Text()))
                : scalars.of(result).map(it -> new Returned.Result(new Value.Primitive(it.java())));
    }

    private List<ApiMethod> methods(
            Declaration.Function function, String javaName, RolePlanner.Roles planned, Returned returned) {
        List<ApiMethod> methods = new ArrayList<>();
        methods.add(method(function, javaName, planned.roles(), planned.names(), returned));
        List<Role> into = planned.roles().stream().map(FunctionPlanner::given).toList();
        boolean isAnother = !into.equals(planned.roles());
        if (isAnother && ApiMethod.results(returned, into).size() <= 1) {
            methods.add(method(function, javaName, into, planned.names(), returned));
        }
        return methods;
    }

    /** An array result as memory that the caller gives. */
    private static Role given(Role role) {
        return role instanceof Role.Out(String name, Value.Array array)
                ? new Role.Buffer(
                        name,
                        Direction.OUT,
                        new Element(array.type().size(), Optional.of(array.type())),
                        new Extent.Constant(array.length()),
                        false)
                : role;
    }

    private ApiMethod method(
            Declaration.Function function, String javaName, List<Role> roles, ParameterNames names, Returned returned) {
        OptionalLong shortBytes = shortBytes(function);
        boolean several = ApiMethod.results(returned, roles).size() > 1;
        return new ApiMethod(
                function.symbol().key(),
                function.symbol().name(),
                javaName,
                new MethodDocs(function, names, scalars, targets).of(roles, returned, shortBytes),
                roles,
                returned,
                several ? Optional.of(JavaNames.type(javaName)) : Optional.empty(),
                shortBytes,
                shortBytes.isPresent() && takesArrays(roles));
    }

    private static boolean takesArrays(List<Role> roles) {
        List<Role.Memory> memory = roles.stream()
                .filter(Role.Memory.class::isInstance)
                .map(Role.Memory.class::cast)
                .toList();
        return !memory.isEmpty()
                && memory.stream().allMatch(it -> it.element().array().isPresent());
    }

    private static OptionalLong shortBytes(Declaration.Function function) {
        return function.symbol().annotations().stream()
                .filter(it -> it.name().equals("short"))
                .mapToLong(it -> Long.parseLong(it.arguments().getFirst()))
                .findFirst();
    }
}
