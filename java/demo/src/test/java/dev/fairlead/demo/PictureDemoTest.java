// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.kernels.Image16;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture from its file to the files that the filters make of it. */
class PictureDemoTest {
    private static final int WIDTH = 50;
    private static final int HEIGHT = 20;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Screen screen = new Screen(new PrintStream(said, true, UTF_8), false, false);

    @TempDir
    Path folder;

    @Test
    void aPictureIsFilteredAndTheResultsAreWrittenBesideIt() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            Image16 image = random(arena);
            Path file = Files.write(folder.resolve("scan.png"), PictureWriter.png(image));
            for (int run = 0; run < 2; run++) {
                assertEquals(0, Demo.exitCode(file, screen), () -> said.toString(UTF_8));
            }
            PlainImage plain = PlainImage.of(image);
            assertArrayEquals(plain.median3x3().pixels(), written("scan-median.png", arena));
            float[] sharpen = {0, -1, 0, -1, 5, -1, 0, -1, 0};
            assertArrayEquals(plain.convolve3x3(sharpen).pixels(), written("scan-sharpen.png", arena));
            int threshold = Otsu.threshold(plain.histogram());
            assertArrayEquals(plain.threshold(threshold, 0, 65_535).pixels(), written("scan-threshold.png", arena));
        }
        String text = said.toString(UTF_8);
        assertTrue(text.contains("scan.png, 50 x 20 pixels of 16 bits, gray as it is"), () -> text);
        assertTrue(text.contains("all 10 results agree"), () -> text);
        assertTrue(
                text.contains("  The filtered pictures are scan-median.png, scan-sharpen.png, scan-gauss.png and"
                        + " scan-threshold.png in " + folder.toAbsolutePath() + "."),
                () -> text);
    }

    @Test
    void whatCannotBeReadHasItsExitCode() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            byte[] png = PictureWriter.png(random(arena));
            Path cut = Files.write(folder.resolve("cut.png"), Arrays.copyOf(png, png.length / 2));
            assertEquals(2, Demo.exitCode(cut, screen));
        }
        assertEquals(2, Demo.exitCode(folder, screen));
        assertEquals(2, Demo.exitCode(folder.resolve("missing"), screen));
        assertEquals("", said.toString(UTF_8));
    }

    private char[] written(String name, Arena arena) throws IOException {
        return PlainImage.of(PictureReader.read(folder.resolve(name), arena).image())
                .pixels();
    }

    private static Image16 random(Arena arena) {
        Random random = new Random(11);
        Image16 image = Image16.allocate(arena, WIDTH, HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.set(x, y, random.nextInt(65_536));
            }
        }
        return image;
    }
}
