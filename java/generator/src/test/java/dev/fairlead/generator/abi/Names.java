// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import dev.fairlead.generator.abi.Type.Member;
import dev.fairlead.generator.abi.Type.Prototype;
import dev.fairlead.generator.abi.Type.Style;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The types that functions need by name, each after those that it needs itself. Equal ones are one. */
final class Names {
    private final Map<Type, String> names = new LinkedHashMap<>();

    private Names() {}

    static Names of(List<Type.Function> functions) {
        Names names = new Names();
        functions.forEach(function -> names.add(function.prototype()));
        return names;
    }

    /** The types by their names: tags of records and enums, typedefs of vectors and callbacks. */
    Map<Type, String> types() {
        return names;
    }

    String of(Type type) {
        String name = names.get(type);
        if (name == null) {
            throw new IllegalArgumentException(type + " has no name");
        }
        return name;
    }

    private void add(Prototype prototype) {
        add(prototype.result());
        prototype.arguments().forEach(this::add);
    }

    private void add(Type type) {
        switch (type) {
            case Type.Nothing _, Type.Scalar _ -> {}
            case Type.Bytes it -> {
                if (it.blob().isVector()) {
                    claim(type, "v");
                }
            }
            case Type.Enumeration _ -> claim(type, "e");
            case Type.Array it -> add(it.element());
            case Type.Reference it -> add(it.target());
            case Type.Rec it -> {
                inside(it);
                claim(type, it.union() ? "u" : "s");
            }
            case Type.Callback it -> {
                add(it.prototype());
                claim(type, "c");
            }
        }
    }

    private void inside(Type.Rec rec) {
        for (Member member : rec.members()) {
            if (member.type() instanceof Type.Rec inner && member.style() != Style.NAMED) {
                inside(inner);
            } else {
                add(member.type());
            }
        }
    }

    private void claim(Type type, String kind) {
        names.computeIfAbsent(type, _ -> kind + names.size());
    }
}
