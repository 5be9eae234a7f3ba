// SPDX-License-Identifier: Apache-2.0
import static bound.stdio.stdio_h.*;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** Text that printf's kin formats and scanf's reads, against String.format, and a file, against java.nio.file. */
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

            print(arena, text);
            scan(arena);

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

    /** More arguments of each kind than there are registers for: C makes a list of all. */
    private static void print(Arena arena, MemorySegment text) {
        String format = "%d ".repeat(9) + "%.3f ".repeat(10) + "%s";
        Object[] values = new Object[20];
        Arrays.setAll(values, it -> it < 9 ? (Object) (it * -111) : (Object) (it / 7.0));
        values[19] = "rope";
        String expected = String.format(Locale.ROOT, format, values);
        MemoryLayout[] layouts = new MemoryLayout[20];
        Arrays.setAll(layouts, it -> it < 9 ? ValueLayout.JAVA_INT : ValueLayout.JAVA_DOUBLE);
        layouts[19] = ValueLayout.ADDRESS;
        values[19] = arena.allocateFrom("rope");
        int size = vsnprintf.makeInvoker(layouts).apply(text, 200, arena.allocateFrom(format), values);
        Check.equal(expected, text.getString(0), "vsnprintf");
        Check.equal(expected.length(), size, "its result");
    }

    /** Reads the same twice: by a symbol that an asm label names, and by a list that C makes. */
    private static void scan(Arena arena) {
        MemorySegment line = arena.allocateFrom(String.format(Locale.ROOT, "%d;%s;%x", -42, Math.PI, 0xfa1713adL));
        MemorySegment format = arena.allocateFrom("%d;%lf;%lx");
        MemoryLayout[] pointers = {ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.ADDRESS};
        MemorySegment[] places = IntStream.range(0, 6)
                .mapToObj(_ -> arena.allocate(ValueLayout.JAVA_LONG))
                .toArray(MemorySegment[]::new);
        Check.equal(3, sscanf.makeInvoker(pointers).apply(line, format, places[0], places[1], places[2]), "sscanf");
        Check.equal(3, vsscanf.makeInvoker(pointers).apply(line, format, places[3], places[4], places[5]), "vsscanf");
        for (int i = 0; i < 6; i += 3) {
            Check.equal(-42, places[i].get(ValueLayout.JAVA_INT, 0), "%d");
            Check.equal(Math.PI, places[i + 1].get(ValueLayout.JAVA_DOUBLE, 0), "%lf");
            Check.equal(0xfa1713adL, places[i + 2].get(ValueLayout.JAVA_LONG, 0), "%lx");
        }
    }
}
