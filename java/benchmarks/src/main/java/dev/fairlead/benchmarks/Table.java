// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows rows in columns, numbers to the right. */
final class Table {
    private static final List<String> HEAD = List.of("benchmark", "n", "ns/op", "× baseline");

    private Table() {}

    /** {@return the lines, the head first} */
    static List<String> lines(List<Row> rows) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(HEAD);
        rows.forEach(row -> cells.add(cells(row)));
        int[] widths = new int[HEAD.size()];
        for (List<String> line : cells) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        return cells.stream().map(line -> join(line, widths)).toList();
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.group() + "." + row.benchmark(),
                String.format(Locale.ROOT, "%,d", row.n()),
                String.format(Locale.ROOT, "%,.1f", row.nanoseconds()),
                String.format(Locale.ROOT, "%.2f", row.ratio()));
    }

    private static String join(List<String> line, int[] widths) {
        StringBuilder out = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String padding = " ".repeat(widths[column] - line.get(column).length());
            out.append("  ").append(column == 0 ? "" : padding).append(line.get(column));
            out.append(column == 0 ? padding : "");
        }
        return out.toString();
    }
}
