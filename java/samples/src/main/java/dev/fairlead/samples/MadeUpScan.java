// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.samples;

import dev.fairlead.kernels.cpp.Image16;
import dev.fairlead.kernels.cpp.Kernels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A scan of bright discs on a dark ground, with the noise of a sensor and pixels that are dead: the same in every run. */
final class MadeUpScan {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int PITCH = 160;
    private static final int RADIUS = 50;
    private static final int GROUND = 12_000;
    private static final int DISC = 45_000;
    private static final int NOISE = 2_500;
    private static final int GREATEST = 65_535;
    private static final double DEAD = 0.01;

    private MadeUpScan() {}

    /** {@return a new file in a new folder} */
    static Path write() {
        try (Image16 image = new Image16(WIDTH, HEIGHT)) {
            Path file = Files.createTempDirectory("fairlead-scan").resolve("scan.pgm");
            draw(image.pixels());
            Kernels.savePgm(file.toString(), image);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes from Java into the memory of the C++ image. */
    private static void draw(MemorySegment pixels) {
        Random random = new Random(1);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            double ideal = isDisc(i % WIDTH, i / WIDTH) ? DISC : GROUND;
            double value = ideal + NOISE * random.nextGaussian();
            if (random.nextDouble() < DEAD) {
                value = random.nextBoolean() ? 0 : GREATEST;
            }
            pixels.setAtIndex(ValueLayout.JAVA_SHORT, i, (short) Math.clamp(Math.round(value), 0, GREATEST));
        }
    }

    private static boolean isDisc(int x, int y) {
        return Math.hypot(x % PITCH - PITCH / 2, y % PITCH - PITCH / 2) < RADIUS;
    }
}
