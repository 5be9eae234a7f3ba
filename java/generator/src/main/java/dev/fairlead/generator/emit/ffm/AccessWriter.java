// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes getters and setters: of a whole scalar, pointer, record or array, and of an array's elements by index. */
final class AccessWriter {
    private final Layouts layouts;
    private final String shared;
    private final JavaWriter out;
    private final Figures figures;

    AccessWriter(Layouts layouts, String shared, JavaWriter out) {
        this.layouts = layouts;
        this.shared = shared;
        this.out = out;
        this.figures = new Figures(layouts, shared, out);
    }

    /** The constants that an array's accessors are made of: its size, the offset of an element, the lengths. */
    private record Sizes(String whole, String element, List<String> lengths, List<String> bounds) {}

    void write(Accessed accessed) {
        ArrayShape shape = ArrayShape.of(accessed.type());
        boolean record = carrier(accessed.type()) == Carrier.RECORD;
        String whole = shape.isFlexible() || !(shape.isArray() || record)
                ? ""
                : figures.count(accessed.name() + "$SIZE", it -> it.size(accessed.type()));
        Sizes sizes = sizes(accessed, shape, whole);
        Documentation.small(out, accessed.declaration(), accessed.comment());
        if (shape.isArray()) {
            writeBlock(accessed, whole);
            writeElements(accessed, shape, sizes);
        } else if (record) {
            writeBlock(accessed, whole);
        } else {
            writeValue(accessed, List.of(), accessed.offset(), accessed.type());
        }
    }

    /** An array of which only its elements can be reached: {@code address} is where it begins. */
    void writeOpen(Accessed accessed, String address) {
        ArrayShape shape = ArrayShape.of(accessed.type());
        Sizes sizes = sizes(accessed, shape, "");
        Documentation.small(out, accessed.declaration(), accessed.comment());
        getter(accessed, List.of(), "MemorySegment", address);
        writeElements(accessed, shape, sizes);
    }

    private Sizes sizes(Accessed accessed, ArrayShape shape, String whole) {
        List<String> lengths = new ArrayList<>();
        List<String> bounds = new ArrayList<>();
        for (int i = 0; i < shape.dimensions().size(); i++) {
            int dimension = i;
            String field = accessed.name() + "$LENGTH" + i;
            lengths.add(figures.count(field, it -> dimension(it, accessed, dimension)));
            bounds.add(
                    i > 0 || !shape.isFlexible()
                            ? bound(lengths.getLast())
                            : figures.of("long", accessed.name() + "$BOUND", it -> openBound(it, accessed) + "L"));
        }
        String element =
                shape.isArray() ? figures.count(accessed.name() + "$ELEMENT", it -> it.size(shape.element())) : "";
        return new Sizes(whole, element, lengths, bounds);
    }

    private static long dimension(Layouts layouts, Accessed accessed, int dimension) {
        return layouts.shape(accessed.type()).dimensions().get(dimension);
    }

    /** How many rows of an open array a segment can hold at most. */
    private static long openBound(Layouts layouts, Accessed accessed) {
        ArrayShape shape = layouts.shape(accessed.type());
        long size = Math.max(1, layouts.size(shape.element()));
        return Long.MAX_VALUE / shape.dimensions().stream().skip(1).reduce(size, (a, b) -> a * Math.max(1, b));
    }

    private static String bound(String length) {
        boolean number = length.chars().allMatch(Character::isDigit);
        return number ? length + "L" : length;
    }

    /** Bytes as a whole: a slice to read, a copy to write. Without a size they reach to the end of the segment. */
    private void writeBlock(Accessed accessed, String size) {
        String offset = accessed.offset();
        String open = size.isEmpty() ? "" : ", " + size;
        String from = accessed.segment() + ".asSlice(" + offset + open + ")";
        getter(accessed, List.of(), "MemorySegment", from);
        if (!isConst(accessed.type())) {
            String bytes = size.isEmpty() ? "value.byteSize()" : size;
            setter(
                    accessed,
                    List.of(),
                    "MemorySegment",
                    "MemorySegment.copy(value, 0, " + accessed.segment() + ", " + offset + ", " + bytes + ");");
        }
    }

