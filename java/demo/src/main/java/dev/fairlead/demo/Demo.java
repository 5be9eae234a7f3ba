// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import dev.fairlead.kernels.Library;
import dev.fairlead.runtime.NativeException;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;

/** Maps a file, runs every kernel on it, checks every result, shows one table. */
public final class Demo {
    private static final long DOUBLES = 1L << 23;
    private static final long SEED = 25;

    private final PrintStream out;
    private final boolean terminal;
    private final boolean color;

    private Demo(PrintStream out, boolean terminal, boolean color) {
        this.out = out;
        this.terminal = terminal;
        this.color = color;
    }

    /**
     * Runs the demo. Exits with 0 when every row agrees, 4 when one does not or the kernels cannot be
     * loaded, 2 when the file cannot be read.
     *
     * @param arguments the file; the JDK's own modules without one. {@code --terminal} and {@code --color} come from
     *     the command that starts this program
     */
    public static void main(String[] arguments) {
        List<String> given = new ArrayList<>(List.of(arguments));
        boolean terminal = given.remove("--terminal");
        boolean color = given.remove("--color");
        Path file = given.isEmpty()
                ? Path.of(System.getProperty("java.home"), "lib", "modules")
                : Path.of(given.getFirst());
        try {
            System.exit(new Demo(System.out, terminal, color).run(file) ? 0 : 4);
        } catch (IOException unreadable) {
            System.err.println("error: cannot read '" + file + "': " + unreadable);
            System.exit(2);
        } catch (NativeException refused) {
            System.err.println("error: " + refused.getMessage());
            System.exit(4);
        }
    }

    private boolean run(Path path) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment file = map(path, arena);
            out.printf(Locale.ROOT, "  data      %s, %s, mapped: 0 bytes copied to the heap%n", path, size(file));
            MemorySegment text = MappedText.of(file, arena);
            progress("doubles: writing %,d to a mapped temporary file".formatted(2 * DOUBLES));
            MemorySegment x = MappedDoubles.create(DOUBLES, SEED, arena);
            MemorySegment y = MappedDoubles.create(DOUBLES, SEED + 1, arena);
            progress("");
            out.printf(Locale.ROOT, "  text      its beginning as UTF-8, %s, in a mapped temporary file%n", size(text));
            out.printf(Locale.ROOT, "  doubles   2 × %,d in a mapped temporary file%n", DOUBLES);
            out.printf(
                    Locale.ROOT,
                    "  tier      %s of %s%n%n",
                    Library.tierActive(),
                    Library.tierAvailable().replace(",", ", "));
            progress("checking: the same in plain Java");
            List<Kernel<?>> kernels = new ArrayList<>(ByteKernels.on(file, text));
            ServiceLoader.load(MoreKernels.class).forEach(more -> kernels.addAll(more.on(file)));
            kernels.addAll(ReduceKernels.on(x, y));
            return show(measure(kernels));
        }
    }

    private static MemorySegment map(Path path, Arena arena) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException("it is a folder");
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    private List<Row> measure(List<Kernel<?>> kernels) {
        List<Row> rows = new ArrayList<>();
        for (Kernel<?> kernel : kernels) {
            progress("kernel %d of %d: %s".formatted(rows.size() + 1, kernels.size(), kernel.name()));
            rows.add(kernel.measure());
        }
        progress("");
        return rows;
    }

    private boolean show(List<Row> rows) {
        new Table(color).lines(rows).forEach(out::println);
        long wrong = rows.stream().filter(row -> !row.agrees()).count();
        out.println();
        out.println(
                wrong == 0
                        ? "  all " + rows.size() + " results agree"
                        : "  " + wrong + " of " + rows.size() + " results are wrong");
        return wrong == 0;
    }

    private void progress(String text) {
        if (terminal) {
            out.print("\r\u001b[K" + (text.isEmpty() ? "" : "  " + text));
            out.flush();
        }
    }

    private static String size(MemorySegment file) {
        long bytes = file.byteSize();
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%,d bytes", bytes)
                : String.format(Locale.ROOT, "%.0f MB", bytes / 1e6);
    }
}
