// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import dev.fairlead.generator.abi.Type.Prototype;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Java side of a callback: compares what C hands over, and returns what it was told to. */
final class Answering {
    private final String name;
    private final Prototype prototype;
    private final Exchange exchange;
    private final Records records;
    private final Arena arena;
    private final List<Slot> seen = new ArrayList<>();
    private Optional<Throwable> thrown = Optional.empty();

    Answering(String name, Prototype prototype, Exchange exchange, Records records, Arena arena) {
        this.name = name;
        this.prototype = prototype;
        this.exchange = exchange;
        this.records = records;
        this.arena = arena;
    }

    /** A pointer to it, from the class that was generated for its type. */
    MemorySegment pointer(JavaClass type) throws Throwable {
        Method allocate = type.method("allocate", 2);
        Class<?> function = allocate.getParameterTypes()[0];
        Object proxy = Proxy.newProxyInstance(
                function.getClassLoader(),
                new Class<?>[] {function},
                (_, method, arguments) -> answer(method, arguments == null ? new Object[0] : arguments));
        return (MemorySegment) JavaClass.get(allocate, proxy, arena);
    }

    /** What C handed over and Java saw otherwise. */
    List<Difference> differences() throws Throwable {
        if (thrown.isPresent()) {
            throw thrown.get();
        }
        List<Slot> sent = new ArrayList<>();
        exchange.arguments().forEach(sent::addAll);
        return Difference.between("Java", sent, seen);
    }

    /** Nothing may be thrown from here: it would end the JVM. */
    private @Nullable Object answer(Method method, Object[] arguments) {
        try {
            for (int i = 0; i < arguments.length; i++) {
                Type type = prototype.parameters().get(i);
                seen.addAll(slots(type, arguments[i], records, Exchange.argument(name + "_", i)));
            }
            return result(method.getReturnType());
        } catch (Throwable e) {
            thrown = Optional.of(new AssertionError("in the callback " + name + ": " + e, e));
            return nothing(method.getReturnType());
        }
    }

    private @Nullable Object result(Class<?> type) throws Throwable {
        return switch (prototype.result()) {
            case Type.Nothing _ -> null;
            case Type.Rec rec -> records.of(rec, exchange.result(), arena);
            default -> Num.toJava(type, exchange.result().getFirst().bits());
        };
    }

    private @Nullable Object nothing(Class<?> type) {
        return switch (prototype.result()) {
            case Type.Nothing _ -> null;
            case Type.Rec rec -> arena.allocate(Sizes.size(rec), Sizes.alignment(rec));
            default -> Num.toJava(type, 0);
        };
    }

    /** A value that generated code gave, scalar by scalar. */
    static List<Slot> slots(Type type, @Nullable Object value, Records records, String label) throws Throwable {
        if (type instanceof Type.Nothing) {
            return List.of();
        }
        if (value == null) {
            throw new AssertionError("nothing came where " + label + " should have");
        }
        return switch (type) {
            case Type.Scalar it -> List.of(new Slot(label, it.num().bitsOf(value)));
            case Type.Enumeration it -> List.of(new Slot(label, it.underlying().bitsOf(value)));
            case Type.Bytes it -> it.blob().read((MemorySegment) value, label);
            case Type.Rec it -> records.read(it, (MemorySegment) value, label);
            case Type.Reference it -> records.read(it.target(), (MemorySegment) value, Values.pointed(label));
            default -> throw new IllegalArgumentException("nothing gives a " + type);
        };
    }
}
