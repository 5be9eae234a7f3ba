// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.io.PrintStream;
import java.util.List;

/** Prints rows of cells, each column as wide as its widest cell. */
final class Columns {
    private static final int GAP = 2;

    private Columns() {}

    static void print(PrintStream out, List<List<String>> rows) {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                line.append(cell).append(" ".repeat(width(rows, i) - cell.length() + GAP));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(it -> it.get(column).length()).max().orElse(0);
    }
}
