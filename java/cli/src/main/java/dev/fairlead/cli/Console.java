// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a command speaks: results on standard output, everything else on standard error. Progress overwrites itself on a
 * terminal and is a line a step elsewhere. Colour only on a terminal, and never under NO_COLOR.
 */
final class Console {
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final boolean color;

    Console(PrintStream out, PrintStream err, boolean terminal, boolean color) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.color = color;
    }

    /** {@return the console of this process} */
    @SuppressWarnings("SystemConsoleNull") // JDK 25 went back to null where there is no terminal (JDK-8351435).
    static Console ofProcess() {
        java.io.@Nullable Console system = System.console();
        boolean terminal = system != null && system.isTerminal();
        boolean color = terminal && System.getenv("NO_COLOR") == null;
        return new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err), terminal, color);
    }

    /** UTF-8 whatever the locale says: under LANG=C a table would lose its marks. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** {@return a writer to a stream of this console, for who takes no stream} */
    static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    boolean color() {
        return color;
    }

    boolean terminal() {
        return terminal;
    }

    /** Shows what is going on now, on a terminal only; the next line written takes its place. */
    void progress(String text) {
        if (terminal) {
            err.print(CLEAR_LINE + "  " + text);
            err.flush();
        }
    }

    /** Takes the progress line away. */
    void clearProgress() {
        if (terminal) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }

    /** Writes a line that stays. */
    void line(String text) {
        clearProgress();
        out.println(text);
    }

    /** Writes a line of another program's beside the results. */
    void message(String text) {
        clearProgress();
        err.println(text);
    }

    /** Writes an error: what, where, why and what to do. */
    void error(String text) {
        clearProgress();
        err.println((color ? "\u001b[1;31merror\u001b[0m: " : "error: ") + text);
    }
}
