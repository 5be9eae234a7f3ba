// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import dev.fairlead.generator.abi.Type.Function;
import dev.fairlead.generator.abi.Type.Member;
import dev.fairlead.generator.abi.Type.Prototype;
import dev.fairlead.generator.abi.Type.Style;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What a function can be made smaller to, one step at a time. */
final class Reductions {
    private Reductions() {}

    /** How much there is to read in a function: types and members. */
    static int weight(Function function) {
        return (function.inline() ? 1 : 0) + weight(function.prototype());
    }

    private static int weight(Prototype prototype) {
        return 1
                + weight(prototype.result())
                + prototype.arguments().stream().mapToInt(Reductions::weight).sum();
    }

    private static int weight(Type type) {
        return switch (type) {
            case Type.Nothing _ -> 0;
            case Type.Scalar _ -> 1;
            case Type.Enumeration _, Type.Bytes _ -> 2;
            case Type.Array it -> it.count() + weight(it.element());
            case Type.Reference it -> 1 + weight(it.target());
            case Type.Callback it -> 1 + weight(it.prototype());
            case Type.Rec it ->
                1
                        + (it.packed() ? 1 : 0)
                        + it.members().stream()
                                .mapToInt(member -> weight(member.type()) + (member.bits() > 0 ? 1 : 0))
                                .sum();
        };
    }

    /** All functions that are one step smaller. Their number stays. */
    static List<Function> of(Function function) {
        List<Function> smaller = new ArrayList<>();
        if (function.inline()) {
            smaller.add(new Function(function.number(), false, function.prototype()));
        }
        of(function.prototype()).forEach(it -> smaller.add(new Function(function.number(), function.inline(), it)));
        return smaller;
    }

    private static List<Prototype> of(Prototype type) {
        List<Prototype> smaller = new ArrayList<>();
        for (Type result : of(type.result())) {
            smaller.add(new Prototype(result, type.parameters(), type.variadic(), type.further()));
        }
        if (!(type.result() instanceof Type.Nothing)) {
            smaller.add(new Prototype(new Type.Nothing(), type.parameters(), type.variadic(), type.further()));
        }
        for (List<Type> parameters : ofList(type.parameters())) {
            if (!type.variadic() || !parameters.isEmpty()) {
                smaller.add(new Prototype(type.result(), parameters, type.variadic(), type.further()));
            }
        }
        for (List<Type> further : ofList(type.further())) {
            boolean promoted = further.stream()
                    .allMatch(it -> it instanceof Type.Rec
                            || (it instanceof Type.Scalar scalar && scalar.num().isPromoted()));
            if (promoted) {
                smaller.add(new Prototype(type.result(), type.parameters(), true, further));
            }
        }
        if (type.variadic() && type.further().isEmpty()) {
            smaller.add(new Prototype(type.result(), type.parameters(), false, List.of()));
        }
        return smaller;
    }

    private static List<List<Type>> ofList(List<Type> types) {
        List<List<Type>> smaller = new ArrayList<>();
        if (types.size() > 2) {
            smaller.add(types.subList(types.size() / 2, types.size()));
            smaller.add(types.subList(0, types.size() / 2));
        }
        // What shows only where two are equal stays to be seen when both change.
        for (Type each : new LinkedHashSet<>(types)) {
            for (Type other : of(each)) {
                List<Type> with = new ArrayList<>(types);
                with.replaceAll(it -> it.equals(each) ? other : it);
                smaller.add(with);
            }
        }
        for (int i = 0; i < types.size(); i++) {
            List<Type> without = new ArrayList<>(types);
            without.remove(i);
            smaller.add(without);
            for (Type other : of(types.get(i))) {
                List<Type> with = new ArrayList<>(types);
                with.set(i, other);
                smaller.add(with);
            }
        }
        return smaller;
    }

    private static List<Type> of(Type whole) {
        List<Type> smaller = new ArrayList<>();
        switch (whole) {
            case Type.Nothing _, Type.Scalar _, Type.Array _ -> {}
            case Type.Enumeration it -> smaller.add(new Type.Scalar(it.underlying()));
            case Type.Bytes _ -> smaller.add(new Type.Scalar(Num.DOUBLE));
            case Type.Reference it -> {
                for (Type other : of(it.target())) {
                    if (other instanceof Type.Rec rec) {
                        smaller.add(new Type.Reference(rec));
                    }
                }
            }
            case Type.Callback it -> of(it.prototype()).forEach(other -> smaller.add(new Type.Callback(other)));
            case Type.Rec it -> {
                smaller.addAll(ofRecord(it));
                it.members().stream()
                        .map(Member::type)
                        .filter(type -> !(type instanceof Type.Array))
                        .forEach(smaller::add);
            }
        }
        return smaller;
    }

    private static List<Type.Rec> ofRecord(Type.Rec rec) {
        List<Type.Rec> smaller = new ArrayList<>();
        if (rec.packed()) {
            smaller.add(new Type.Rec(rec.union(), false, rec.members()));
        }
        for (int i = 0; i < rec.members().size(); i++) {
            Member member = rec.members().get(i);
            List<Member> without = new ArrayList<>(rec.members());
            without.remove(i);
            if (!without.isEmpty()) {
                smaller.add(new Type.Rec(rec.union(), rec.packed(), List.copyOf(without)));
            }
            for (Member other : ofMember(member)) {
                List<Member> with = new ArrayList<>(rec.members());
                with.set(i, other);
                smaller.add(new Type.Rec(rec.union(), rec.packed(), List.copyOf(with)));
            }
        }
        return smaller;
    }

    private static List<Member> ofMember(Member member) {
        List<Member> smaller = new ArrayList<>();
        if (member.type() instanceof Type.Array array) {
            smaller.add(member.with(array.element()));
            if (array.count() > 1) {
                smaller.add(member.with(new Type.Array(array.element(), List.of(1))));
            }
        }
        if (member.bits() > 0) {
            smaller.add(new Member(member.name(), member.type(), 0, member.style()));
        }
        for (Type other : of(member.type())) {
            // What was declared in place stays so only as long as it is a record.
            Style style = other instanceof Type.Rec ? member.style() : Style.NAMED;
            smaller.add(new Member(member.name(), other, 0, style));
        }
        return smaller;
    }
}
