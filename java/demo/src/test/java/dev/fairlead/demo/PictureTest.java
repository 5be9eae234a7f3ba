// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.kernels.Image16;
import dev.fairlead.kernels.Image8;
import dev.fairlead.kernels.UnsignedImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures are read as they are, or refused in words. */
class PictureTest {
    private static final int WIDTH = 40;
    private static final int HEIGHT = 30;

    @TempDir
    Path folder;

    @BeforeAll
    static void withoutADisplay() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void grayStaysAsItIs() throws IOException {
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY}) {
            BufferedImage picture = random(type);
            try (Arena arena = Arena.ofConfined()) {
                UnsignedImage<?> image =
                        PictureReader.read(written(picture, "png"), arena).image();
                assertEquals(type == BufferedImage.TYPE_BYTE_GRAY ? 255 : 65_535, image.greatest());
                for (int y = 0; y < HEIGHT; y++) {
                    for (int x = 0; x < WIDTH; x++) {
                        assertEquals(picture.getRaster().getSample(x, y, 0), image.get(x, y));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_BYTE_BINARY
            })
    void coloursBecomeTheirLuma(int type) throws IOException {
        BufferedImage picture = random(type);
        try (Arena arena = Arena.ofConfined()) {
            PictureReader.Picture read = PictureReader.read(written(picture, "png"), arena);
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    int rgb = picture.getRGB(x, y);
                    int luma = GrayPixels.luma(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
                    assertEquals(luma, read.image().get(x, y));
                }
            }
            assertEquals(type == BufferedImage.TYPE_INT_ARGB, read.said().contains("without its transparency"));
        }
    }

    @Test
    void theLumaOfGrayIsThatGray() {
        for (int value = 0; value < 65_536; value++) {
            assertEquals(value, GrayPixels.luma(value, value, value));
        }
        assertEquals(76, GrayPixels.luma(255, 0, 0));
        assertEquals(150, GrayPixels.luma(0, 255, 0));
        assertEquals(29, GrayPixels.luma(0, 0, 255));
    }

    @Test
    void aJpegIsReadWhateverItIsCalled() throws IOException {
        Path file = written(random(BufferedImage.TYPE_3BYTE_BGR), "jpg");
        Path renamed = Files.move(file, folder.resolve("notes.txt"));
        assertTrue(PictureFormat.isPicture(renamed));
        try (Arena arena = Arena.ofConfined()) {
            assertEquals(WIDTH, PictureReader.read(renamed, arena).image().width());
        }
    }

    @Test
    void whatIsCalledAPictureAndIsNoneIsAFile() throws IOException {
        assertFalse(PictureFormat.isPicture(Files.writeString(folder.resolve("a.png"), "no picture")));
        assertFalse(PictureFormat.isPicture(Files.createFile(folder.resolve("empty.png"))));
    }

    @Test
    void aPictureThatIsCutOffIsRefusedInWords() throws IOException {
        byte[] whole = Files.readAllBytes(written(random(BufferedImage.TYPE_BYTE_GRAY), "png"));
        for (int bytes = 8; bytes < whole.length - 16; bytes += 7) {
            Path cut = Files.write(folder.resolve("cut.png"), Arrays.copyOf(whole, bytes));
            try (Arena arena = Arena.ofConfined()) {
                IOException refused = assertThrows(IOException.class, () -> PictureReader.read(cut, arena));
                String message = String.valueOf(refused.getMessage());
                assertTrue(message.startsWith("the picture is damaged: "), () -> message);
                assertFalse(message.endsWith("null"), () -> message);
            }
        }
    }

    @Test
    void aDamagedPictureIsRefusedInWords() throws IOException {
        byte[] bytes = Files.readAllBytes(written(random(BufferedImage.TYPE_BYTE_GRAY), "png"));
        Arrays.fill(bytes, 60, bytes.length - 30, (byte) 0x5a);
        Path damaged = Files.write(folder.resolve("damaged.png"), bytes);
        try (Arena arena = Arena.ofConfined()) {
            IOException refused = assertThrows(IOException.class, () -> PictureReader.read(damaged, arena));
            assertTrue(
                    String.valueOf(refused.getMessage()).startsWith("the picture is damaged: "), refused::getMessage);
        }
    }

    @Test
    void aJpegThatIsCutOffIsNotedAsItsDecoderNotesIt() throws IOException {
        byte[] whole = Files.readAllBytes(written(random(BufferedImage.TYPE_BYTE_GRAY), "jpg"));
        Path cut = Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(whole, whole.length / 2 + 200));
        try (Arena arena = Arena.ofConfined()) {
            assertFalse(PictureReader.read(cut, arena).warnings().isEmpty());
        }
    }

    @Test
    void aSmallFileOfAHugePictureIsRefusedBeforeItIsDecoded() throws IOException {
        byte[] bytes = Files.readAllBytes(written(random(BufferedImage.TYPE_BYTE_GRAY), "png"));
        try (Arena arena = Arena.ofConfined()) {
            for (int side : new int[] {40_000, 1_000_000}) {
                Path huge = Files.write(folder.resolve("huge.png"), withSides(bytes, side));
                IOException refused = assertThrows(IOException.class, () -> PictureReader.read(huge, arena));
                String message = String.valueOf(refused.getMessage());
                assertTrue(message.startsWith("its %,d x %,d pixels ".formatted(side, side)), () -> message);
            }
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            for (UnsignedImage<?> image :
                    new UnsignedImage<?>[] {Image8.allocate(arena, 9, 7), Image16.allocate(arena, 9, 7)}) {
                for (int i = 0; i < 63; i++) {
                    image.set(i % 9, i / 9, (i * 1021) & image.greatest());
                }
                Path file = Files.write(folder.resolve("written.png"), PictureWriter.png(image));
                UnsignedImage<?> again = PictureReader.read(file, arena).image();
                assertEquals(image.greatest(), again.greatest());
                assertArrayEquals(
                        PlainImage.of(image).pixels(), PlainImage.of(again).pixels());
            }
        }
    }

    /** The header of a PNG says its sides; its checksum has to fit. */
    private static byte[] withSides(byte[] png, int side) {
        byte[] changed = png.clone();
        ByteBuffer buffer = ByteBuffer.wrap(changed);
        buffer.putInt(16, side).putInt(20, side);
        CRC32 crc = new CRC32();
        crc.update(changed, 12, 17);
        buffer.putInt(29, (int) crc.getValue());
        return changed;
    }

    private static BufferedImage random(int type) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, type);
        Random random = new Random(type);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if (picture.getRaster().getNumBands() == 1) {
                    int bits = picture.getSampleModel().getSampleSize(0);
                    picture.getRaster().setSample(x, y, 0, random.nextInt(1 << Math.min(bits, 16)));
                } else {
                    picture.setRGB(x, y, random.nextInt());
                }
            }
        }
        return picture;
    }

    private Path written(BufferedImage picture, String format) throws IOException {
        Path file = folder.resolve("picture." + format);
        assertTrue(ImageIO.write(picture, format, file.toFile()));
        return file;
    }
}
