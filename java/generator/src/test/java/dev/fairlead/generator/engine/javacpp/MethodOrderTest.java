// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.engine.javacpp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Methods in the order that JavaCPP's tools see them in. */
class MethodOrderTest {
    @Test
    void methodsAreSortedByNameParametersAndResult() {
        assertEquals(
                List.of(
                        "copy() Number",
                        "copy() Object",
                        "put(int, long) void",
                        "put(int) void",
                        "put(Object) void",
                        "put(long) void",
                        "size() int"),
                Stream.of(MethodOrder.getDeclaredMethods(Sample.class))
                        .map(MethodOrderTest::text)
                        .toList());
    }

    private static String text(Method method) {
        List<String> parameters =
                Stream.of(method.getParameterTypes()).map(Class::getSimpleName).toList();
        return method.getName() + "(" + String.join(", ", parameters) + ") "
                + method.getReturnType().getSimpleName();
    }

    interface Copied {
        Object copy();
    }

    /** It has a second copy(), which the compiler makes, because this one returns a Number. */
    abstract static class Sample implements Copied {
        abstract int size();

        abstract void put(long value);

        abstract void put(int at, long value);

        abstract void put(int value);

        abstract void put(Object value);

        @Override
        public abstract Number copy();
    }
}
