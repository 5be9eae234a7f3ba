// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.javacpp;

import dev.fairlead.runtime.NativeException;

/** A C++ exception that the binding has no Java exception for. The message is that of {@code what()}. */
public final class CppException extends NativeException {
    private static final long serialVersionUID = 1L;

    private static final int OUT_OF_RANGE = -2;
    private static final int ARGUMENT = -3;
    private static final int MEMORY = -4;

    private final String type;

    private CppException(String type, String message) {
        super(message);
        this.type = type;
    }

    /** {@return the class of the exception in C++, such as {@code scan::Error}; empty where it is not known} */
    public String type() {
        return type;
    }

    /**
     * The Java exception for an exception of C++'s own library, or for one that nothing is known of. Called by generated
     * code.
     *
     * @param kind what was caught
     * @param type its class in C++
     * @param message what it says
     * @return {@link IndexOutOfBoundsException} for {@code std::out_of_range}, {@link IllegalArgumentException} for
     *     {@code std::invalid_argument}, {@code domain_error} and {@code length_error}, {@link OutOfMemoryError} for {@code
     *     std::bad_alloc}, else a {@link CppException}
     */
    public static Throwable standard(int kind, String type, String message) {
        return switch (kind) {
            case OUT_OF_RANGE -> new IndexOutOfBoundsException(message);
            case ARGUMENT -> new IllegalArgumentException(message);
            case MEMORY -> new OutOfMemoryError(message);
            default -> new CppException(type, message);
        };
    }
}
