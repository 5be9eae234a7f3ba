// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import dev.fairlead.generator.abi.Type.Member;
import dev.fairlead.generator.abi.Type.Style;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Fills and reads records through the classes that were generated for them, as a user does. */
final class Records {
    /** No value of a test: what should have been written and was not does not pass for zero. */
    private static final byte BACKGROUND = (byte) 0xa5;

    /** What is copied may lie anywhere. */
    private static final SegmentAllocator HEAP = (size, _) -> MemorySegment.ofArray(new byte[Math.toIntExact(size)]);

    private final Binding binding;
    private final int round;

    Records(Binding binding, int round) {
        this.binding = binding;
        this.round = round;
    }

    /** A record as generated code allocates it, with these values. */
    MemorySegment of(Type.Rec rec, List<Slot> values, SegmentAllocator allocator) throws Throwable {
        JavaClass type = binding.classOf(rec);
        MemorySegment segment = (MemorySegment) JavaClass.get(type.method("allocate", 1), allocator);
        segment.fill(BACKGROUND);
        write(rec, type, segment, values.iterator());
        return segment;
    }

    /** Bytes with these values. */
    static MemorySegment of(Blob blob, Iterator<Slot> values, SegmentAllocator allocator) {
        MemorySegment segment =
                allocator.allocate(blob.size(), blob.alignment()).fill(BACKGROUND);
        blob.write(segment, values);
        return segment;
    }

    /** The live values of a record, labelled as those that are expected. */
    List<Slot> read(Type.Rec rec, MemorySegment segment, String label) throws Throwable {
        List<Slot> values = new ArrayList<>();
        read(rec, binding.classOf(rec), segment, label, values);
        return values;
    }

    private interface Leaf {
        void at(Type type, Object... indexes) throws Throwable;
    }

    private interface Inner {
        void at(Type.Rec rec, JavaClass type, MemorySegment segment, String label) throws Throwable;
    }

    private void write(Type.Rec rec, JavaClass type, MemorySegment segment, Iterator<Slot> values) throws Throwable {
        for (Member member : rec.live(round)) {
            Leaf leaf = (of, indexes) -> set(type, member, segment, of, values, indexes);
            walk(member, type, segment, "", leaf, (inner, its, slice, _) -> write(inner, its, slice, values));
        }
    }

    private void read(Type.Rec rec, JavaClass type, MemorySegment segment, String label, List<Slot> values)
            throws Throwable {
        for (Member member : rec.live(round)) {
            Leaf leaf = (of, indexes) -> {
                Object value = JavaClass.get(getter(type, member, indexes.length), with(segment, indexes));
                values.addAll(Answering.slots(of, value, this, Values.inside(label, member) + text(indexes)));
            };
            walk(member, type, segment, label, leaf, (inner, its, slice, at) -> read(inner, its, slice, at, values));
        }
    }

    /** Goes to the scalars of a member, and to the records in it. */
    private void walk(Member member, JavaClass type, MemorySegment segment, String label, Leaf leaf, Inner inner)
            throws Throwable {
        String here = Values.inside(label, member);
        switch (member.type()) {
            case Type.Scalar _, Type.Enumeration _, Type.Bytes _ -> leaf.at(member.type());
            case Type.Array it -> {
                for (Object[] indexes : indexes(it)) {
                    if (it.element() instanceof Type.Rec rec) {
                        Object slice = JavaClass.get(getter(type, member, indexes.length), with(segment, indexes));
                        inner.at(rec, binding.classOf(rec), (MemorySegment) slice, here + text(indexes));
                    } else {
                        leaf.at(it.element(), indexes);
                    }
                }
            }
            case Type.Rec rec when member.style() == Style.ANONYMOUS -> inner.at(rec, type, segment, here);
            case Type.Rec rec -> {
                JavaClass its = member.style() == Style.INLINE ? type.nested(member.name()) : binding.classOf(rec);
                inner.at(rec, its, (MemorySegment) JavaClass.get(getter(type, member, 0), segment), here);
            }
            default -> throw new IllegalArgumentException("no member is a " + member.type());
        }
    }

    private static List<Object[]> indexes(Type.Array array) {
        List<Object[]> all = new ArrayList<>();
        Elements.each(array, (_, indexes) -> all.add(indexes.toArray()));
        return all;
    }

    private static void set(
            JavaClass type, Member member, MemorySegment segment, Type of, Iterator<Slot> values, Object... indexes)
            throws Throwable {
        Method setter = type.method(member.name(), indexes.length + 2);
        Object value = of instanceof Type.Bytes bytes
                ? of(bytes.blob(), values, HEAP)
                : Num.toJava(
                        setter.getParameterTypes()[indexes.length + 1],
                        values.next().bits());
        List<Object> arguments = new ArrayList<>(List.of(with(segment, indexes)));
        arguments.add(value);
        JavaClass.call(setter, null, arguments.toArray());
    }

    private static Method getter(JavaClass type, Member member, int indexes) {
        List<Class<?>> parameters = new ArrayList<>(List.of(MemorySegment.class));
        for (int i = 0; i < indexes; i++) {
            parameters.add(long.class);
        }
        return type.method(member.name(), indexes + 1, parameters.toArray(Class<?>[]::new));
    }

    private static Object[] with(MemorySegment segment, Object... indexes) {
        List<Object> arguments = new ArrayList<>(List.of(segment));
        arguments.addAll(List.of(indexes));
        return arguments.toArray();
    }

    private static String text(Object... indexes) {
        StringBuilder text = new StringBuilder();
        for (Object index : indexes) {
            text.append('[').append(index).append(']');
        }
        return text.toString();
    }
}
