// SPDX-License-Identifier: Apache-2.0
import static bound.hdf5.hdf5_h.*;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A data set that the program h5dump reads. */
final class Hdf5 {
    // H5F_ACC_RDONLY and H5F_ACC_TRUNC call a function before they are a number: macros that are no constants.
    private static final int READ_ONLY = 0;
    private static final int TRUNCATE = 2;

    private static final int ROWS = 5;
    private static final int COLUMNS = 8;

    private Hdf5() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Path.of(arguments[0], "grid.h5");
        Files.deleteIfExists(file);
        try (Arena arena = Arena.ofConfined()) {
            Check.ok(H5open() >= 0, "H5open");
            write(arena, file);
            Check.equal(values(), read(arena, file), "what H5Dread reads");
        }
        String dump = new String(
                Check.run("h5dump", "-y", "-m", "%.17g", "-d", "/grid", file.toString()), StandardCharsets.US_ASCII);
        Check.ok(dump.contains("( 5, 8 ) / ( 5, 8 )"), dump);
        List<Double> dumped = new ArrayList<>();
        Matcher number =
                Pattern.compile("[-\\d.e+]+").matcher(dump.substring(dump.indexOf("DATA {") + "DATA {".length()));
        while (number.find()) {
            dumped.add(Double.valueOf(number.group()));
        }
        Check.equal(values(), dumped.stream().mapToDouble(it -> it).toArray(), "what h5dump reads");
        Check.report();
    }

    private static double[] values() {
        double[] values = new double[ROWS * COLUMNS];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.sqrt(i) * (i % 2 == 0 ? 1 : -1e-3);
        }
        return values;
    }

    private static void write(Arena arena, Path file) {
        long id = H5Fcreate(arena.allocateFrom(file.toString()), TRUNCATE, H5P_DEFAULT(), H5P_DEFAULT());
        long space = H5Screate_simple(2, arena.allocateFrom(ValueLayout.JAVA_LONG, ROWS, COLUMNS), MemorySegment.NULL);
        long set = H5Dcreate2(
                id,
                arena.allocateFrom("/grid"),
                H5T_IEEE_F64BE_g(),
                space,
                H5P_DEFAULT(),
                H5P_DEFAULT(),
                H5P_DEFAULT());
        Check.ok(set >= 0, "H5Dcreate2: " + set);
        Check.equal(
                0,
                H5Dwrite(
                        set,
                        H5T_NATIVE_DOUBLE_g(),
                        H5S_ALL(),
                        H5S_ALL(),
                        H5P_DEFAULT(),
                        arena.allocateFrom(ValueLayout.JAVA_DOUBLE, values())),
                "H5Dwrite");
        H5Dclose(set);
        H5Sclose(space);
        Check.equal(0, H5Fclose(id), "H5Fclose");
    }

    private static double[] read(Arena arena, Path file) {
        long id = H5Fopen(arena.allocateFrom(file.toString()), READ_ONLY, H5P_DEFAULT());
        long set = H5Dopen2(id, arena.allocateFrom("/grid"), H5P_DEFAULT());
        MemorySegment values = arena.allocate(ValueLayout.JAVA_DOUBLE, ROWS * COLUMNS);
        Check.equal(0, H5Dread(set, H5T_NATIVE_DOUBLE_g(), H5S_ALL(), H5S_ALL(), H5P_DEFAULT(), values), "H5Dread");
        H5Dclose(set);
        H5Fclose(id);
        return values.toArray(ValueLayout.JAVA_DOUBLE);
    }
}
