// SPDX-License-Identifier: Apache-2.0
import static bound.sdl2.SDL_h.*;

import bound.sdl2.SDL_FPoint;
import bound.sdl2.SDL_FRect;
import bound.sdl2.SDL_Point;
import bound.sdl2.SDL_Rect;
import bound.sdl2.SDL_Surface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;

/** Rectangles that SDL fills and writes as a bitmap, and inline functions, against Java 2D; needs no screen. */
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
        try (Arena arena = Arena.ofConfined()) {
            rectangles(arena, new Random(13));
            numbers(arena, new Random(14));
        }
        Check.report();
    }

    /** Inline functions, which are in no library. */
    private static void rectangles(Arena arena, Random random) {
        for (int i = 0; i < 200; i++) {
            Rectangle rectangle = rectangle(random);
            Point point = new Point(random.nextInt(8), random.nextInt(8));
            MemorySegment c = rectangle(arena, rectangle);
            MemorySegment p = SDL_Point.allocate(arena);
            SDL_Point.x(p, point.x);
            SDL_Point.y(p, point.y);
            Check.equal(bool(rectangle.contains(point)), SDL_PointInRect(p, c), "SDL_PointInRect " + rectangle + point);
            Check.equal(bool(rectangle.isEmpty()), SDL_RectEmpty(c), "SDL_RectEmpty " + rectangle);
            Rectangle other = i % 2 == 0 ? new Rectangle(rectangle) : rectangle(random);
            MemorySegment d = rectangle(arena, other);
            Check.equal(bool(rectangle.equals(other)), SDL_RectEquals(c, d), "SDL_RectEquals " + rectangle + other);

            MemorySegment f = SDL_FRect.allocate(arena);
            SDL_FRect.x(f, rectangle.x / 8f);
            SDL_FRect.y(f, rectangle.y / 8f);
            SDL_FRect.w(f, rectangle.width / 8f);
            SDL_FRect.h(f, rectangle.height / 8f);
            MemorySegment q = SDL_FPoint.allocate(arena);
            SDL_FPoint.x(q, point.x / 8f);
            SDL_FPoint.y(q, point.y / 8f);
            Check.equal(bool(rectangle.contains(point)), SDL_PointInFRect(q, f), "SDL_PointInFRect " + rectangle);
        }
    }

    private static Rectangle rectangle(Random random) {
        return new Rectangle(random.nextInt(6), random.nextInt(6), random.nextInt(6), random.nextInt(6));
    }

    private static MemorySegment rectangle(Arena arena, Rectangle rectangle) {
        MemorySegment segment = SDL_Rect.allocate(arena);
        SDL_Rect.x(segment, rectangle.x);
        SDL_Rect.y(segment, rectangle.y);
        SDL_Rect.w(segment, rectangle.width);
        SDL_Rect.h(segment, rectangle.height);
        return segment;
    }

    private static void numbers(Arena arena, Random random) {
        MemorySegment result = arena.allocate(ValueLayout.JAVA_LONG);
        for (int i = 0; i < 200; i++) {
            long a = random.nextLong() >>> random.nextInt(64);
            long b = random.nextLong() >>> random.nextInt(64);
            boolean tooLarge = Math.unsignedMultiplyHigh(a, b) != 0;
            Check.equal(tooLarge ? -1 : 0, SDL_size_mul_overflow(a, b, result), "SDL_size_mul_overflow");
            if (!tooLarge) {
                Check.equal(a * b, result.get(ValueLayout.JAVA_LONG, 0), "the product");
            }
            boolean wraps = Long.compareUnsigned(a + b, a) < 0;
            Check.equal(wraps ? -1 : 0, SDL_size_add_overflow(a, b, result), "SDL_size_add_overflow");
            float number = random.nextFloat();
            int swapped = Integer.reverseBytes(Float.floatToRawIntBits(number));
            // Bits of a NaN may change on their way.
            if (!Float.isNaN(Float.intBitsToFloat(swapped))) {
                Check.equal(swapped, Float.floatToRawIntBits(SDL_SwapFloat(number)), "SDL_SwapFloat " + number);
            }
        }
        MemorySegment text = arena.allocate(50);
        SDL_vsnprintf print = SDL_vsnprintf.makeInvoker(ValueLayout.JAVA_INT, ValueLayout.JAVA_DOUBLE);
        print.apply(text, 50, arena.allocateFrom("%05d|%.3f"), -42, Math.E);
        Check.equal(String.format(Locale.ROOT, "%05d|%.3f", -42, Math.E), text.getString(0), "SDL_vsnprintf");
    }

    private static int bool(boolean value) {
        return value ? SDL_TRUE() : SDL_FALSE();
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    }
}
