// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusExceptionTest {
    private static final class ScanException extends StatusException {
        private static final long serialVersionUID = 1L;

        ScanException(String function, int code, String codeName, @Nullable String text) {
            super(function, code, codeName, text);
        }
    }

    @Test
    void saysNameNumberMeaningAndFunction() {
        var thrown = new ScanException("half", 3, "CALLS_ODD", "The number is odd");
        assertEquals("CALLS_ODD (3): The number is odd, in half", thrown.getMessage());
        assertEquals("half", thrown.function());
        assertEquals(3, thrown.code());
        assertEquals("CALLS_ODD", thrown.codeName());
        assertInstanceOf(NativeException.class, thrown);
    }

    @Test
    void aMeaningThatNobodySaysIsLeftOut() {
        assertEquals("unknown code (-42), in half", new ScanException("half", -42, "unknown code", null).getMessage());
    }
}
