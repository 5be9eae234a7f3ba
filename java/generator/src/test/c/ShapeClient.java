// SPDX-License-Identifier: Apache-2.0
package raw;

import static java.lang.foreign.MemoryLayout.PathElement.groupElement;
import static raw.shape_h.*;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.GroupLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SequenceLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A program as it is written against jextract's output, with every element of that: names, parameters and types are
 * jextract's. The raw layer of shape.h has to compile with it as it stands.
 */
public final class ShapeClient {
    private final List<String> wrong = new ArrayList<>();

    private ShapeClient() {}

    /**
     * Uses everything.
     *
     * @return what came out otherwise than in C
     * @throws Throwable what a handle threw
     */
    public static List<String> run() throws Throwable {
        ShapeClient client = new ShapeClient();
        client.layouts();
        client.constants();
        try (Arena arena = Arena.ofConfined()) {
            client.functions(arena);
            client.handles(arena);
            client.variadic(arena);
            client.struct(arena);
            client.arrays(arena);
            client.nested(arena);
            client.union(arena);
            client.memory(arena);
            client.callbacks(arena);
            client.callbackStructs(arena);
            client.variables(arena);
            client.variableArrays(arena);
        }
        return client.wrong;
    }

    private void check(String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            wrong.add(what + " is " + actual + ", not " + expected);
        }
    }

    private void layouts() {
        ValueLayout.OfBoolean aBool = shape_h.C_BOOL;
        ValueLayout.OfByte aChar = shape_h.C_CHAR;
        ValueLayout.OfShort aShort = shape_h.C_SHORT;
        ValueLayout.OfInt anInt = shape_h.C_INT;
        ValueLayout.OfLong aLongLong = shape_h.C_LONG_LONG;
        ValueLayout.OfFloat aFloat = shape_h.C_FLOAT;
        ValueLayout.OfDouble aDouble = shape_h.C_DOUBLE;
        AddressLayout aPointer = shape_h.C_POINTER;
        check("bool, char", 2L, aBool.byteSize() + aChar.byteSize());
        check("short, int", 6L, aShort.byteSize() + anInt.byteSize());
        check("long", true, C_LONG.byteSize() == 8 || C_LONG.byteSize() == 4);
        check("long long, pointer", 16L, aLongLong.byteSize() + aPointer.byteSize());
        check("float, double", 12L, aFloat.byteSize() + aDouble.byteSize());
        ValueLayout.OfInt count = count_t;
        ValueLayout.OfByte one = byte_t;
        ValueLayout.OfDouble weight = weight_t;
        AddressLayout text = text_t;
        ValueLayout.OfInt color = shape_h.color_t;
        check("typedefs", 25L, count.byteSize() + one.byteSize() + weight.byteSize() + text.byteSize()
                + color.byteSize());
    }

    private void constants() {
        int limit = SHAPE_LIMIT();
        long big = SHAPE_BIG();
        double ratio = SHAPE_RATIO();
        float small = SHAPE_SMALL();
        MemorySegment title = SHAPE_TITLE();
        MemorySegment nowhere = SHAPE_NOWHERE();
        check("integers", 64 + 0x100000000L, limit + big);
        check("floating", 0.75, ratio + small);
        check("text", "shape", title.getString(0));
        check("pointer", MemorySegment.NULL, nowhere);
        check("enumerators", List.of(0, 5, 6), List.of(RED(), GREEN(), shape_h.BLUE()));
    }

    private void functions(Arena arena) {
        check("int", 5, add(2, 3));
        check("double, float", 1.5, scaled(3, 0.5f));
        check("bool", false, flipped(true));
        check("char", (byte) 'b', next_letter((byte) 'a'));
        check("short", (short) -3, half((short) -6));
        check("long long", 1L << 41, doubled(1L << 40));
        check("pointer", "shape", title().getString(0));
        MemorySegment from = point.allocate(arena);
        point.x(from, 1);
        point.y(from, 2);
        MemorySegment to = swapped(arena, from);
        check("by value", List.of(2, 1), List.of(point.x(to), point.y(to)));
    }

    private void handles(Arena arena) throws Throwable {
        FunctionDescriptor descriptor = add$descriptor();
        MethodHandle handle = add$handle();
        MemorySegment address = add$address();
        check("descriptor", FunctionDescriptor.of(C_INT, C_INT, C_INT), descriptor);
        check("handle", 7, (int) handle.invokeExact(3, 4));
        check("address", 9, binary_fn.invoke(address, 4, 5));
        check("void", FunctionDescriptor.ofVoid(), nothing$descriptor());
        nothing$handle().invokeExact();
        MemorySegment from = point.allocate(arena);
        point.x(from, 8);
        MemorySegment to = (MemorySegment) swapped$handle()
                .invokeExact((java.lang.foreign.SegmentAllocator) arena, from);
        check("handle by value", 8, point.y(to));
        check("of a struct", FunctionDescriptor.of(point.layout(), point.layout()), swapped$descriptor());
    }

    private void variadic(Arena arena) throws Throwable {
        total sum = total.makeInvoker(C_INT, C_DOUBLE);
        MemorySegment letters = arena.allocateFrom("id");
        check("variadic", 6, sum.apply(letters, 2, 4.5));
        check("other arguments", 3, shape_h.total.makeInvoker(C_INT, C_INT).apply(arena.allocateFrom("ii"), 1, 2));
        check("none", 0, total.makeInvoker().apply(arena.allocateFrom("")));
        check("descriptor", FunctionDescriptor.of(C_INT, C_POINTER, C_INT, C_DOUBLE), sum.descriptor());
        check("handle", 6, (int) sum.handle().invokeExact(letters, 2, 4.5));
        check("address", false, total.address().equals(MemorySegment.NULL));
    }

    private void struct(Arena arena) {
        MemorySegment one = item.allocate(arena);
        item.set(one, true);
        item.tag(one, (byte) 'x');
        item.little(one, (short) 2);
        item.middle(one, 3);
        item.large(one, 4L);
        item.single_(one, 5f);
        item.twice(one, 6.0);
        item.name(one, arena.allocateFrom("name"));
        item.color(one, GREEN());
        item.next(one, one);
        check("members", 20.0, item.little(one) + item.middle(one) + item.large(one) + item.single_(one)
                + item.twice(one));
        check("bool, char", List.of(true, (byte) 'x'), List.of(item.set(one), item.tag(one)));
        check("pointer", "name", item.name(one).getString(0));
        check("enum", 5, item.color(one));
        check("self", 3, item.middle(item.reinterpret(item.next(one), arena, null)));
        ValueLayout.OfBoolean set = item.set$layout();
        ValueLayout.OfInt middle = item.middle$layout();
        AddressLayout name = item.name$layout();
        GroupLayout at = item.at$layout();
        check("layouts", 1 + 4 + 8 + 8L, set.byteSize() + middle.byteSize() + name.byteSize() + at.byteSize());
        GroupLayout whole = item.layout();
        check("offset", whole.byteOffset(groupElement("middle")), item.middle$offset());
        check("name", "item", whole.name().orElse(""));
        check("through a layout", 3, one.get(item.middle$layout(), item.middle$offset()));
    }

    private void arrays(Arena arena) {
        MemorySegment one = item.allocate(arena);
        item.grid(one, 1, 2, 12);
        item.labels(one, 1, arena.allocateFrom("second"));
        MemorySegment corner = point.allocate(arena);
        point.y(corner, 9);
        item.corners(one, 3, corner);
        check("scalar element", 12, item.grid(one, 1, 2));
        check("pointer element", "second", item.labels(one, 1).getString(0));
        check("struct element", 9, point.y(item.corners(one, 3)));
        SequenceLayout grid = item.grid$layout();
        check("layout", 24L, grid.byteSize());
        check("offset", item.layout().byteOffset(groupElement("grid")), item.grid$offset());
        check("dimensions", "[2, 3]", Arrays.toString(item.grid$dimensions()));
        MemorySegment all = item.grid(one);
        check("as a whole", 12, all.getAtIndex(C_INT, 5));
        item.grid(one, arena.allocateFrom(C_INT, 1, 2, 3, 4, 5, 6));
        check("set as a whole", 6, item.grid(one, 1, 2));
    }

    private void nested(Arena arena) {
        MemorySegment one = item.allocate(arena);
        point.x(item.at(one), 11);
        MemorySegment other = point.allocate(arena);
        point.x(other, 12);
        check("a member that is a struct", 11, point.x(item.at(one)));
        item.at(one, other);
        check("set", 12, point.x(item.at(one)));
        item.code(one, Float.floatToIntBits(2.5f));
        check("anonymous union", 2.5f, item.level(one));
        check("the same place", item.code$offset(), item.level$offset());
        item.inner.depth(item.inner(one), 13);
        check("struct without a name", 13, item.inner.depth(item.inner(one)));
        check("its layout", item.inner.layout().byteSize(), item.inner$layout().byteSize());
        MemorySegment compare = item.compare.allocate((left, right) -> left - right, arena);
        item.compare(one, compare);
        check("function pointer", -1, item.compare.invoke(item.compare(one), 1, 2));
        check("its descriptor", FunctionDescriptor.of(C_INT, C_INT, C_INT), item.compare.descriptor());
    }

    private void union(Arena arena) {
        MemorySegment one = number.allocate(arena);
        number.real(one, 1.0);
        check("same bytes", (byte) 0x3f, number.bytes(one, 7));
        number.bytes(one, 7, (byte) 0x40);
        check("other bytes", 0x40f0000000000000L, Double.doubleToLongBits(number.real(one)));
        number.whole(one, 4);
        check("whole", 4, number.whole(one));
        check("sizes", List.of(8L, 0L, 0L), List.of(number.sizeof(), number.whole$offset(), number.real$offset()));
        MemorySegment holder = item.allocate(arena);
        item.value(holder, one);
        check("in a struct", 4, number.whole(item.value(holder)));
        MemorySegment z = complex_t.allocate(arena);
        complex_t.im(z, 1.5f);
        check("struct of a typedef alone", 1.5f, complex_t.im(z));
        check("typedef of a struct", point.layout(), point_t.layout());
    }

    private void memory(Arena arena) {
        MemorySegment points = point.allocateArray(3, arena);
        check("size", 3 * point.sizeof(), points.byteSize());
        point.x(point.asSlice(points, 2), 21);
        MemorySegment bare = MemorySegment.ofAddress(points.address());
        boolean[] cleaned = new boolean[2];
        try (Arena inner = Arena.ofConfined()) {
            MemorySegment first = point.reinterpret(bare, inner, _ -> cleaned[0] = true);
            MemorySegment all = point.reinterpret(bare, 3, inner, _ -> cleaned[1] = true);
            check("one", point.sizeof(), first.byteSize());
            check("array", 21, point.x(point.asSlice(all, 2)));
            check("without cleanup", 3 * point.sizeof(), point.reinterpret(bare, 3, inner, null).byteSize());
        }
        check("cleanup", "[true, true]", Arrays.toString(cleaned));
    }

    private void callbacks(Arena arena) {
        binary_fn.Function product = (left, right) -> left * right;
        MemorySegment pointer = binary_fn.allocate(product, arena);
        check("called by C", 42, apply_to(6, 7, pointer));
        check("called by Java", 42, binary_fn.invoke(pointer, 6, 7));
        check("applied", 42, product.apply(6, 7));
        check("of C", 5, binary_fn.invoke(adder(), 2, 3));
        check("descriptor", FunctionDescriptor.of(C_INT, C_INT, C_INT), binary_fn.descriptor());
        MemorySegment step = fold$step.allocate((sum, value) -> 10 * sum + value, arena);
        check("pointer of a parameter", 123, fold(arena.allocateFrom(C_INT, 1, 2, 3), 3, step));
        MemorySegment items = item.allocateArray(2, arena);
        MemorySegment context = point.allocate(arena);
        MemorySegment visitor = visit_fn.allocate(
                (seen, state) -> {
                    item.middle(item.reinterpret(seen, arena, null), 5);
                    MemorySegment count = point.reinterpret(state, arena, null);
                    point.x(count, point.x(count) + 1);
                },
                arena);
        visit(items, 2, visitor, context);
        check("void", List.of(2, 5), List.of(point.x(context), item.middle(item.asSlice(items, 1))));
    }

    private void callbackStructs(Arena arena) {
        MemorySegment mirror = mirror_fn.allocate(
                from -> {
                    MemorySegment to = point.allocate(arena);
                    point.x(to, -point.x(from));
                    return to;
                },
                arena);
        MemorySegment from = point.allocate(arena);
        point.x(from, 3);
        check("by value, through C", -3, point.x(mirrored(arena, from, mirror)));
        check("by value, invoked", -3, point.x(mirror_fn.invoke(mirror, arena, from)));
    }

    private void variables(Arena arena) {
        int before = counter();
        counter(before + 1);
        nothing();
        check("scalar", before + 2, counter());
        ValueLayout.OfInt layout = counter$layout();
        MemorySegment segment = counter$segment();
        check("segment", counter(), segment.get(layout, 0));
        check("const", 7, fixed());
        check("pointer", "label", label().getString(0));
        label(arena.allocateFrom("other"));
        check("set", "other", label().getString(0));
        GroupLayout group = origin$layout();
        check("struct", List.of(1, 8L), List.of(point.x(origin()), group.byteSize()));
        point.y(origin(), 22);
        check("in place", 22, point.y(origin$segment()));
        MemorySegment fresh = point.allocate(arena);
        point.x(fresh, 23);
        origin(fresh);
        check("struct set", 23, point.x(origin()));
        check("function pointer", 5, binary_fn.invoke(current(), 2, 3));
    }

    private void variableArrays(Arena arena) {
        table(1, 2, 60);
        check("element", List.of(2.0, 60.0), List.of(table(0, 1), table(1, 2)));
        SequenceLayout layout = table$layout();
        check("layout", 48L, layout.byteSize());
        check("dimensions", "[2, 3]", Arrays.toString(table$dimensions()));
        check("whole", 60.0, table().getAtIndex(C_DOUBLE, 5));
        check("segment", 48L, table$segment().byteSize());
        table(arena.allocateFrom(C_DOUBLE, 6, 5, 4, 3, 2, 1));
        check("set as a whole", 1.0, table(1, 2));
        MemorySegment fresh = point.allocate(arena);
        point.x(fresh, 24);
        path(1, fresh);
        check("structs", List.of(3, 24), List.of(point.x(path(0)), point.x(path(1))));
    }
}
