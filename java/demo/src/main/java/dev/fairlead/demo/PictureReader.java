// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import dev.fairlead.kernels.UnsignedImage;
import java.awt.image.BufferedImage;
import java.awt.image.SampleModel;
import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Reads a picture with the JDK's own decoders, and copies its pixels once, to native memory. */
final class PictureReader {
    /** What plain Java needs besides the decoded picture, for each pixel: arrays of char and of float. */
    private static final long BYTES_BESIDE = 12;

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private PictureReader() {}

    /**
     * A picture that was read.
     *
     * @param image its pixels
     * @param said what was kept of it
     * @param warnings what its decoder found odd
     */
    record Picture(UnsignedImage<?> image, String said, List<String> warnings) {}

    /**
     * Reads a picture.
     *
     * @param file a PNG or JPEG file
     * @param arena holds the pixels
     * @return the picture
     * @throws IOException if the file is damaged, or too large for Java's memory; the message says so
     */
    static Picture read(Path file, Arena arena) throws IOException {
        List<String> warnings = new ArrayList<>();
        BufferedImage decoded = decode(file, warnings);
        GrayPixels gray = GrayPixels.of(decoded);
        return new Picture(gray.copy(decoded, arena), gray.said(), warnings);
    }

    private static BufferedImage decode(Path file, List<String> warnings) throws IOException {
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("it begins as a picture and goes on as none");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
                undamaged(() -> size(reader)).check();
                return undamaged(() -> reader.read(0));
            } finally {
                reader.dispose();
            }
        }
    }

    /** A part of the decoder's work. */
    private interface Decoding<R> {
        R get() throws IOException;
    }

    /** Of damaged pictures decoders throw all kinds of exceptions. */
    private static <R> R undamaged(Decoding<R> decoding) throws IOException {
        try {
            return decoding.get();
        } catch (IOException | RuntimeException damaged) {
            Throwable cause = damaged;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            String reason = cause instanceof EOFException ? "it ends too early" : String.valueOf(cause.getMessage());
            throw new IOException("the picture is damaged: " + reason, damaged);
        }
    }

    private static Size size(ImageReader reader) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            throw new IOException("its kind of colours is one that the JDK does not decode");
        }
        SampleModel samples = types.next().getSampleModel();
        long decoded = (long) samples.getNumBands() * (samples.getSampleSize(0) > Byte.SIZE ? 2 : 1);
        return new Size(reader.getWidth(0), reader.getHeight(0), decoded + BYTES_BESIDE);
    }

    /** What a picture says of itself before it is decoded; a small file can stand for a very large picture. */
    private record Size(long width, long height, long bytesOfPixel) {
        void check() throws IOException {
            long pixels = width * height;
            if (pixels > LARGEST_ARRAY) {
                throw new IOException(String.format(
                        Locale.ROOT, "its %,d x %,d pixels are more than an array can hold", width, height));
            }
            long bytes = pixels * bytesOfPixel;
            long most = Runtime.getRuntime().maxMemory();
            if (bytes > most) {
                throw new IOException(String.format(
                        Locale.ROOT,
                        "its %,d x %,d pixels take %,.0f MB of Java's memory, which has %,.0f MB; %s",
                        width,
                        height,
                        bytes / 1e6,
                        most / 1e6,
                        Demo.MORE_MEMORY));
            }
        }
    }
}
