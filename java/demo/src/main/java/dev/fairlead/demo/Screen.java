// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the demo says, and how.
 *
 * @param out where to
 * @param terminal whether a line can be written over: then it shows what is going on
 * @param color whether to write ANSI colours
 */
record Screen(PrintStream out, boolean terminal, boolean color) {
    /** A fact in two columns. */
    void fact(String name, String format, Object... arguments) {
        out.printf(Locale.ROOT, "  %-9s ", name);
        out.printf(Locale.ROOT, format + "%n", arguments);
    }

    void line(String text) {
        out.println(text);
    }

    void progress(String text) {
        if (terminal) {
            out.print("\r\u001b[K" + (text.isEmpty() ? "" : "  " + text));
            out.flush();
        }
    }

    /** Measures kernels one after the other. */
    List<Row> measure(List<Kernel<?, ?>> kernels) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (Kernel<?, ?> kernel : kernels) {
            progress("kernel %d of %d: %s".formatted(++number, kernels.size(), kernel.name()));
            rows.addAll(kernel.measure());
        }
        progress("");
        return rows;
    }

    /** {@return whether all rows agree, once they have been shown and judged} */
    boolean show(List<Row> rows) {
        new Table(color).lines(rows).forEach(out::println);
        long wrong = rows.stream().filter(row -> !row.agrees()).count();
        out.println();
        out.println(
                wrong == 0
                        ? "  all " + rows.size() + " results agree"
                        : "  " + wrong + " of " + rows.size() + " results are wrong");
        return wrong == 0;
    }
}
