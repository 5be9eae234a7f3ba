// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels.cpp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fairlead.javacpp.CppException;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that C++ writes and reads, against files that Java writes and reads. */
class PgmTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void sixteenBitsComeBack() throws IOException {
        String file = folder.resolve("scän.pgm").toString();
        try (Image16 image = ramp()) {
            Kernels.savePgm(file, image);
            assertArrayEquals(file(image), Files.readAllBytes(Path.of(file)));
            try (PgmHeader header = Kernels.readPgmHeader(file);
                    Image16 loaded = Kernels.loadPgm16(file)) {
                assertEquals(5, header.width());
                assertEquals(3, header.height());
                assertEquals(65_535, header.maxValue());
                assertEquals(5, loaded.width());
                assertEquals(-1, image.pixels().mismatch(loaded.pixels()));
            }
        }
    }

    @Test
    void eightBitsComeBackInEightAndInSixteen() {
        String file = folder.resolve("scan.pgm").toString();
        try (Image8 image = new Image8(3, 2)) {
            image.fill_((byte) 200);
            Kernels.savePgm(file, image);
            try (Image8 loaded = Kernels.loadPgm8(file);
                    Image16 wide = Kernels.loadPgm16(file)) {
                assertEquals(-1, image.pixels().mismatch(loaded.pixels()));
                assertEquals(200, wide.at(2, 1));
            }
        }
    }

    @Test
    void aPartIsSavedWithoutWhatLiesAroundIt() {
        String file = folder.resolve("part.pgm").toString();
        try (Image16 image = ramp();
                ImageView16 part = image.crop(1, 1, 3, 2)) {
            Kernels.savePgm(file, part);
            try (Image16 loaded = Kernels.loadPgm16(file)) {
                assertEquals(part.at(2, 1), loaded.at(2, 1));
                assertEquals(12, loaded.pixels().byteSize());
            }
        }
    }

    @Test
    void aFileThatEndsTooEarlyIsRefusedWithThePlace() throws IOException {
        Path file = folder.resolve("cut.pgm");
        try (Image16 image = ramp()) {
            byte[] whole = file(image);
            Files.write(file, Arrays.copyOf(whole, whole.length - 3));
            CppException thrown = assertThrows(CppException.class, () -> Kernels.loadPgm16(file.toString()));
            assertEquals("fl::FileError", thrown.type());
            assertEquals(
                    file + ", at byte " + (whole.length - 3)
                            + ": ends too early: 5 x 3 pixels of 2 bytes are announced," + " there are 27 bytes",
                    thrown.getMessage());
        }
    }

    @Test
    void eightBitsAreNotMadeOfSixteen() throws IOException {
        Path file = folder.resolve("deep.pgm");
        try (Image16 image = ramp()) {
            Files.write(file, file(image));
            CppException thrown = assertThrows(CppException.class, () -> Kernels.loadPgm8(file.toString()));
            assertEquals(
                    file + ", at byte 13: the greatest value is 65535: read it as an image of 16 bits",
                    thrown.getMessage());
        }
    }

    private static Image16 ramp() {
        Image16 image = new Image16(5, 3);
        for (int i = 0; i < 15; i++) {
            image.pixels().setAtIndex(ValueLayout.JAVA_SHORT, i, (short) (i * 4_500));
        }
        return image;
    }

    /** The file as netpbm describes it: the more significant byte first. */
    private static byte[] file(Image16 image) {
        byte[] head = ("P5\n" + image.width() + " " + image.height() + "\n65535\n")
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        MemorySegment pixels = image.pixels();
        ByteBuffer file =
                ByteBuffer.allocate(head.length + (int) pixels.byteSize()).put(head);
        for (short pixel : pixels.toArray(ValueLayout.JAVA_SHORT)) {
            file.putShort(pixel);
        }
        return file.array();
    }
}
