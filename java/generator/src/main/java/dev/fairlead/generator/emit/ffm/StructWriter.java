// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.RecordLayout;
import java.util.ArrayList;
import java.util.List;

/** Writes the class of a struct or union: its layout, the access to its members, its allocation. */
final class StructWriter {
    private final Layouts layouts;
    private final CallbackWriter callbacks;
    private final RecordSnippets snippets;

    StructWriter(Layouts layouts, Signatures signatures) {
        this.layouts = layouts;
        this.callbacks = new CallbackWriter(signatures);
        this.snippets = new RecordSnippets(layouts);
    }

    void write(JavaWriter out, GeneratedClass.OfRecord generated, Place place, boolean nested) {
        Declaration.Composite record = generated.composite();
        Place inside = place.inside(generated.nested());
        Documentation.declaration(out, record.symbol().comment(), snippets.of(record, generated.name()));
        out.open("public " + (nested ? "static " : "") + "class " + generated.name());
        writeLayout(out, record, inside);
        writeMembers(out, generated, inside);
        writeAllocation(out, layouts.layout(record.symbol().key()), inside);
        for (GeneratedClass inner : generated.nested()) {
            out.blank();
            writeNested(out, inner, inside);
        }
        out.close();
    }

    private void writeNested(JavaWriter out, GeneratedClass inner, Place place) {
        switch (inner) {
            case GeneratedClass.OfRecord record -> write(out, record, place, true);
            case GeneratedClass.OfCallback callback -> callbacks.write(out, callback, place, true);
            case GeneratedClass.OfAlias alias -> throw new IllegalStateException(alias.name() + " is never nested");
        }
    }

    private void writeLayout(JavaWriter out, Declaration.Composite record, Place place) {
        DeclarationKey key = record.symbol().key();
        out.line("private static final GroupLayout $LAYOUT = " + new LayoutExpressions(layouts, place).record(key)
                + ";");
    }

    private void writeMembers(JavaWriter out, GeneratedClass.OfRecord generated, Place place) {
        List<Member> members = layouts.members(generated.composite().symbol().key());
        LayoutExpressions expressions = new LayoutExpressions(layouts, place);
        NameScope scope = NameScope.ofMembers().reserve(List.of("asSlice(MemorySegment,long)"));
        List<Accessed> accesses = new ArrayList<>();
        for (Member member : members) {
            String wanted = JavaWords.safe(member.field().name());
            String name = scope.claim(wanted, base -> signatures(base, member));
            accesses.add(accessed(member, name, expressions));
            if (!member.aligned()) {
                ArrayShape shape = ArrayShape.of(member.field().type());
                writeUnalignedLayout(out, name, shape, expressions);
            }
        }
        out.blank().line(generated.name() + "() {}");
        writeBitFields(out, generated, place, scope);
        for (int i = 0; i < members.size(); i++) {
            out.blank();
            new AccessWriter(layouts, out).write(accesses.get(i));
            writeLayoutAndOffset(out, members.get(i), accesses.get(i), expressions);
        }
    }

    private void writeBitFields(JavaWriter out, GeneratedClass.OfRecord generated, Place place, NameScope scope) {
        BitFieldWriter writer = new BitFieldWriter(layouts, place);
        for (BitField bits : layouts.bitFields(generated.composite().symbol().key())) {
            String wanted = JavaWords.safe(bits.field().name());
            out.blank();
            writer.write(out, bits, scope.claim(wanted, base -> writer.signatures(base, bits)));
        }
    }

    private void writeUnalignedLayout(JavaWriter out, String name, ArrayShape shape, LayoutExpressions expressions) {
        if (layouts.carriers().of(shape.element()) != Carrier.RECORD) {
            out.line("private static final " + expressions.javaType(shape.element()) + " " + name + "$LAYOUT = "
                    + expressions.unaligned(shape.element()) + ";");
        }
    }

    private Accessed accessed(Member member, String name, LayoutExpressions expressions) {
        ArrayShape shape = ArrayShape.of(member.field().type());
        boolean record = layouts.carriers().of(shape.element()) == Carrier.RECORD;
        String layout = member.aligned() || record
                ? expressions.ofElement(member.field().type())
                : name + "$LAYOUT";
        return new Accessed(
                name,
                member.field().type(),
                List.of("MemorySegment struct"),
                "struct",
                member.offset(),
                layout,
                CDeclarations.of(member.field().type(), member.field().name()),
                member.field().comment());
    }

    private static void writeLayoutAndOffset(
            JavaWriter out, Member member, Accessed accessed, LayoutExpressions expressions) {
        String type = expressions.javaType(member.field().type());
        String layout = member.aligned()
                ? expressions.of(member.field().type())
                : expressions.unaligned(member.field().type());
        out.method("public static " + type + " " + accessed.name() + "$layout()", "return " + layout + ";");
        out.method(
                "public static long " + accessed.name() + "$offset()",
                "return " + JavaLiterals.count(member.offset()) + ";");
    }

    private List<String> signatures(String base, Member member) {
        ArrayShape shape = ArrayShape.of(member.field().type());
        String indexes = ",long".repeat(shape.dimensions().size());
        String element = layouts.carriers().of(shape.element()).javaName();
        List<String> declared =
                new ArrayList<>(List.of(base + "(MemorySegment)", base + "$layout()", base + "$offset()"));
        declared.add(base + "(MemorySegment" + indexes + "," + element + ")");
        if (shape.isArray()) {
            declared.add(base + "(MemorySegment" + indexes + ")");
            declared.add(base + "(MemorySegment,MemorySegment)");
            declared.add(base + "$dimensions()");
        }
        return declared;
    }

    private static void writeAllocation(JavaWriter out, RecordLayout layout, Place place) {
        out.blank().javadoc(List.of("{@return the layout of the whole}"));
        out.method("public static final GroupLayout layout()", "return $LAYOUT;");
        out.javadoc(List.of("{@return the size of one in bytes}"));
        out.method("public static long sizeof()", "return " + JavaLiterals.count(layout.size()) + ";");
        out.javadoc(List.of("{@return the element of an array of them at an index}"));
        out.method(
                "public static MemorySegment asSlice(MemorySegment array, long index)",
                "return array.asSlice(sizeof() * index, sizeof());");
        out.javadoc(List.of("{@return a new one, filled with zeros where the allocator does so}"));
        out.method(
                "public static MemorySegment allocate(SegmentAllocator allocator)",
                "return allocator.allocate(sizeof(), " + layout.alignment() + ");");
        out.javadoc(List.of("{@return a new array of them}"));
        out.method(
                "public static MemorySegment allocateArray(long elementCount, SegmentAllocator allocator)",
                "return allocator.allocate(Math.multiplyExact(sizeof(), elementCount), " + layout.alignment() + ");");
        String lifetime = "Arena arena, Consumer<MemorySegment> cleanup";
        out.javadoc(List.of("{@return what lies at an address, for as long as an arena lives}"));
        out.method(
                "public static MemorySegment reinterpret(MemorySegment addr, " + lifetime + ")",
                "return reinterpret(addr, 1, arena, cleanup);");
        out.javadoc(List.of("{@return the array that lies at an address, for as long as an arena lives}"));
        out.method(
                "public static MemorySegment reinterpret(MemorySegment addr, long elementCount, " + lifetime + ")",
                "return " + place.shared() + "reinterpret(addr, sizeof() * elementCount, arena, cleanup);");
    }
}
