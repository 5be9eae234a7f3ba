// SPDX-License-Identifier: Apache-2.0
import static bound.sdl2.SDL_h.*;

import bound.sdl2.SDL_Rect;
import bound.sdl2.SDL_Surface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Rectangles that SDL fills and writes as a bitmap, against the same drawn by Java 2D; needs no screen. */
final class Sdl2 {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;

    private Sdl2() {}

    public static void main(String[] arguments) throws IOException {
        BufferedImage expected = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = expected.createGraphics();
        Path file = Path.of(arguments[0], "rectangles.bmp");
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment surface = SDL_CreateRGBSurfaceWithFormat(0, WIDTH, HEIGHT, 24, SDL_PIXELFORMAT_RGB24());
            Check.ok(surface.address() != 0, Check.string(SDL_GetError()));
            MemorySegment format = SDL_Surface.format(Check.sized(surface, SDL_Surface.sizeof()));
            MemorySegment rectangle = SDL_Rect.allocate(arena);
            for (int i = 0; i < 12; i++) {
                // The last ones reach beyond the edge.
                SDL_Rect.x(rectangle, i * 5);
                SDL_Rect.y(rectangle, i * 4);
                SDL_Rect.w(rectangle, 20 - i);
                SDL_Rect.h(rectangle, 9 + i);
                byte red = (byte) (i * 21);
                Check.equal(0, SDL_FillRect(surface, rectangle, SDL_MapRGB(format, red, (byte) 200, (byte) i)), "fill");
                graphics.setColor(new Color(Byte.toUnsignedInt(red), 200, i));
                graphics.fillRect(i * 5, i * 4, 20 - i, 9 + i);
            }
            MemorySegment out = SDL_RWFromFile(arena.allocateFrom(file.toString()), arena.allocateFrom("wb"));
            Check.equal(0, SDL_SaveBMP_RW(surface, out, 1), "SDL_SaveBMP_RW");
            SDL_FreeSurface(surface);
        }
        BufferedImage actual = ImageIO.read(file.toFile());
        Check.equal(pixels(expected), pixels(actual), "the pixels");
        Check.report();
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    }
}