    /** In C the elements of an array are const, never the array. */
    private static boolean isConst(TypeUse use) {
        return use.isConst() || (use.canonical() instanceof CType.Array array && isConst(array.element()));
    }

    private void writeElements(Accessed accessed, ArrayShape shape, Sizes sizes) {
        String lengths = String.join(", ", sizes.lengths());
        out.method("public static long[] " + accessed.name() + "$dimensions()", "return new long[] {" + lengths + "};");
        List<String> indexes = IntStream.range(0, sizes.lengths().size())
                .mapToObj(i -> "long index" + i)
                .toList();
        String offset = elementOffset(accessed.offset(), sizes);
        if (carrier(shape.element()) == Carrier.RECORD) {
            writeRecordElement(accessed, indexes, offset, sizes.element());
        } else {
            writeValue(accessed, indexes, offset, shape.element());
        }
    }

    private void writeRecordElement(Accessed accessed, List<String> indexes, String offset, String size) {
        String segment = accessed.segment();
        getter(accessed, indexes, "MemorySegment", segment + ".asSlice(" + offset + ", " + size + ")");
        if (!isConst(accessed.type())) {
            String copy = "MemorySegment.copy(value, 0, " + segment + ", " + offset + ", " + size + ");";
            setter(accessed, indexes, "MemorySegment", copy);
        }
    }

    private void writeValue(Accessed accessed, List<String> indexes, String offset, TypeUse type) {
        if (layouts.varies(type)) {
            writeInteger(accessed, indexes, offset, type);
            return;
        }
        String carrier = carrier(type).javaName();
        String where = "(" + accessed.layout() + ", " + offset;
        getter(accessed, indexes, carrier, accessed.segment() + ".get" + where + ")");
        if (!type.isConst()) {
            setter(accessed, indexes, carrier, accessed.segment() + ".set" + where + ", value);");
        }
    }

    /** An integer that is not as wide on all targets: what does not fit is refused. */
    private void writeInteger(Accessed accessed, List<String> indexes, String offset, TypeUse type) {
        Carrier carrier = carrier(type);
        String where = "(" + accessed.segment() + ", " + offset + ", " + figures.width(type);
        String read = shared + "$integer" + where + ")";
        getter(
                accessed,
                indexes,
                carrier.javaName(),
                carrier == Carrier.LONG ? read : "(" + carrier.javaName() + ") " + read);
        if (!type.isConst()) {
            String what = JavaLiterals.string(accessed.what());
            setter(accessed, indexes, carrier.javaName(), shared + "$integer" + where + ", value, " + what + ");");
        }
    }

    private void getter(Accessed accessed, List<String> indexes, String result, String expression) {
        List<String> parameters = new ArrayList<>(accessed.parameters());
        parameters.addAll(indexes);
        out.method(head(result, accessed.name(), parameters), "return " + expression + ";");
    }

    private void setter(Accessed accessed, List<String> indexes, String type, String statement) {
        List<String> parameters = new ArrayList<>(accessed.parameters());
        parameters.addAll(indexes);
        parameters.add(type + " value");
        out.method(head("void", accessed.name(), parameters), statement);
    }

    private static String head(String result, String name, List<String> parameters) {
        return "public static " + result + " " + name + "(" + String.join(", ", parameters) + ")";
    }

    /** Row-major, every index checked: the segment's own bounds would let one reach into the neighbors. */
    private static String elementOffset(String base, Sizes sizes) {
        String elements = "";
        for (int i = 0; i < sizes.lengths().size(); i++) {
            String index =
                    "Objects.checkIndex(index" + i + ", " + sizes.bounds().get(i) + ")";
            String outer = elements.contains("+") ? "(" + elements + ")" : elements;
            elements = i == 0 ? index : outer + " * " + sizes.lengths().get(i) + " + " + index;
        }
        String factor = elements.contains("+") ? "(" + elements + ")" : elements;
        String scaled = sizes.element().equals("1") ? factor : factor + " * " + sizes.element();
        return base.equals("0") ? scaled : base + " + " + scaled;
    }

    private Carrier carrier(TypeUse type) {
        return layouts.carriers().of(type);
    }
}
