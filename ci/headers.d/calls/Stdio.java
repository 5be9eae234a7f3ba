// SPDX-License-Identifier: Apache-2.0
import static bound.stdio.stdio_h.*;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Text that printf's kin formats, against String.format, and a file, against java.nio.file. */
final class Stdio {
    private Stdio() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0], "text");
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocate(200);
            snprintf print = snprintf.makeInvoker(
                    ValueLayout.JAVA_INT, ValueLayout.JAVA_DOUBLE, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG);
            int size = print.apply(
                    text,
                    200,
                    arena.allocateFrom("%05d|%.3f|%10s|%lx"),
                    -42,
                    Math.E,
                    arena.allocateFrom("rope"),
                    0xfa1713adL);
            String expected = String.format(Locale.ROOT, "%05d|%.3f|%10s|%x", -42, Math.E, "rope", 0xfa1713adL);
            Check.equal(expected, text.getString(0), "snprintf");
            Check.equal(expected.length(), size, "its result");

            MemorySegment name = arena.allocateFrom(file.toString());
            MemorySegment out = fopen(name, arena.allocateFrom("w"));
            Check.ok(out.address() != 0, "fopen");
            Check.ok(fputs(arena.allocateFrom("one\ntwo\n"), out) >= 0, "fputs");
            Check.equal(0, fclose(out), "fclose");
            Check.equal("one\ntwo\n", Files.readString(file), "what Java reads");
            MemorySegment in = fopen(name, arena.allocateFrom("r"));
            Check.equal(0, fseek(in, 4, SEEK_SET()), "fseek");
            Check.equal("two\n", Check.string(fgets(text, 200, in)), "fgets");
            Check.equal(Files.size(file), ftell(in), "ftell");
            fclose(in);
        }
        Check.report();
    }
}
