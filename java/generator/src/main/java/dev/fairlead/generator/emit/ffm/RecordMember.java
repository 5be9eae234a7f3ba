// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.RecordLayout;
import dev.fairlead.generator.model.TypeUse;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes what reaches a member of a record.
 *
 * @param name its name in Java
 * @param owner the record
 * @param each the member on each target
 * @param layouts the layouts of all targets
 * @param place the record's class
 */
record RecordMember(String name, DeclarationKey owner, List<Member> each, Layouts layouts, Place place) {
    RecordMember {
        each = List.copyOf(each);
    }

    private TypeUse type() {
        return each.getFirst().field().type();
    }

    private boolean isRecord() {
        return layouts.carriers().of(ArrayShape.of(type()).element()) == Carrier.RECORD;
    }

    /** Writes the layout of its elements as a constant, where the shared class has none that suits. */
    void writeLayout(JavaWriter out) {
        if (!needsLayout()) {
            return;
        }
        TypeUse element = ArrayShape.of(type()).element();
        String javaType = new LayoutExpressions(layouts, place).javaType(element);
        out.line("private static final " + javaType + " " + name + "$LAYOUT = " + chosen(true) + ";");
    }

    private boolean needsLayout() {
        boolean plain = each.stream().allMatch(Member::aligned);
        return !isRecord() && !layouts.varies(ArrayShape.of(type()).element()) && !(plain && elementsAlike());
    }

    private boolean elementsAlike() {
        return elementLayouts().stream().distinct().count() == 1;
    }

    private List<String> elementLayouts() {
        return layouts(true);
    }

    /** Where a target lacks it, nothing gets as far as to ask: another one's will do. */
    private List<String> layouts(boolean element) {
        List<Layouts> targets = layouts.on(it -> it);
        int some = IntStream.range(0, each.size())
                .filter(i -> isThere(targets.get(i), i))
                .findFirst()
                .orElse(0);
        return IntStream.range(0, each.size())
                .map(i -> isThere(targets.get(i), i) ? i : some)
                .mapToObj(i -> layout(targets.get(i), each.get(i), element))
                .toList();
    }

    private boolean isThere(Layouts target, int index) {
        return !target.lacks(owner) && each.get(index).offset() != RecordLayout.ABSENT;
    }

    private String chosen(boolean element) {
        return layouts.platforms().choose(place.shared(), layouts(element));
    }

    private String layout(Layouts target, Member member, boolean element) {
        LayoutExpressions expressions = new LayoutExpressions(target, place);
        if (element && member.aligned()) {
            return expressions.ofElement(type());
        }
        TypeUse use = element ? ArrayShape.of(type()).element() : type();
        return member.aligned() ? expressions.of(use) : expressions.unaligned(use);
    }

    /** Writes getters, setters, layout and offset. */
    void write(JavaWriter out) {
        List<Long> offsets = each.stream().map(Member::offset).toList();
        List<String> having = IntStream.range(0, each.size())
                .filter(i -> offsets.get(i) != RecordLayout.ABSENT)
                .mapToObj(layouts.platforms().names()::get)
                .toList();
        String what = owner + "." + each.getFirst().field().name();
        boolean ownGuard = having.size() < each.size();
        if (ownGuard) {
            List<String> both =
                    having.stream().filter(layouts.having(owner)::contains).toList();
            String guard = new Presence(layouts.platforms(), place.shared(), out).guard(name + "$HERE", both, what);
            out.guarded(guard, () -> writeMethods(out, offsets, what));
        } else {
            writeMethods(out, offsets, what);
        }
    }

    private void writeMethods(JavaWriter out, List<Long> offsets, String what) {
        Figures figures = new Figures(layouts, place.shared(), out);
        List<Layouts> targets = layouts.on(it -> it);
        // Where it is absent, any offset will do: nothing gets there.
        long some = offsets.stream()
                .filter(it -> it != RecordLayout.ABSENT)
                .findFirst()
                .orElse(0L);
        String offset = figures.count(name + "$OFFSET", it -> {
            long own = offsets.get(targets.indexOf(it));
            return own == RecordLayout.ABSENT ? some : own;
        });
        String layout = needsLayout() ? name + "$LAYOUT" : elementLayouts().getFirst();
        Member first = each.getFirst();
        new AccessWriter(layouts, place.shared(), out)
                .write(new Accessed(
                        name,
                        type(),
                        List.of("MemorySegment struct"),
                        "struct",
                        offset,
                        layout,
                        what,
                        CDeclarations.of(type(), first.field().name()),
                        first.field().comment()));
        String javaType = new LayoutExpressions(layouts, place).javaType(type());
        out.method("public static " + javaType + " " + name + "$layout()", "return " + chosen(false) + ";");
        out.method("public static long " + name + "$offset()", "return " + offset + ";");
    }
}
