// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.engine.javacpp;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The order in which JavaCPP's tools see the methods of a class; public for these, which are of another package. */
public final class MethodOrder {
    /** No two methods of a class have the same name, parameters and result. */
    private static final Comparator<Method> BY_SIGNATURE =
            Comparator.comparing(Method::getName).thenComparing(MethodOrder::types);

    private MethodOrder() {}

    /**
     * What {@link Class#getDeclaredMethods} returns, in an order that is the same in every JVM.
     *
     * @param type a class
     * @return its methods, by name, parameters and result
     */
    public static Method[] getDeclaredMethods(Class<?> type) {
        Method[] methods = type.getDeclaredMethods();
        Arrays.sort(methods, BY_SIGNATURE);
        return methods;
    }

    private static String types(Method method) {
        return Stream.concat(Stream.of(method.getParameterTypes()), Stream.of(method.getReturnType()))
                .map(Class::getName)
                .collect(Collectors.joining(","));
    }
}
