// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.samples;

import dev.fairlead.kernels.cpp.Progress;
import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows how far C++ has come, in one line of the terminal; where nobody looks on, nothing. */
final class ProgressLine extends Progress {
    private static final String ERASE_LINE = "\r\033[K";

    private final PrintStream out = System.err;
    private final boolean isShown = isTerminal();
    private final double stopAt;

    /** A line for a chain of filters that is stopped when so much is done; 1 lets it end. */
    ProgressLine(double stopAt) {
        this.stopAt = stopAt;
    }

    /** C++ calls this in the thread that called C++. */
    @Override
    public boolean advanced(double fraction, String step) {
        boolean isLast = fraction == 1;
        if (isShown) {
            String line = isLast ? "" : String.format(Locale.ROOT, "%3.0f %%  %s", 100 * fraction, step);
            out.print(ERASE_LINE + line);
            out.flush();
        }
        return isLast || fraction < stopAt;
    }

    @SuppressWarnings("SystemConsoleNull") // JDK 25 went back to null where there is no terminal (JDK-8351435).
    private static boolean isTerminal() {
        @Nullable Console console = System.console();
        return console != null && console.isTerminal();
    }
}
