// SPDX-License-Identifier: Apache-2.0
import static bound.string.string_h.*;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;

/** Searching, comparing and splitting, against java.lang.String and java.util; what errors are called. */
final class CString {
    // Of Linux: string.h has not these.
    private static final int ENOENT = 2;
    private static final int EISDIR = 21;
    private static final int ERANGE = 34;

    private CString() {}

    public static void main(String[] arguments) throws IOException {
        String text = new String(Check.sample(4000), StandardCharsets.US_ASCII);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment c = arena.allocateFrom(text);
            Check.equal((long) text.length(), strlen(c), "strlen");
            for (String needle : List.of("line 7", "says", "\nline 42 says")) {
                MemorySegment found = strstr(c, arena.allocateFrom(needle));
                Check.equal((long) text.indexOf(needle), found.address() - c.address(), "strstr " + needle);
            }
            Check.equal(0L, strstr(c, arena.allocateFrom("nowhere")).address(), "strstr of what is not there");
            Check.equal((long) text.lastIndexOf('9'), strrchr(c, '9').address() - c.address(), "strrchr");
            Check.equal((long) text.indexOf('\n'), strcspn(c, arena.allocateFrom("\n")), "strcspn");
            for (String other : List.of("line", text, text + "x", "lime", "linf")) {
                Check.equal(
                        Integer.signum(text.compareTo(other)),
                        Integer.signum(strcmp(c, arena.allocateFrom(other))),
                        "strcmp");
            }
            byte[] filled = new byte[100];
            Arrays.fill(filled, (byte) 0xa5);
            MemorySegment memory = memset(arena.allocate(100), 0xa5, 100);
            Check.equal(filled, Check.bytes(memory, 100), "memset");
            Check.equal(words(text), words(arena, text), "strtok_r");
            errors(arena, arguments[0]);
        }
        Check.report();
    }

    /** The symbol strerror_r is GNU's, which returns a pointer: an asm label names that of POSIX. */
    private static void errors(Arena arena, String folder) throws IOException {
        MemorySegment text = arena.allocate(200);
        for (String path : List.of(folder, folder + "/missing")) {
            try (FileInputStream in = new FileInputStream(path)) {
                Check.ok(in.read() < 0, path + " is nothing to read");
            } catch (FileNotFoundException told) {
                int error = path.equals(folder) ? EISDIR : ENOENT;
                Check.equal(0, strerror_r(error, text, 200), "strerror_r");
                Check.equal(told.getMessage(), path + " (" + text.getString(0) + ")", "what Java tells");
            }
        }
        Check.equal(ERANGE, strerror_r(EISDIR, text, 3), "strerror_r without room");
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        new StringTokenizer(text, " \n").asIterator().forEachRemaining(it -> words.add((String) it));
        return words;
    }

    private static List<String> words(Arena arena, String text) {
        List<String> words = new ArrayList<>();
        MemorySegment rest = arena.allocate(ValueLayout.ADDRESS);
        MemorySegment separators = arena.allocateFrom(" \n");
        MemorySegment word = strtok_r(arena.allocateFrom(text), separators, rest);
        while (word.address() != 0) {
            words.add(Check.string(word));
            word = strtok_r(MemorySegment.NULL, separators, rest);
        }
        return words;
    }
}
