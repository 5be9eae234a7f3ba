// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A generated class, and its static methods by name. */
final class JavaClass {
    private final ClassLoader loader;
    private final Class<?> type;
    private final Map<String, List<Method>> methods;

    JavaClass(ClassLoader loader, String name) {
        this.loader = loader;
        try {
            this.type = Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("there is no class " + name, e);
        }
        this.methods = Arrays.stream(type.getMethods()).collect(Collectors.groupingBy(Method::getName));
    }

    JavaClass sibling(String name) {
        return new JavaClass(loader, name);
    }

    JavaClass nested(String name) {
        return sibling(type.getName() + "$" + name);
    }

    Class<?> type() {
        return type;
    }

    /** The only method of a name with so many parameters, or that of these types among several. */
    Method method(String name, int count, Class<?>... first) {
        List<Method> found = methods.getOrDefault(name, List.of()).stream()
                .filter(method -> method.getParameterCount() == count)
                .filter(method -> Arrays.asList(method.getParameterTypes())
                        .subList(0, first.length)
                        .equals(List.of(first)))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(type.getName() + " has " + found + " for " + name + " with " + count);
        }
        return found.getFirst();
    }

    /** The function of a name: no other method is called so. */
    Method function(String name) {
        List<Method> found = methods.getOrDefault(name, List.of());
        if (found.size() != 1) {
            throw new AssertionError(type.getName() + " has " + found + " for " + name);
        }
        return found.getFirst();
    }

    Object constant(String field) throws ReflectiveOperationException {
        return type.getField(field).get(null);
    }

    /** Calls, and throws what the method threw. */
    static @Nullable Object call(Method method, @Nullable Object receiver, Object... arguments) throws Throwable {
        try {
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The same for a static method that returns something. */
    static Object get(Method method, Object... arguments) throws Throwable {
        if (!Modifier.isStatic(method.getModifiers())) {
            throw new AssertionError(method + " is not static");
        }
        Object result = call(method, null, arguments);
        if (result == null) {
            throw new AssertionError(method + " returned nothing");
        }
        return result;
    }
}
