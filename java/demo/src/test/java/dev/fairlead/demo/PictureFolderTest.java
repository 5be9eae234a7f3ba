// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.demo.ImageKernels.Filtered;
import dev.fairlead.kernels.Image8;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures go beside their picture, and never over a file of the user's. */
class PictureFolderTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void withoutADisplay() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void itsOwnPicturesAreWrittenAnew() throws IOException {
        assertEquals(List.of("cat-median.png"), write("cat.jpg", 1));
        assertTrue(PictureMark.isOn(folder.resolve("cat-median.png")));
        assertEquals(List.of("cat-median.png"), write("cat.jpg", 2));
        assertEquals(
                2,
                ImageIO.read(folder.resolve("cat-median.png").toFile())
                        .getRaster()
                        .getSample(0, 0, 0));
    }

    @Test
    void aFileOfTheUsersStaysAsItIs() throws IOException {
        Path text = Files.writeString(folder.resolve("cat-median.png"), "mine");
        Path picture = folder.resolve("cat-median-2.png");
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_GRAY), "png", picture.toFile());
        byte[] before = Files.readAllBytes(picture);
        Files.createDirectory(folder.resolve("cat-median-3.png"));
        Path own = folder.resolve("elsewhere-median.png");
        write("elsewhere.png", 7);
        Files.createSymbolicLink(folder.resolve("cat-median-4.png"), own);
        assertEquals(List.of("cat-median-5.png"), write("cat.png", 1));
        assertEquals(List.of("cat-median-5.png"), write("cat.png", 3));
        assertEquals("mine", Files.readString(text));
        assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(picture)));
        assertEquals(7, ImageIO.read(own.toFile()).getRaster().getSample(0, 0, 0));
    }

    @Test
    void onlyTheLastEndingIsTakenOff() throws IOException {
        assertEquals(List.of("a.b-median.png"), write("a.b.png", 1));
        assertEquals(List.of("cat-median.png"), write("cat", 1));
        assertEquals(List.of(".png-median.png"), write(".png", 1));
    }

    @Test
    void aFolderThatIsNotThereIsRefusedInWords() {
        Path missing = folder.resolve("missing");
        PictureFolder nowhere = new PictureFolder(missing, "cat");
        try (Arena arena = Arena.ofConfined()) {
            List<Filtered> pictures = List.of(new Filtered("median", Image8.allocate(arena, 1, 1)));
            NotWrittenException refused = assertThrows(NotWrittenException.class, () -> nowhere.write(pictures));
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.startsWith("cannot write 'cat-median.png' in '" + missing + "': "), () -> message);
        }
    }

    @Test
    void picturesOfAReadOnlyFolderGoElsewhere() {
        PictureFolder elsewhere = PictureFolder.of(folder.resolve("missing").resolve("cat.png"), folder);
        assertEquals(new PictureFolder(folder, "cat"), elsewhere);
    }

    @Test
    void damagedFilesAreNotItsOwn() throws IOException {
        write("cat.png", 1);
        byte[] own = Files.readAllBytes(folder.resolve("cat-median.png"));
        for (int bytes : new int[] {0, 7, 8, 20, 40, 60}) {
            Path cut = Files.write(folder.resolve("cut.png"), Arrays.copyOf(own, bytes));
            assertFalse(PictureMark.isOn(cut), () -> bytes + " bytes of it");
        }
        assertFalse(PictureMark.isOn(folder));
    }

    private List<String> write(String picture, int value) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            Image8 image = Image8.allocate(arena, 1, 1);
            image.set(0, 0, value);
            return PictureFolder.of(folder.resolve(picture), Path.of("")).write(List.of(new Filtered("median", image)));
        }
    }
}
