// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.javacpp;

import org.jspecify.annotations.Nullable;

/** What is thrown where C++ takes an object, and there is none. */
public final class Absent {
    private Absent() {}

    /**
     * The exception. Called by native code.
     *
     * @param given what stands there in Java
     * @param argument which argument it is, from 1; 0 for the object whose method is called
     * @return a {@link NullPointerException} for null; for an object, which must have been closed then, an
     *     {@link IllegalStateException} that names its class
     */
    public static RuntimeException of(@Nullable Object given, int argument) {
        String place = argument == 0 ? "" : ": it is argument " + argument;
        return given == null
                ? new NullPointerException("argument " + argument + " is null, and C++ takes an object there")
                : new IllegalStateException(name(given.getClass()) + " has been closed" + place);
    }

    /** A class without a name extends one that C++ has. */
    private static String name(Class<?> type) {
        return type.isAnonymousClass() ? type.getSuperclass().getSimpleName() : type.getSimpleName();
    }
}
