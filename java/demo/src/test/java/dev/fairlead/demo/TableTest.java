// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The table, and the judgement behind its last column. */
class TableTest {
    @Test
    void columnsStandBelowEachOtherAndTheJudgementAtTheEnd() {
        List<String> lines = new Table(false)
                .lines(List.of(
                        new Row("sum", "FFM", "1.5", "plain Java", 12.345, 2, true),
                        new Row("utf8", "FFM", "not from byte 7", "java.nio", Double.NaN, Double.NaN, false)));
        assertEquals("""
                  kernel  bridge  result           agrees with   GB/s  × plain Java
                  sum     FFM     1.5              plain Java   12.35          2.00  ✓
                  utf8    FFM     not from byte 7  java.nio         –             –  ✗""", String.join("\n", lines).stripIndent());
    }

    @Test
    void aWrongResultIsSeen() {
        assertTrue(kernel(42).measure().agrees());
        assertFalse(kernel(41).measure().agrees());
    }

    @Test
    void whatReadsNextToNothingHasNoSpeed() {
        assertEquals(Double.NaN, kernel(42).measure().gigabytesPerSecond());
    }

    private static Kernel<Integer> kernel(int result) {
        return new Kernel<>("k", "FFM", 0, () -> result, () -> 42, "42", it -> it == 42, String::valueOf);
    }
}
