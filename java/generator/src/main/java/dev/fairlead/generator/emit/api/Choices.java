// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.api;

import dev.fairlead.generator.check.ApiMethod;
import dev.fairlead.generator.check.Element;
import dev.fairlead.generator.check.Returned;
import dev.fairlead.generator.check.Role;
import dev.fairlead.generator.check.StatusFamily;
import dev.fairlead.generator.check.Value;
import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.emit.ffm.Platforms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers that the methods of a class need, and that are not the same on all platforms. Each is a constant, which the
 * class chooses when it is initialised: compiled code has the number in it.
 */
final class Choices {
    private final Map<Choice, String> names = new LinkedHashMap<>();

    /** What is chosen. */
    private enum Kind {
        SIZE("long", "", "The bytes of a record of C here."),
        LIMIT("long", "L", "The greatest number of elements that C can be told here."),
        WIDTH(
                "int",
                "",
                "How many bytes of C an integer is here; less than 0 where it has no sign and Java has it wider."),
        MASK("int", "", "Which bits of a status are its code here; those of the sign are not where C has none.");

        private final String type;
        private final String suffix;
        private final String documentation;

        Kind(String type, String suffix, String documentation) {
            this.type = type;
            this.suffix = suffix;
            this.documentation = documentation;
        }
    }

    /** A number on each platform. */
    private record Choice(Kind kind, List<? extends Number> values) {}

    private Choices() {}

    /** {@return the choices of some methods} */
    static Choices of(List<ApiMethod> methods) {
        Choices choices = new Choices();
        methods.forEach(method -> {
            method.roles().forEach(choices::add);
            choices.add(method.returned());
        });
        return choices;
    }

    private void add(Returned returned) {
        if (returned instanceof Returned.Status(StatusFamily _, List<Integer> masks) && !areAlike(masks)) {
            add(Kind.MASK, masks);
        }
    }

    private static boolean areAlike(List<Integer> masks) {
        return masks.stream().distinct().count() == 1;
    }

    private void add(Role role) {
        switch (role) {
            case Role.Memory memory -> add(Kind.SIZE, memory.element().sizes());
            case Role.Length length -> add(Kind.LIMIT, length.limits());
            case Role.Out(String _, Value.Varying value) -> add(Kind.WIDTH, value.widths());
            case Role.Out _, Role.Plain _, Role.Text _ -> {}
        }
    }

    private void add(Kind kind, List<? extends Number> values) {
        if (!values.isEmpty()) {
            long known = names.keySet().stream().filter(it -> it.kind() == kind).count();
            names.putIfAbsent(new Choice(kind, values), kind + "_" + (known + 1));
        }
    }

    /** {@return the size of an element: the number, or the constant that has it} */
    String size(Element element) {
        return element.sizes().isEmpty() ? String.valueOf(element.size()) : name(Kind.SIZE, element.sizes());
    }

    /** {@return the greatest number of elements: the number, or the constant that has it} */
    String limit(Role.Length length) {
        return length.limits().isEmpty() ? length.limit() + "L" : name(Kind.LIMIT, length.limits());
    }

    /** {@return the constant that says how wide an integer is} */
    String width(Value.Varying value) {
        return name(Kind.WIDTH, value.widths());
    }

    /** {@return what a status is masked with: the number, or the constant that has it; empty where all bits count} */
    Optional<String> mask(Returned.Status status) {
        List<Integer> masks = status.masks();
        if (!areAlike(masks)) {
            return Optional.of(name(Kind.MASK, masks));
        }
        return Optional.of(masks.getFirst()).filter(it -> it != -1).map(it -> String.format(Locale.ROOT, "0x%X", it));
    }

    private String name(Kind kind, List<? extends Number> values) {
        String name = names.get(new Choice(kind, values));
        if (name == null) {
            throw new IllegalArgumentException("these methods choose no " + kind + " among " + values);
        }
        return name;
    }

    /**
     * Writes the constants.
     *
     * @param out where to
     * @param platforms the platforms
     * @param raw what stands before a member of the raw layer, which knows the platform
     */
    void write(JavaWriter out, Platforms platforms, String raw) {
        names.forEach((choice, name) -> {
            Kind kind = choice.kind();
            List<String> texts =
                    choice.values().stream().map(it -> it + kind.suffix).toList();
            out.javadoc(List.of(kind.documentation));
            out.line("private static final " + kind.type + " " + name + " = " + platforms.choose(raw, texts) + ";");
        });
        if (!names.isEmpty()) {
            out.blank();
        }
    }
}
