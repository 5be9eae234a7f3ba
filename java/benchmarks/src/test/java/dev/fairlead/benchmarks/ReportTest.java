// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the report makes of times. */
class ReportTest {
    private static final Group GROUP = new Group(ZeroCopy.class, "plainArray");

    @Test
    void ratiosAreToTheBaselineOfTheSameSize() {
        List<Time> times = List.of(
                new Time("apiSegment", 8, 30),
                new Time("apiSegment", 1_000_000, 250_000),
                new Time("plainArray", 1_000_000, 1_000_000),
                new Time("plainArray", 8, 20));
        List<Row> expected = List.of(
                new Row("ZeroCopy", "plainArray", 8, 20, 1),
                new Row("ZeroCopy", "apiSegment", 8, 30, 1.5),
                new Row("ZeroCopy", "plainArray", 1_000_000, 1_000_000, 1),
                new Row("ZeroCopy", "apiSegment", 1_000_000, 250_000, 0.25));
        assertEquals(expected, Row.of(GROUP, times));
    }

    @Test
    void aSizeWithoutABaselineIsRefused() {
        List<Time> times = List.of(new Time("apiSegment", 8, 30), new Time("plainArray", 9, 20));
        assertThrows(IllegalStateException.class, () -> Row.of(GROUP, times));
    }

    @Test
    void theMedianIsOfTheSameMethodAndSize() {
        List<Time> rounds = List.of(
                new Time("a", 1, 3),
                new Time("a", 1, 100),
                new Time("a", 1, 4),
                new Time("b", 1, 9),
                new Time("a", 2, 7));
        assertEquals(List.of(new Time("a", 1, 4), new Time("b", 1, 9), new Time("a", 2, 7)), Time.medians(rounds));
    }

    @Test
    void columnsLineUp() {
        List<Row> rows = List.of(new Row("G", "base", 8, 9.96, 1), new Row("G", "other", 1_000_000, 1234.5, 123.951));
        List<String> expected = List.of(
                "  benchmark          n    ns/op  × baseline",
                "  G.base             8     10.0        1.00",
                "  G.other    1,000,000  1,234.5      123.95");
        assertEquals(expected, Table.lines(rows));
    }
}
