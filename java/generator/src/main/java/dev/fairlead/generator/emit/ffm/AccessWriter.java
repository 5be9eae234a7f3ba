// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes getters and setters: of a whole scalar, pointer, record or array, and of an array's elements by index. */
final class AccessWriter {
    private final Layouts layouts;
    private final JavaWriter out;

    AccessWriter(Layouts layouts, JavaWriter out) {
        this.layouts = layouts;
        this.out = out;
    }

    void write(Accessed accessed) {
        ArrayShape shape = ArrayShape.of(accessed.type());
        Documentation.small(out, accessed.declaration(), accessed.comment());
        if (shape.isArray()) {
            writeBlock(accessed, shape.isFlexible() ? -1 : layouts.size(accessed.type()));
            writeElements(accessed, shape);
        } else if (carrier(accessed.type()) == Carrier.RECORD) {
            writeBlock(accessed, layouts.size(accessed.type()));
        } else {
            writeValue(accessed, List.of(), JavaLiterals.count(accessed.offset()), accessed.type());
        }
    }

    /** An array of which only its elements can be reached: {@code address} is where it begins. */
    void writeOpen(Accessed accessed, String address) {
        Documentation.small(out, accessed.declaration(), accessed.comment());
        getter(accessed, List.of(), "MemorySegment", address);
        writeElements(accessed, ArrayShape.of(accessed.type()));
    }

    /** Bytes as a whole: a slice to read, a copy to write. A negative size reaches to the end of the segment. */
    private void writeBlock(Accessed accessed, long size) {
        String offset = JavaLiterals.count(accessed.offset());
        String open = size < 0 ? "" : ", " + JavaLiterals.count(size);
        String from = accessed.segment() + ".asSlice(" + offset + open + ")";
        getter(accessed, List.of(), "MemorySegment", from);
        if (!isConst(accessed.type())) {
            String bytes = size < 0 ? "value.byteSize()" : JavaLiterals.count(size);
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

    private void writeElements(Accessed accessed, ArrayShape shape) {
        List<Long> dimensions = shape.dimensions();
        String lengths = dimensions.stream().map(JavaLiterals::count).collect(Collectors.joining(", "));
        out.method("public static long[] " + accessed.name() + "$dimensions()", "return new long[] {" + lengths + "};");
        List<String> indexes = IntStream.range(0, dimensions.size())
                .mapToObj(i -> "long index" + i)
                .toList();
        String offset = elementOffset(accessed.offset(), shape);
        if (carrier(shape.element()) == Carrier.RECORD) {
            writeRecordElement(accessed, indexes, offset, JavaLiterals.count(layouts.size(shape.element())));
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
        String carrier = carrier(type).javaName();
        String where = "(" + accessed.layout() + ", " + offset;
        getter(accessed, indexes, carrier, accessed.segment() + ".get" + where + ")");
        if (!type.isConst()) {
            setter(accessed, indexes, carrier, accessed.segment() + ".set" + where + ", value);");
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
    private String elementOffset(long base, ArrayShape shape) {
        long size = layouts.size(shape.element());
        long row = shape.dimensions().stream().skip(1).reduce(Math.max(1, size), (a, b) -> a * Math.max(1, b));
        String elements = "";
        for (int i = 0; i < shape.dimensions().size(); i++) {
            long length = shape.dimensions().get(i);
            String bound = (i > 0 || !shape.isFlexible() ? length : Long.MAX_VALUE / row) + "L";
            String index = "Objects.checkIndex(index" + i + ", " + bound + ")";
            String outer = elements.contains("+") ? "(" + elements + ")" : elements;
            elements = i == 0 ? index : outer + " * " + JavaLiterals.count(length) + " + " + index;
        }
        String factor = elements.contains("+") ? "(" + elements + ")" : elements;
        String scaled = size == 1 ? factor : factor + " * " + JavaLiterals.count(size);
        return base == 0 ? scaled : JavaLiterals.count(base) + " + " + scaled;
    }

    private Carrier carrier(TypeUse type) {
        return layouts.carriers().of(type);
    }
}
