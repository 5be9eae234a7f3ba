// SPDX-License-Identifier: Apache-2.0
import static bound.png.png_h.*;

import bound.png.png_image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** An image that libpng writes and ImageIO reads, and the other way round. */
final class Png {
    private static final int WIDTH = 61;
    private static final int HEIGHT = 37;

    private Png() {}

    public static void main(String[] arguments) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            Path written = Path.of(arguments[0], "libpng.png");
            MemorySegment image = image(arena);
            png_image.width(image, WIDTH);
            png_image.height(image, HEIGHT);
            png_image.format(image, PNG_FORMAT_RGB());
            Check.ok(
                    png_image_write_to_file(
                                    image,
                                    arena.allocateFrom(written.toString()),
                                    0,
                                    Check.segment(arena, pixels()),
                                    0,
                                    MemorySegment.NULL)
                            != 0,
                    "libpng writes");
            Check.equal(pixels(), pixels(ImageIO.read(written.toFile())), "the pixels that ImageIO reads");

            Path other = Path.of(arguments[0], "imageio.png");
            Check.ok(ImageIO.write(ImageIO.read(written.toFile()), "png", other.toFile()), "ImageIO writes");
            MemorySegment read = image(arena);
            Check.ok(png_image_begin_read_from_file(read, arena.allocateFrom(other.toString())) != 0, "libpng opens");
            Check.equal(WIDTH, png_image.width(read), "width");
            Check.equal(HEIGHT, png_image.height(read), "height");
            png_image.format(read, PNG_FORMAT_RGB());
            MemorySegment pixels = arena.allocate(3L * WIDTH * HEIGHT);
            Check.ok(
                    png_image_finish_read(read, MemorySegment.NULL, pixels, 0, MemorySegment.NULL) != 0,
                    "libpng reads");
            Check.equal(pixels(), Check.bytes(pixels, pixels.byteSize()), "the pixels that libpng reads");
        }
        Check.report();
    }

    private static MemorySegment image(Arena arena) {
        MemorySegment image = png_image.allocate(arena);
        png_image.version(image, PNG_IMAGE_VERSION());
        return image;
    }

    private static byte[] pixels() {
        byte[] pixels = new byte[3 * WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 7 + i / 100);
        }
        return pixels;
    }

    private static byte[] pixels(BufferedImage image) {
        byte[] pixels = new byte[3 * image.getWidth() * image.getHeight()];
        for (int i = 0; i < pixels.length / 3; i++) {
            int rgb = image.getRGB(i % image.getWidth(), i / image.getWidth());
            pixels[3 * i] = (byte) (rgb >> 16);
            pixels[3 * i + 1] = (byte) (rgb >> 8);
            pixels[3 * i + 2] = (byte) rgb;
        }
        return pixels;
    }
}
