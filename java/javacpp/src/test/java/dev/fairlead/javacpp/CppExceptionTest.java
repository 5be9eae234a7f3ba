// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.javacpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What exceptions of C++'s own library become. */
class CppExceptionTest {
    @ParameterizedTest
    @CsvSource({
        "-2, java.lang.IndexOutOfBoundsException",
        "-3, java.lang.IllegalArgumentException",
        "-4, java.lang.OutOfMemoryError",
        "-1, dev.fairlead.javacpp.CppException",
        "-99, dev.fairlead.javacpp.CppException",
    })
    void eachKindHasItsJavaException(int kind, String java) {
        Throwable made = CppException.standard(kind, "std::some", "what it says");
        assertEquals(java, made.getClass().getName());
        assertEquals("what it says", made.getMessage());
    }

    @Test
    void whatNobodyKnowsTellsItsClass() {
        CppException made =
                assertInstanceOf(CppException.class, CppException.standard(-1, "scan::Error", "no such row"));
        assertEquals("scan::Error", made.type());
    }
}
