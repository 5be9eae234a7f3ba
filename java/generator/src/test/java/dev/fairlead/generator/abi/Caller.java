// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import dev.fairlead.generator.abi.Type.Prototype;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Calls one function once, and compares every value that crosses. */
final class Caller {
    private final Binding binding;
    private final Type.Function function;
    private final Exchange exchange;
    private final Records records;
    private final Arena arena;
    private final List<Difference> differences = new ArrayList<>();

    private Caller(Binding binding, Type.Function function, Exchange exchange, Arena arena) {
        this.binding = binding;
        this.function = function;
        this.exchange = exchange;
        this.records = new Records(binding, exchange.round());
        this.arena = arena;
    }

    /**
     * Calls a function.
     *
     * @return the values that did not arrive; empty when all did
     * @throws Throwable what generated code threw
     */
    static List<Difference> call(Binding binding, Type.Function function, Exchange exchange) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            Caller caller = new Caller(binding, function, exchange, arena);
            caller.call();
            return caller.differences;
        }
    }

    private void call() throws Throwable {
        Prototype prototype = function.prototype();
        Map<Integer, Answering> answering = new TreeMap<>();
        Target target =
                prototype.variadic() ? invoker() : new Target(binding.header().function(function.name()), null);
        for (Type type : Names.of(List.of(function)).types().keySet()) {
            if (type instanceof Type.Enumeration enumeration) {
                compareConstants(enumeration, binding.names().of(type));
            }
        }
        List<Class<?>> types = target.types(prototype);
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            arguments.add(argument(i, types.get(i), answering));
        }
        MemorySegment see = binding.plumbing().begin(exchange, arena);
        @Nullable Object result = target.call(prototype, arguments, arena);
        List<Slot> sent = exchange.seen();
        differences.addAll(
                Difference.between("C", sent, labelled(sent, binding.plumbing().end(see))));
        for (Answering each : answering.values()) {
            differences.addAll(each.differences());
        }
        for (Map.Entry<Integer, List<Slot>> written : exchange.written().entrySet()) {
            int number = written.getKey();
            Type type = prototype.arguments().get(number);
            compare(written.getValue(), Answering.slots(type, arguments.get(number), records, label(number)));
        }
        String label = Exchange.result(function.name());
        compare(exchange.result(), Answering.slots(prototype.result(), result, records, label));
    }

    private Object argument(int number, Class<?> type, Map<Integer, Answering> answering) throws Throwable {
        List<Slot> values = exchange.arguments().get(number);
        return switch (function.prototype().arguments().get(number)) {
            case Type.Bytes bytes -> moved(Records.of(bytes.blob(), values.iterator(), arena));
            case Type.Rec rec when Shims.isIndirect(rec) -> moved(records.of(rec, values, arena));
            case Type.Rec rec -> records.of(rec, values, arena);
            case Type.Reference reference -> records.of(reference.target(), values, arena);
            case Type.Callback callback -> {
                Exchange inner = Objects.requireNonNull(exchange.calls().get(number));
                Answering answer = new Answering(label(number), callback.prototype(), inner, records, arena);
                answering.put(number, answer);
                yield answer.pointer(binding.classOf(callback));
            }
            default -> Num.toJava(type, values.getFirst().bits());
        };
    }

    /** The same bytes where a shim takes them from as well: on the heap, or not aligned, or where they were. */
    private MemorySegment moved(MemorySegment value) {
        long size = value.byteSize();
        return switch (exchange.round() % 3) {
            case 0 -> value;
            case 1 -> MemorySegment.ofArray(value.toArray(ValueLayout.JAVA_BYTE));
            default -> arena.allocate(size + 1, Long.BYTES).asSlice(1, size).copyFrom(value);
        };
    }

    private static String label(int number) {
        return Exchange.argument("a", number);
    }

    /** What generated code says of the constants of an enum. */
    private void compareConstants(Type.Enumeration type, String name) throws Throwable {
        for (int i = 0; i < type.constants().size(); i++) {
            String constant = CDeclarations.constant(name, i);
            Object value = JavaClass.get(binding.header().function(constant));
            compare(
                    List.of(new Slot(constant, type.constants().get(i))),
                    List.of(new Slot(constant, type.underlying().bitsOf(value))));
        }
    }

    private void compare(List<Slot> sent, List<Slot> seen) {
        differences.addAll(Difference.between("Java", sent, seen));
    }

    private static List<Slot> labelled(List<Slot> labels, long[] bits) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < bits.length; i++) {
            slots.add(new Slot(i < labels.size() ? labels.get(i).label() : "more", bits[i]));
        }
        return slots;
    }

    /** What calls a variadic function with the further arguments of this prototype. */
    private Target invoker() throws Throwable {
        JavaClass type = binding.header().nested(function.name());
        List<MemoryLayout> layouts = new ArrayList<>();
        for (Type further : function.prototype().further()) {
            Object layout = further instanceof Type.Scalar scalar
                    ? binding.header().constant(scalar.num().layout())
                    : JavaClass.get(binding.classOf(further).method("layout", 0));
            layouts.add((MemoryLayout) layout);
        }
        Object made = JavaClass.get(type.function("makeInvoker"), (Object) layouts.toArray(MemoryLayout[]::new));
        return new Target(type.function("apply"), new Invoker(made, layouts));
    }

    private record Invoker(Object object, List<MemoryLayout> layouts) {}

    /** A method, and for a variadic function the object that it is called on. */
    private record Target(Method method, @Nullable Invoker invoker) {
        /** The Java types of all arguments. */
        List<Class<?>> types(Prototype prototype) {
            List<Class<?>> types = new ArrayList<>(Arrays.asList(method.getParameterTypes()));
            if (prototype.result().isMemory()) {
                types.removeFirst();
            }
            if (invoker != null) {
                types.removeLast();
                for (MemoryLayout layout : invoker.layouts()) {
                    types.add(layout instanceof ValueLayout value ? value.carrier() : MemorySegment.class);
                }
            }
            if (types.size() != prototype.arguments().size()) {
                throw new AssertionError(method + " does not take what " + prototype + " takes");
            }
            return types;
        }

        @Nullable
        Object call(Prototype prototype, List<Object> arguments, Arena arena) throws Throwable {
            int fixed = prototype.parameters().size();
            List<Object> all = new ArrayList<>(invoker == null ? arguments : arguments.subList(0, fixed));
            if (prototype.result().isMemory()) {
                all.addFirst(arena);
            }
            if (invoker == null) {
                return JavaClass.call(method, null, all.toArray());
            }
            all.add(arguments.subList(fixed, arguments.size()).toArray());
            return JavaClass.call(method, invoker.object(), all.toArray());
        }
    }
}
