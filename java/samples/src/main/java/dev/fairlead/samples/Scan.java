// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.samples;

import static dev.fairlead.kernels.cpp.Kernels.Filter.gaussian;
import static dev.fairlead.kernels.cpp.Kernels.Filter.median;
import static dev.fairlead.kernels.cpp.Kernels.Filter.sharpen;

import dev.fairlead.javacpp.CppException;
import dev.fairlead.kernels.KernelException;
import dev.fairlead.kernels.cpp.FilterVector;
import dev.fairlead.kernels.cpp.Histogram;
import dev.fairlead.kernels.cpp.Image16;
import dev.fairlead.kernels.cpp.Kernels;
import dev.fairlead.runtime.NativeException;
import java.nio.file.Path;

/**
 * Cleans a scan of 16 bits a pixel and finds what is bright in it, with the C++ API of the kernels: what a C++ program
 * does with {@code fairlead/fairlead.hpp}, and nothing of JNI in sight. The pixels stay in C++ from file to file.
 */
public final class Scan {
    private static final String STOP_AT = "--stop-at=";
    private static final int USAGE = 1;
    private static final int INPUT = 2;
    private static final int CANCELLED = 4;

    private Scan() {}

    /**
     * Reads {@code SCAN.pgm}, or makes a scan with noise first where none is given, and writes {@code SCAN-clean.pgm} and
     * {@code SCAN-mask.pgm} beside it. Exits with 1 for a percentage that is none, 2 where a file is refused, 4 where the
     * filters were stopped.
     *
     * @param arguments the file; and {@code --stop-at=PERCENT} stops the filters there, as Ctrl-C would in a window
     */
    public static void main(String[] arguments) {
        try {
            double stopAt = 1;
            Path scan = null;
            for (String argument : arguments) {
                if (argument.startsWith(STOP_AT)) {
                    stopAt = Double.parseDouble(argument.substring(STOP_AT.length())) / 100;
                } else {
                    scan = Path.of(argument);
                }
            }
            System.out.println(clean(scan == null ? MadeUpScan.write() : scan, stopAt));
        } catch (NumberFormatException e) {
            System.err.println("error: " + STOP_AT + " takes a number of percent");
            System.exit(USAGE);
        } catch (NativeException e) {
            // The message is that of the C++ exception, and type() its class there.
            System.err.println("error: " + e.getMessage());
            System.exit(e instanceof CppException cpp && cpp.type().equals("fl::Cancelled") ? CANCELLED : INPUT);
        }
    }

    /**
     * Cleans one scan.
     *
     * @param file a binary PGM of 8 or 16 bits
     * @param stopAt how much of the filters is run: 1 for all
     * @return what was found
     * @throws CppException if a file is refused ({@code fl::FileError}), or the filters were stopped ({@code
     *     fl::Cancelled})
     * @throws KernelException if the image has no pixels
     */
    static Finding clean(Path file, double stopAt) {
        try (Image16 scan = Kernels.loadPgm16(file.toString());
                FilterVector chain = new FilterVector(median, gaussian, sharpen);
                ProgressLine progress = new ProgressLine(stopAt);
                Image16 clean = scan.apply(chain, progress);
                Histogram histogram = Histogram.of(clean)) {
            long limit = histogram.otsuThreshold();
            Path cleanFile = beside(file, "clean");
            Path maskFile = beside(file, "mask");
            Kernels.savePgm(cleanFile.toString(), clean);
            // In place: C++ writes the two values over the pixels. 65,535 is -1 in a short of Java.
            clean.thresholdInto((short) limit, (short) 0, (short) -1, clean);
            Kernels.savePgm(maskFile.toString(), clean);
            return new Finding(
                    histogram.percentile(1),
                    histogram.percentile(50),
                    histogram.percentile(99),
                    limit,
                    share(histogram, limit),
                    cleanFile,
                    maskFile);
        }
    }

    /** The bins lie in C++, and are read there. */
    private static double share(Histogram histogram, long limit) {
        long above = 0;
        for (long value = limit + 1; value < histogram.size(); value++) {
            above += histogram.get(value);
        }
        return (double) above / histogram.total();
    }

    private static Path beside(Path file, String what) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.pgm$", "");
        return file.resolveSibling(name + "-" + what + ".pgm");
    }
}
