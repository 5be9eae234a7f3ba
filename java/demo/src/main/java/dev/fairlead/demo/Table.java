// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import java.util.List;
import java.util.Locale;

/** Shows rows in columns, numbers to the right, the judgement at the end. */
public final class Table {
    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[1;31m";
    private static final String RESET = "\u001b[0m";
    private static final List<String> HEAD =
            List.of("kernel", "bridge", "result", "agrees with", "GB/s", "× plain Java", "");

    private final boolean color;

    /**
     * A table.
     *
     * @param color whether to write ANSI colours
     */
    public Table(boolean color) {
        this.color = color;
    }

    /**
     * Shows rows.
     *
     * @param rows what to show
     * @return the lines, the head first
     */
    public List<String> lines(List<Row> rows) {
        List<List<String>> cells = new java.util.ArrayList<>();
        cells.add(HEAD);
        rows.forEach(row -> cells.add(cells(row)));
        int[] widths = new int[HEAD.size()];
        for (List<String> line : cells) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        return cells.stream().map(line -> "  " + join(line, widths)).toList();
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.kernel(),
                row.bridge(),
                row.result(),
                row.oracle(),
                number(row.gigabytesPerSecond()),
                number(row.timesPlainJava()),
                row.agrees() ? "✓" : "✗");
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
    }

    private String join(List<String> line, int[] widths) {
        StringBuilder out = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = line.get(column);
            String padding = " ".repeat(widths[column] - cell.length());
            boolean number = column == 4 || column == 5;
            out.append(number ? padding : "").append(paint(cell));
            out.append(number ? "" : padding).append(column == widths.length - 1 ? "" : "  ");
        }
        return out.toString().stripTrailing();
    }

    private String paint(String cell) {
        if (!color) {
            return cell;
        }
        return switch (cell) {
            case "✓" -> GREEN + cell + RESET;
            case "✗" -> RED + cell + RESET;
            default -> cell;
        };
    }
}
