// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.api;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Calls static methods of a generated class, with its exceptions as they come.
 *
 * @param owner the class
 */
record Calls(Class<?> owner) {
    @Nullable
    Object call(String name, @Nullable Object... arguments) {
        Method method = Arrays.stream(owner.getMethods())
                .filter(it -> it.getName().equals(name) && takes(it.getParameterTypes(), arguments))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " for " + Arrays.toString(arguments)));
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean takes(Class<?>[] types, @Nullable Object[] arguments) {
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            Object argument = arguments[i];
            boolean fits = argument == null
                    ? !types[i].isPrimitive()
                    : types[i].isPrimitive() ? isBoxed(types[i], argument) : types[i].isInstance(argument);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBoxed(Class<?> primitive, Object argument) {
        return !(argument instanceof MemorySegment)
                && java.lang.invoke.MethodType.methodType(primitive).wrap().returnType() == argument.getClass();
    }
}
