// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.javacpp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;

/** What is said of objects that are not there. */
class AbsentTest {
    /** Stands for a generated class. */
    private static class Scan extends CppObject {
        Scan() {
            super((Pointer) null);
        }
    }

    @Test
    void aClosedObjectIsNamed() {
        assertEquals(
                "java.lang.IllegalStateException: Scan has been closed",
                Absent.of(new Scan(), 0).toString());
        assertEquals(
                "java.lang.IllegalStateException: Scan has been closed: it is argument 2",
                Absent.of(new Scan() {}, 2).toString());
    }

    @Test
    void nullIsToldFromIt() {
        assertEquals(
                "java.lang.NullPointerException: argument 1 is null, and C++ takes an object there",
                Absent.of(null, 1).toString());
    }
}
