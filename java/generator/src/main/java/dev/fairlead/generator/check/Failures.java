// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.check.MethodDoc.Entry;
import dev.fairlead.generator.model.Shape;
import java.util.ArrayList;
import java.util.List;

/** Tells which exceptions a method may throw, and when. */
final class Failures {
    private Failures() {}

    /** {@return the exceptions of a method that takes segments} */
    static List<Entry> ofSegments(List<Role> roles, Returned returned, boolean isShort, List<String> tooWide) {
        List<Role.Memory> memory = memory(roles);
        List<String> illegal = new ArrayList<>();
        if (roles.stream().anyMatch(role -> role instanceof Role.Length length && elementSize(length) > 1)) {
            illegal.add("a segment does not hold a whole number of elements");
        }
        addCommon(illegal, roles);
        illegal.addAll(tooWide);
        if (!memory.isEmpty() && !isShort) {
            illegal.add("a segment lies on the Java heap");
        }
        if (memory.stream().anyMatch(it -> it.direction().writes())) {
            illegal.add("a segment that is written is read-only");
        }
        List<Entry> failures = common(roles, returned, illegal, "segment");
        if (!memory.isEmpty()) {
            failures.add(new Entry("IllegalStateException", "if the arena of a segment has been closed"));
            failures.add(new Entry("WrongThreadException", "if a segment is confined to another thread"));
        }
        return failures;
    }

    /** {@return the exceptions of a method that takes arrays} */
    static List<Entry> ofArrays(List<Role> roles, Returned returned, List<String> tooWide) {
        List<String> illegal = new ArrayList<>();
        addCommon(illegal, roles);
        illegal.addAll(tooWide);
        return common(roles, returned, illegal, "array");
    }

    private static void addCommon(List<String> illegal, List<Role> roles) {
        if (roles.stream()
                .anyMatch(role ->
                        role instanceof Role.Length length && length.exact().size() > 1)) {
            illegal.add("the numbers of elements differ");
        }
        if (roles.stream().anyMatch(role -> role instanceof Role.Length length && length.isLimited())) {
            illegal.add("there are more elements than the length's type in C can count");
        }
        if (roles.stream().anyMatch(Role.Text.class::isInstance)) {
            illegal.add("a string contains a NUL character");
        }
        if (has(Shape.IMAGE, roles)) {
            illegal.add("a side of an image is negative, or its stride less than its width");
        }
        if (has(Shape.VOLUME, roles)) {
            illegal.add("a side of a volume is negative, its row stride less than its width, or its slice stride less"
                    + " than its height times its row stride");
        }
    }

    private static boolean has(Shape shape, List<Role> roles) {
        return roles.stream().anyMatch(role -> role instanceof Role.Grid grid && grid.shape() == shape);
    }

    private static List<Entry> common(List<Role> roles, Returned returned, List<String> illegal, String memory) {
        List<Entry> failures = new ArrayList<>();
        if (returned instanceof Returned.Status(StatusFamily family, var _)) {
            String text = "if the status is not " + family.okName() + "; it has the status's name and text";
            failures.add(new Entry(family.exceptionName(), text));
        }
        if (!illegal.isEmpty()) {
            failures.add(new Entry("IllegalArgumentException", "if " + String.join(", or ", illegal)));
        }
        if (roles.stream().anyMatch(Failures::hasLowerBound)) {
            String article = memory.equals("array") ? "an " : "a ";
            failures.add(new Entry("IndexOutOfBoundsException", "if " + article + memory + " is too short"));
        }
        return failures;
    }

    private static List<Role.Memory> memory(List<Role> roles) {
        return roles.stream()
                .filter(Role.Memory.class::isInstance)
                .map(Role.Memory.class::cast)
                .toList();
    }

    private static long elementSize(Role.Length length) {
        return length.exact().getFirst().element().size();
    }

    private static boolean hasLowerBound(Role role) {
        return switch (role) {
            case Role.Grid _ -> true;
            case Role.Buffer buffer -> buffer.count() instanceof Extent.Constant;
            case Role.Length length -> !length.atLeast().isEmpty();
            default -> false;
        };
    }
}
