// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
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
        DeclarationKey key = record.symbol().key();
        writeLayout(out, key, inside);
        Presence presence = new Presence(layouts.platforms(), inside.shared(), out);
        String guard = presence.guard("$HERE", layouts.having(key), key.toString());
        out.guarded(guard, () -> {
            writeMembers(out, generated, inside);
            writeAllocation(out, key, inside);
        });
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

    private void writeLayout(JavaWriter out, DeclarationKey key, Place place) {
        String layout = layouts.choose(
                place.shared(), it -> it.lacks(key) ? "null" : new LayoutExpressions(it, place).record(key));
        out.line("private static final GroupLayout $LAYOUT = " + layout + ";");
    }

    private void writeMembers(JavaWriter out, GeneratedClass.OfRecord generated, Place place) {
        DeclarationKey key = generated.composite().symbol().key();
        List<List<Member>> members = layouts.on(it -> it.members(key));
        NameScope scope = NameScope.ofMembers().reserve(List.of("asSlice(MemorySegment,long)"));
        List<RecordMember> named = new ArrayList<>();
        for (int i = 0; i < members.getFirst().size(); i++) {
            int index = i;
            Member first = members.getFirst().get(i);
            String name = scope.claim(JavaWords.safe(first.field().name()), base -> signatures(base, first));
            RecordMember member = new RecordMember(
                    name, key, members.stream().map(it -> it.get(index)).toList(), layouts, place);
            member.writeLayout(out);
            named.add(member);
        }
        out.blank().line(generated.name() + "() {}");
        writeBitFields(out, generated, place, scope);
        for (RecordMember member : named) {
            out.blank();
            member.write(out);
        }
    }

    private void writeBitFields(JavaWriter out, GeneratedClass.OfRecord generated, Place place, NameScope scope) {
        DeclarationKey key = generated.composite().symbol().key();
        BitFieldWriter writer = new BitFieldWriter(layouts, place);
        List<List<BitField>> all = layouts.on(it -> it.bitFields(key));
        for (int i = 0; i < all.getFirst().size(); i++) {
            int index = i;
            List<BitField> each = all.stream().map(it -> it.get(index)).toList();
            String wanted = JavaWords.safe(each.getFirst().field().name());
            out.blank();
            String name = scope.claim(wanted, base -> writer.signatures(base, each.getFirst()));
            writer.write(out, key, each, name);
        }
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

    private void writeAllocation(JavaWriter out, DeclarationKey key, Place place) {
        Figures figures = new Figures(layouts, place.shared(), out);
        String size = figures.count("$SIZE", it -> it.layout(key).size());
        String alignment = figures.count("$ALIGNMENT", it -> it.layout(key).alignment());
        out.blank().javadoc(List.of("{@return the layout of the whole}"));
        out.method("public static final GroupLayout layout()", "return $LAYOUT;");
        out.javadoc(List.of("{@return the size of one in bytes}"));
        out.method("public static long sizeof()", "return " + size + ";");
        out.javadoc(List.of("{@return the element of an array of them at an index}"));
        out.method(
                "public static MemorySegment asSlice(MemorySegment array, long index)",
                "return array.asSlice(sizeof() * index, sizeof());");
        out.javadoc(List.of("{@return a new one, filled with zeros where the allocator does so}"));
        out.method(
                "public static MemorySegment allocate(SegmentAllocator allocator)",
                "return allocator.allocate(sizeof(), " + alignment + ");");
        out.javadoc(List.of("{@return a new array of them}"));
        out.method(
                "public static MemorySegment allocateArray(long elementCount, SegmentAllocator allocator)",
                "return allocator.allocate(Math.multiplyExact(sizeof(), elementCount), " + alignment + ");");
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
