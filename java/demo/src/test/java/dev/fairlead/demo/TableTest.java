// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
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
        assertTrue(kernel(42).measure().getFirst().agrees());
        assertFalse(kernel(41).measure().getFirst().agrees());
    }

    @Test
    void whatReadsNextToNothingHasNoSpeed() {
        assertEquals(Double.NaN, kernel(42).measure().getFirst().gigabytesPerSecond());
    }

    @Test
    void everyBridgeIsARowAndIsJudgedByItself() {
        List<Row> rows = kernel(42, 41).measure();
        assertEquals(
                List.of("bridge 42: true", "bridge 41: false"),
                rows.stream().map(row -> row.bridge() + ": " + row.agrees()).toList());
    }

    private static Kernel<Integer, Integer> kernel(Integer... results) {
        List<Bridge<Integer>> bridges = Stream.of(results)
                .map(result -> new Bridge<>("bridge " + result, () -> result))
                .toList();
        return new Kernel<>("k", 0, bridges, () -> 42, "42", Integer::equals, String::valueOf);
    }
}
