// SPDX-License-Identifier: Apache-2.0
import static bound.ncurses.ncurses_h.*;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A screen of a terminal that is a file: what it shows, and the control sequences of ECMA-48. */
@SuppressWarnings("restricted")
final class Ncurses {
    private static final Linker LINKER = Linker.nativeLinker();

    private Ncurses() {}

    public static void main(String[] arguments) throws Throwable {
        Path file = Files.createFile(Path.of(arguments[0], "terminal"));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment stream = open(arena, file);
            MemorySegment screen = newterm(arena.allocateFrom("xterm"), stream, stream);
            Check.ok(screen.address() != 0, "newterm");
            Check.equal("\u001b[6;11H", moved(arena, 5, 10), "cursor to line 6, column 11");
            MemorySegment window = newwin(4, 20, 2, 3);
            Check.equal(0, mvwaddstr(window, 1, 2, arena.allocateFrom("fairlead")), "mvwaddstr");
            Check.equal((int) 'r', mvwinch(window, 1, 5) & A_CHARTEXT(), "a character");
            MemorySegment text = arena.allocate(9);
            Check.equal(8, mvwinnstr(window, 1, 2, text, 8), "mvwinnstr");
            Check.equal("fairlead", text.getString(0), "what the window shows");
            Check.equal(0, wmove(window, 2, 2), "wmove");
            vw_printw print = vw_printw.makeInvoker(ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
            Check.equal(0, print.apply(window, arena.allocateFrom("%d %s"), -42, arena.allocateFrom("rope")), "print");
            Check.equal(8, mvwinnstr(window, 2, 2, text, 8), "mvwinnstr");
            Check.equal("-42 rope", text.getString(0), "what vw_printw wrote");
            wrefresh(window);
            endwin();
            delscreen(screen);
        }
        // The window begins at line 3, column 4, the text at line 4, column 6.
        String written = Files.readString(file, StandardCharsets.ISO_8859_1);
        Check.equal(true, written.contains("\u001b[4;6Hfairlead"), "what the terminal gets: " + written);
        Check.report();
    }

    private static String moved(Arena arena, int line, int column) {
        MemorySegment capability = tigetstr(arena.allocateFrom("cup"));
        return Check.string(tparm.makeInvoker(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG)
                .apply(capability, (long) line, (long) column));
    }

    /** stdio.h is not bound here. */
    private static MemorySegment open(Arena arena, Path file) throws Throwable {
        return (MemorySegment) LINKER.downcallHandle(
                        LINKER.defaultLookup().findOrThrow("fopen"),
                        FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.ADDRESS))
                .invokeExact(arena.allocateFrom(file.toString()), arena.allocateFrom("r+"));
    }
}
